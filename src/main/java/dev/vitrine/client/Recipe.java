package dev.vitrine.client;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list of operations on a draft, as a JSON array: `add_file`, `add_dir`, `add_reference`, `new_file`, `remove`.
/// Local
/// paths are relative to a root directory; `${ROOT}` in a URI stands for it. An operation that is refused is reported
/// and changes nothing; the rest goes on.
public final class Recipe {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> operations;

    private Recipe(List<JsonNode> operations) {
        this.operations = operations;
    }

    /// Reads a recipe.
    ///
    /// @throws RecipeFormatException when it is no JSON array
    public static Recipe read(InputStream json) throws IOException {
        try {
            return of(JSON.readTree(json.readAllBytes()));
        } catch (JacksonException e) {
            throw new RecipeFormatException(e.getOriginalMessage());
        }
    }

    /// A recipe that is JSON already.
    static Recipe of(JsonNode operations) throws RecipeFormatException {
        if (!operations.isArray()) {
            throw new RecipeFormatException("not an array");
        }
        List<JsonNode> list = new ArrayList<>();
        operations.forEach(list::add);
        return new Recipe(list);
    }

    /// What one operation came to.
    ///
    /// @param paths   the entries that it added, in path order
    /// @param failure why it was refused; empty when it was carried out
    public record Step(List<String> paths, Optional<Exception> failure) {
        public Step {
            paths = List.copyOf(paths);
        }

        public boolean ok() {
            return failure.isEmpty();
        }

        /// The failure's own text, for people who read English; empty when there is none.
        public String message() {
            return failure.map(e -> e.getMessage() == null ? e.toString() : e.getMessage())
                    .orElse("");
        }
    }

    /// Carries all operations out, in order.
    ///
    /// @throws CancelledException when `monitor` says so
    public List<Step> run(ArtifactDraft draft, Path root, ProgressMonitor monitor) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (JsonNode operation : operations) {
            monitor.check();
            steps.add(step(new RecipeOperation(operation, root), draft, monitor));
        }
        return steps;
    }

    private static Step step(RecipeOperation operation, ArtifactDraft draft, ProgressMonitor monitor)
            throws IOException {
        try {
            return new Step(operation.run(draft, monitor), Optional.empty());
        } catch (CancelledException | InterruptedIOException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return new Step(List.of(), Optional.of(e));
        }
    }
}
