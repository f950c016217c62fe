package dev.vitrine.cli;

import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.Recipe;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "digest",
        description = {
            "Say which digest files and folders would have as a version. Needs no registry.",
            "A folder's contents come to the root, a file under its base name; both under --name when given."
        },
        footer = "  vitrine digest data labels.csv")
final class DigestCommand extends SessionCommand {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--name", paramLabel = "PREFIX", description = "Put everything under this path.")
    private Optional<String> prefix = Optional.empty();

    @Mixin
    private RecipeOptions recipe;

    @Override
    ExitCode run(Session session) throws IOException {
        if (paths.isEmpty() && !recipe.isGiven()) {
            throw new UsageException("Nothing to digest: name at least one PATH, or --recipe");
        }
        Manifest manifest;
        List<Recipe.Step> steps;
        try (ArtifactDraft draft = session.clientWithoutRegistry().newLooseDraft();
                ProgressLine progress = session.progress("Hashing")) {
            for (Path path : paths) {
                DraftSources.add(source(session.path(path)), draft, progress);
            }
            steps = recipe.run(draft, session, progress);
            manifest = draft.manifest();
        }
        if (session.output().json()) {
            session.output().document(attributes(manifest, steps));
        } else {
            session.output()
                    .line("%s  %s, %s"
                            .formatted(
                                    manifest.digest().hex(),
                                    Quantity.count(manifest.count(), "file"),
                                    Quantity.bytes(manifest.size())));
        }
        return RecipeOptions.report(steps, session);
    }

    private Source source(Path path) {
        Optional<String> name = Files.isDirectory(path)
                ? prefix
                : prefix.map(directory -> directory.replaceAll("/+$", "") + "/" + path.getFileName());
        return new Source.Local(path, name);
    }

    private static Map<String, Object> attributes(Manifest manifest, List<Recipe.Step> steps) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("digest", manifest.digest().hex());
        document.put("size", manifest.size());
        document.put("fileCount", manifest.count());
        document.put("manifest", (JsonDocument.RawJson) out -> ManifestJson.write(manifest, out));
        document.put("steps", RecipeOptions.attributes(steps));
        return document;
    }
}
