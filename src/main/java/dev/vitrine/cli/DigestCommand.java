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

final class DigestCommand extends SessionCommand {
    private final Argument<List<Path>> paths = arguments.parameters(Path.class, "0..*", "PATH", "Files and folders.");
    private final Argument<Optional<String>> prefix =
            arguments.option("--name", "PREFIX", "Put everything under this path.");
    private final RecipeOptions recipe = new RecipeOptions(arguments);

    DigestCommand() {
        super("""
            Say which digest files and folders would have as a version. Needs no registry.
            A folder's contents come to the root, a file under its base name; both under --name when given.
            """, "vitrine digest data labels.csv");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (paths.value().isEmpty() && !recipe.isGiven()) {
            throw new UsageException("Nothing to digest: name at least one PATH, or --recipe");
        }
        Manifest manifest;
        List<Recipe.Step> steps;
        try (ArtifactDraft draft = session.clientWithoutRegistry().newLooseDraft();
                ProgressLine progress = session.progress("Hashing")) {
            for (Path path : paths.value()) {
                source(session.path(path)).addTo(draft, progress);
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
                ? prefix.value()
                : prefix.value().map(directory -> directory.replaceAll("/+$", "") + "/" + path.getFileName());
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
