package dev.vitrine.cli;

import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.client.ComparisonJson;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.transfer.FolderContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

final class DiffCommand extends SessionCommand {
    private final Argument<String> from = arguments.parameter("A", "The version to start from.");
    private final Argument<Optional<String>> to = arguments.optionalParameter("B", "The version to compare it with.");
    private final Argument<Optional<Path>> root =
            arguments.option(Path.class, "--root", "DIR", "Compare A with this folder instead.");

    DiffCommand() {
        super(
                """
                Compare two versions, or a version with a folder: files added (+), removed (-), changed (~) and moved (>), \
                metadata and description. Reads manifests only; of a folder it hashes what it does not know.
                Ends with 1 when there are differences. References that cannot be checked in a folder are no difference.
                """,
                "vitrine diff ada/mnist/digits:v2 ada/mnist/digits:v3",
                "vitrine diff ada/mnist/digits:v3 --root data");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (to.value().isPresent() == root.value().isPresent()) {
            throw new UsageException("Name two versions, or one version and --root DIR");
        }
        Comparison comparison;
        try (ProgressLine progress = session.progress("Comparing")) {
            Side other = root.value().isPresent()
                    ? new Side.OfFolder(session.path(root.value().get()))
                    : new Side.OfVersion(session.artifact(to.value().orElseThrow()));
            comparison = session.client().compare(new Side.OfVersion(session.artifact(from.value())), other, progress);
            if (session.output().json()) {
                ComparisonJson.write(comparison, session.output().stream(), progress);
                session.output().stream().write('\n');
            }
        }
        if (!session.output().json()) {
            print(comparison, session);
        }
        return comparison.isEqual() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static void print(Comparison comparison, Session session) throws IOException {
        Output output = session.output();
        ManifestDiff files = comparison.files();
        for (int i = 0; i < files.count(); i++) {
            ManifestDiff.Row row = files.row(i);
            if (row.kind() != Kind.SAME) {
                output.line(mark(row.kind()) + " " + row.path() + "  (" + detail(row) + ")");
            }
        }
        print(comparison.metadata(), output);
        print(comparison.description(), output);
        for (FolderContents.Unreadable file : comparison.unreadable()) {
            output.line("not read: " + file.path() + "  (" + file.reason() + ")");
        }
        if (comparison.unchecked() > 0) {
            output.line(Quantity.count(comparison.unchecked(), "reference") + " not checked");
        }
        output.line(summary(comparison, session));
    }

    private static char mark(Kind kind) {
        return switch (kind) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case CHANGED -> '~';
            case MOVED -> '>';
            case SAME -> ' ';
        };
    }

    private static String detail(ManifestDiff.Row row) {
        String size = Quantity.bytes(row.size());
        return switch (row.kind()) {
            case ADDED ->
                size + row.copyOf().map(source -> ", same bytes as " + source).orElse("");
            case CHANGED -> size + (row.growth() == 0 ? "" : ", " + signed(row.growth()));
            case MOVED -> size + ", was " + row.from().orElseThrow().path();
            case REMOVED, SAME -> size;
        };
    }

    private static String signed(long bytes) {
        return (bytes < 0 ? "-" : "+") + Quantity.bytes(Math.absExact(Math.max(bytes, -Long.MAX_VALUE)));
    }

    private static void print(MetadataDiff metadata, Output output) throws IOException {
        for (MetadataDiff.Change change : metadata.changes()) {
            String name = change.key();
            if (change.from().isEmpty()) {
                output.line("+ metadata " + name + ": " + change.to().orElseThrow());
            } else if (change.to().isEmpty()) {
                output.line("- metadata " + name + ": " + change.from().get());
            } else {
                output.line("~ metadata " + name + ": " + change.from().get() + " -> "
                        + change.to().get());
            }
        }
        if (metadata.more() > 0) {
            output.line("~ metadata: " + Quantity.count(metadata.more(), "more change"));
        }
    }

    private static void print(LineDiff description, Output output) throws IOException {
        if (description.lines().isEmpty()) {
            return;
        }
        output.line("~ description:");
        for (LineDiff.Line line : description.lines()) {
            output.line(
                    switch (line.kind()) {
                        case SAME -> "    " + line.text();
                        case REMOVED -> "  - " + line.text();
                        case ADDED -> "  + " + line.text();
                        case LEFT_OUT -> "    … " + Quantity.count(line.from(), "line");
                    });
        }
    }

    private static String summary(Comparison comparison, Session session) {
        ManifestDiff files = comparison.files();
        String names = name(comparison.from(), session) + " -> " + name(comparison.to(), session);
        if (comparison.isEqual()) {
            return "Equal: %s (%s)".formatted(names, Quantity.count(files.count(), "file"));
        }
        return String.format(
                Locale.ROOT,
                "%s: %,d added, %,d removed, %,d changed, %,d moved, %,d same; %s",
                names,
                files.count(Kind.ADDED),
                files.count(Kind.REMOVED),
                files.count(Kind.CHANGED),
                files.count(Kind.MOVED),
                files.count(Kind.SAME),
                signed(files.bytes().growth()));
    }

    private static String name(Side side, Session session) {
        return side instanceof Side.OfFolder(Path folder) ? session.shown(folder) : side.name();
    }
}
