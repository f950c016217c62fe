package dev.vitrine.client;

import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One operation of a [Recipe].
///
/// @param json an object with `op` and the operation's own keys
record RecipeOperation(JsonNode json, Path root) {
    List<String> run(ArtifactDraft draft, ProgressMonitor monitor) throws IOException {
        String operation = required("op");
        return switch (operation) {
            case "add_file" -> List.of(path(draft.addFile(localFile(), text("name"), flag("is_tmp", false), monitor)));
            case "add_dir" -> paths(draft.addDir(local(), text("name"), monitor));
            case "add_reference" -> paths(draft.addReference(reference(), monitor));
            case "new_file" -> newFile(draft);
            case "remove" -> {
                draft.remove(text("name").or(() -> text("path")).orElseThrow(() -> missing("name")));
                yield List.of();
            }
            default -> throw new RecipeFormatException("unknown operation " + operation);
        };
    }

    private ReferenceRequest reference() throws RecipeFormatException {
        String uri = required("uri").replace("${ROOT}", absoluteRoot().toString());
        long maxObjects = json.path("max_objects").asLong(0);
        return new ReferenceRequest(
                uri,
                text("name"),
                flag("checksum", true),
                maxObjects == 0 ? ReferenceRequest.DEFAULT_MAX_OBJECTS : maxObjects);
    }

    /// W&B's modes: `x` makes a file that must be new, `w` also takes the place of one; `b` and `t` make no difference
    /// to bytes.
    private List<String> newFile(ArtifactDraft draft) throws IOException {
        String name = required("name");
        String mode = text("mode").orElse("x");
        if (!mode.matches("[xw][bt]?\\+?|[xw]\\+[bt]?")) {
            throw new RecipeFormatException("unknown mode " + mode);
        }
        RecipeContent content = RecipeContent.of(json.path("content"));
        try (OutputStream out = mode.startsWith("w") ? draft.replaceFile(name) : draft.newFile(name)) {
            content.writeTo(out);
        }
        return List.of();
    }

    private Path local() throws RecipeFormatException {
        return absoluteRoot().resolve(required("local"));
    }

    /// A slash at the end says that a directory is meant; a [Path] would forget it.
    private Path localFile() throws IOException {
        if (required("local").endsWith("/")) {
            throw Files.isDirectory(local())
                    ? new UnreadableFileException(UnreadableFileException.Reason.DIRECTORY, local())
                    : new NotDirectoryException(required("local"));
        }
        return local();
    }

    private Path absoluteRoot() {
        return root.toAbsolutePath().normalize();
    }

    private String required(String key) throws RecipeFormatException {
        return text(key).orElseThrow(() -> missing(key));
    }

    private static RecipeFormatException missing(String key) {
        return new RecipeFormatException("an operation has no " + key);
    }

    private Optional<String> text(String key) {
        JsonNode value = json.path(key);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private boolean flag(String key, boolean otherwise) {
        return json.path(key).asBoolean(otherwise);
    }

    private static String path(ManifestEntry entry) {
        return entry.path().value();
    }

    private static List<String> paths(List<ManifestEntry> entries) {
        return entries.stream().map(RecipeOperation::path).toList();
    }
}
