package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class ShowCommand extends SessionCommand {
    private final Argument<String> name =
            arguments.parameter("NAME", "The version; with --collection, the collection.");
    private final Argument<Boolean> collection =
            arguments.flag("--collection", "Show the collection, not its latest version.");

    ShowCommand() {
        super(
                "Show every attribute of a version, or with --collection of a collection or portfolio.",
                "vitrine show ada/mnist/digits:latest");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (collection.value()) {
            showCollection(session);
        } else {
            showVersion(session);
        }
        return ExitCode.DONE;
    }

    private void showCollection(Session session) throws IOException {
        Collection found =
                session.client().registry().collection(session.client().parseCollection(name.value()));
        Output output = session.output();
        if (output.json()) {
            output.document(Attributes.of(found));
            return;
        }
        output.table(List.of(
                List.of("name", found.path().toString()),
                List.of("type", found.type()),
                List.of("kind", Attributes.lower(found.kind())),
                List.of("tags", String.join(", ", found.tags())),
                List.of("versions", Long.toString(found.versionCount())),
                List.of("created", found.createdAt().toString()),
                List.of("updated", found.updatedAt().toString()),
                List.of("id", found.id())));
        describe(found.description(), output);
    }

    private void showVersion(Session session) throws IOException {
        Artifact artifact = session.artifact(name.value());
        List<Run> usedBy = artifact.usedBy();
        if (session.output().json()) {
            Map<String, Object> attributes = Attributes.of(artifact.attributes());
            attributes.put("used_by", usedBy.stream().map(Attributes::of).toList());
            session.output().document(attributes);
        } else {
            print(artifact.attributes(), usedBy, session.output());
        }
    }

    private static void describe(String description, Output output) throws IOException {
        if (!description.isEmpty()) {
            output.line("description");
            output.lines("    ", description);
        }
    }

    private static void print(ArtifactVersion version, List<Run> usedBy, Output output) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", version.path().toString()));
        if (version.isLink()) {
            rows.add(List.of("source", version.source().toString()));
        }
        rows.add(List.of("type", version.type()));
        rows.add(List.of("state", version.state().name()));
        rows.add(List.of("aliases", String.join(", ", version.aliases())));
        rows.add(List.of("tags", String.join(", ", version.tags())));
        rows.add(List.of("digest", version.digest()));
        rows.add(List.of("size", Quantity.bytes(version.size()) + " (" + version.size() + ")"));
        rows.add(List.of(
                "files",
                version.fileCount()
                        + (version.referenceCount() == 0
                                ? ""
                                : ", " + Quantity.count(version.referenceCount(), "reference") + " among them")));
        rows.add(List.of("created", version.createdAt().toString()));
        rows.add(List.of("updated", version.updatedAt().toString()));
        rows.add(List.of("ttl", version.ttl().map(ShowCommand::days).orElse("none")));
        rows.add(List.of("logged by", version.loggedBy().map(ShowCommand::text).orElse("")));
        rows.add(List.of(
                "used by",
                String.join(", ", usedBy.stream().map(ShowCommand::text).toList())));
        rows.add(List.of("commit hash", version.commitHash().orElse("")));
        rows.add(List.of("id", version.id()));
        output.table(rows);
        describe(version.description(), output);
        if (!version.metadata().values().isEmpty()) {
            output.line("metadata");
            for (Map.Entry<String, Object> entry : version.metadata().values().entrySet()) {
                output.line("    " + entry.getKey() + ": " + JsonDocument.text(entry.getValue()));
            }
        }
    }

    private static String days(Duration duration) {
        return duration.toSeconds() % 86_400 == 0
                ? Quantity.count(duration.toDays(), "day")
                : Quantity.count(duration.toSeconds(), "second");
    }

    private static String text(Run run) {
        return run.displayName().equals(run.id()) ? run.id() : run.displayName() + " (" + run.id() + ")";
    }
}
