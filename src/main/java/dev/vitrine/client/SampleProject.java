package dev.vitrine.client;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small project to look at: raw data, three versions of a dataset, two models, their evaluations and a report, made
/// by runs that used one another's outputs. Made by us, the same bytes every time. What exists already is left alone,
/// so that making it again makes no new version.
final class SampleProject {
    private static final int FEW = 24;
    private static final int MANY = 60;

    private final ArtifactClient client;
    private final ProjectPath project;

    SampleProject(ArtifactClient client, ProjectPath project) {
        this.client = client;
        this.project = project;
    }

    /// One version to make.
    ///
    /// @param number which version of its collection it is
    /// @param inputs versions that its run used, as `name:v<n>`
    private record Version(
            String collection,
            String type,
            int number,
            String run,
            List<String> inputs,
            Map<String, byte[]> files,
            String description,
            Map<String, @Nullable Object> metadata,
            List<String> aliases,
            List<String> tags) {}

    /// Makes what is missing; returns the version to show first.
    ArtifactPath create(ProgressMonitor monitor) throws IOException {
        for (Version version : versions()) {
            monitor.check();
            if (count(project.collection(version.collection())) <= version.number()) {
                save(version, monitor);
            }
        }
        linkBest();
        return project.collection("shapes").at(ArtifactPath.LATEST);
    }

    private long count(CollectionPath collection) throws IOException {
        try {
            return client.registry().versions(collection, PageRequest.first(1)).total();
        } catch (NotFoundException e) {
            return 0;
        }
    }

    private void save(Version version, ProgressMonitor monitor) throws IOException {
        try (ArtifactDraft draft = client.newDraft(project.collection(version.collection()), version.type())) {
            for (Map.Entry<String, byte[]> file : version.files().entrySet()) {
                try (OutputStream out = draft.newFile(file.getKey())) {
                    out.write(file.getValue());
                }
            }
            draft.setDescription(version.description());
            draft.setMetadata(new Metadata(new LinkedHashMap<>(version.metadata())));
            draft.setAliases(version.aliases());
            draft.setTags(version.tags());
            draft.setRun(version.run());
            for (String input : version.inputs()) {
                draft.use(client.artifact(
                        ArtifactPath.parse(input, new ArtifactPath.Defaults(project.entity(), project.project()))));
            }
            draft.save(monitor);
        }
    }

    private void linkBest() throws IOException {
        CollectionPath portfolio = project.collection("released-models");
        if (count(portfolio) == 0) {
            Registry registry = client.registry();
            registry.link(project.collection("shapes-classifier").at("best"), portfolio);
        }
    }

    private static List<Version> versions() {
        return List.of(
                new Version(
                        "shapes-raw",
                        "raw-data",
                        0,
                        "collect",
                        List.of(),
                        SampleFiles.raw(MANY),
                        "Measurements of %d shapes, as they came in.".formatted(MANY),
                        ordered("source", "drawn by Vitrine", "rows", MANY),
                        List.of(),
                        List.of("raw")),
                dataset(0, FEW, false, "First pictures, to try the whole way through.", List.of(), List.of()),
                dataset(1, MANY, false, "All pictures. **Two labels are wrong.**", List.of("complete"), List.of()),
                dataset(
                        2,
                        MANY,
                        true,
                        "All pictures, labels mended:\n\n- [x] `004.png`\n- [x] `011.png`\n",
                        List.of("clean"),
                        List.of("reviewed")),
                model(0, 1, 5, 0.9, List.of("baseline")),
                model(1, 2, 20, 0.9667, List.of("best", "production")),
                evaluation(0, 1, 6),
                evaluation(1, 2, 2),
                new Version(
                        "shapes-report",
                        "report",
                        0,
                        "report",
                        List.of("shapes-evaluation:v0", "shapes-evaluation:v1"),
                        SampleFiles.report(),
                        "What came of it.",
                        ordered("authors", List.of("Vitrine")),
                        List.of(),
                        List.of()));
    }

    private static Version dataset(
            int number, int count, boolean isMended, String description, List<String> aliases, List<String> tags) {
        return new Version(
                "shapes",
                "dataset",
                number,
                "prepare-" + (number + 1),
                List.of("shapes-raw:v0"),
                SampleFiles.dataset(count, isMended),
                "# Shapes\n\n" + description + "\n\n| split | share |\n|---|---|\n| train | 80 % |\n| test | 20 % |\n",
                ordered(
                        "images",
                        count,
                        "classes",
                        List.of("circle", "square", "triangle"),
                        "split",
                        ordered("train", 0.8, "test", 0.2)),
                aliases,
                tags);
    }

    private static Version model(int number, int datasetVersion, int epochs, double accuracy, List<String> aliases) {
        return new Version(
                "shapes-classifier",
                "model",
                number,
                "train-" + (number + 1),
                List.of("shapes:v" + datasetVersion),
                SampleFiles.model(number, epochs),
                "A small convolutional network, trained for **%d epochs**.".formatted(epochs),
                ordered("epochs", epochs, "accuracy", accuracy, "framework", "none"),
                aliases,
                List.of("cnn"));
    }

    private static Version evaluation(int number, int datasetVersion, int errors) {
        return new Version(
                "shapes-evaluation",
                "evaluation",
                number,
                "evaluate-" + (number + 1),
                List.of("shapes-classifier:v" + number, "shapes:v" + datasetVersion),
                SampleFiles.evaluation(MANY, errors),
                "%d of %d pictures were told wrong.".formatted(errors, MANY),
                ordered("examples", MANY, "errors", errors),
                List.of(),
                List.of());
    }

    /// Names and values by turns, in an order that stays.
    private static Map<String, @Nullable Object> ordered(Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
