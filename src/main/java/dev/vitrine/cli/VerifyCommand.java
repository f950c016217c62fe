package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.transfer.SkippedReference;
import dev.vitrine.transfer.VerifyReport;
import dev.vitrine.transfer.VerifyReport.Mismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class VerifyCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final Argument<Optional<Path>> root = arguments.option(
            Path.class, "--root", "DIR", "The folder (default: ./artifacts/COLLECTION:vN, where 'get' puts it).");

    VerifyCommand() {
        super("""
            Compare a folder with a version: reads every byte, lists every problem, touches nothing.
            Ends with 1 when there are problems. References that cannot be checked are named and are no problem.
            """, "vitrine verify ada/mnist/digits:v3 --root data");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Artifact artifact = session.artifact(name.value());
        Path directory = root.value().map(session::path).orElseGet(() -> found(artifact));
        VerifyReport report;
        try (ProgressLine progress = session.progress("Verifying")) {
            report = artifact.verify(directory, progress);
        }
        if (session.output().json()) {
            session.output().document(attributes(report));
        } else {
            print(report, artifact, session.shown(directory), session.output());
        }
        return report.ok() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /// Where 'get' puts a version, or where W&B's checkout does when only that folder is there.
    private static Path found(Artifact artifact) {
        Path downloaded = artifact.defaultRoot();
        Path checkedOut = artifact.defaultCheckoutRoot();
        return !Files.isDirectory(downloaded) && Files.isDirectory(checkedOut) ? checkedOut : downloaded;
    }

    private static Map<String, Object> attributes(VerifyReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ok", report.ok());
        values.put(
                "mismatched", report.mismatched().stream().map(Mismatch::path).toList());
        values.put("missing", report.missing());
        values.put("extra", report.extra());
        values.put(
                "skippedReferences",
                report.skipped().stream().map(SkippedReference::path).toList());
        return values;
    }

    private static void print(VerifyReport report, Artifact artifact, String directory, Output output)
            throws IOException {
        for (Mismatch mismatch : report.mismatched()) {
            String detail = mismatch.actual().isEmpty()
                    ? mismatch.problem()
                    : "has digest " + mismatch.actual() + ", not " + mismatch.expected();
            output.line("mismatched  " + mismatch.path() + "  (" + detail + ")");
        }
        for (String path : report.missing()) {
            output.line("missing     " + path);
        }
        for (String path : report.extra()) {
            output.line("extra       " + path);
        }
        SkippedReferences.print(report.skipped(), output);
        String checked = "%s, %s checked"
                .formatted(Quantity.count(report.checkedFiles(), "file"), Quantity.bytes(report.checkedBytes()));
        output.line(
                report.ok()
                        ? "OK: %s is %s (%s)"
                                .formatted(directory, artifact.attributes().path(), checked)
                        : "%s is not %s: %d mismatched, %d missing, %d extra (%s)"
                                .formatted(
                                        directory,
                                        artifact.attributes().path(),
                                        report.mismatched().size(),
                                        report.missing().size(),
                                        report.extra().size(),
                                        checked));
    }
}
