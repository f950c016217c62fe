package dev.vitrine.cli;

import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.Recipe;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The options of commands that can take a recipe.
final class RecipeOptions {
    private final Argument<Optional<Path>> recipe;
    private final Argument<Optional<Path>> root;

    RecipeOptions(Arguments arguments) {
        recipe = arguments.option(
                Path.class,
                "--recipe",
                "FILE",
                "Carry out a JSON array of operations, such as [{\"op\":\"add_dir\",\"local\":\"data\"}]. One that is"
                        + " refused is reported, the rest goes on, and the command ends with 1.");
        root = arguments.option(
                Path.class,
                "--root",
                "DIR",
                "What the recipe's local paths are relative to (default: the working directory).");
    }

    boolean isGiven() {
        return recipe.value().isPresent();
    }

    /// Carries the recipe out, if there is one.
    List<Recipe.Step> run(ArtifactDraft draft, Session session, ProgressMonitor monitor) throws IOException {
        if (recipe.value().isEmpty()) {
            if (root.value().isPresent()) {
                throw new UsageException("--root goes with --recipe, which is not there");
            }
            return List.of();
        }
        Path file = session.path(recipe.value().get());
        if (Files.isDirectory(file)) {
            throw new UsageException(ErrorText.name(file.toString()) + " is a folder: name a recipe's file");
        }
        Path directory = session.path(root.value().orElse(Path.of("")));
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        Recipe operations;
        try (InputStream in = Files.newInputStream(file)) {
            operations = Recipe.read(in);
        }
        return operations.run(draft, directory, monitor);
    }

    /// Names every refused step on standard error and tells whether there was none.
    static ExitCode report(List<Recipe.Step> steps, Session session) throws IOException {
        ExitCode code = ExitCode.DONE;
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).ok()) {
                session.note("Step " + (i + 1) + " of the recipe was refused: " + message(steps.get(i)));
                code = ExitCode.PROBLEMS;
            }
        }
        return code;
    }

    /// `{"ok","message"}` for each step.
    static List<Map<String, Object>> attributes(List<Recipe.Step> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, Object> values = new LinkedHashMap<String, Object>();
                    values.put("ok", step.ok());
                    values.put("message", message(step));
                    return values;
                })
                .toList();
    }

    private static String message(Recipe.Step step) {
        return step.failure().map(failure -> ErrorText.of(failure).sentence()).orElse("");
    }
}
