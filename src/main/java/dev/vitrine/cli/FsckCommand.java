package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.FsckReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

final class FsckCommand extends SessionCommand {
    FsckCommand() {
        super("""
            Read everything that the registry holds and name every damaged, missing or foreign object.
            Ends with 1 when there are problems.
            """, "vitrine fsck");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        FsckReport report;
        try (ProgressLine progress = session.progress("Checking")) {
            report = session.client().fsck(progress);
        }
        boolean ok = report.problems().isEmpty();
        Output output = session.output();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ok", ok);
            document.put(
                    "problems", report.problems().stream().map(Attributes::of).toList());
            document.put("checked_objects", report.checkedObjects());
            document.put("checked_bytes", report.checkedBytes());
            output.document(document);
        } else {
            for (FsckReport.Problem problem : report.problems()) {
                output.line("%-8s  %s  (%s)"
                        .formatted(Attributes.lower(problem.kind()), problem.subject(), problem.detail()));
            }
            output.line("%s: %s, %s checked"
                    .formatted(
                            ok ? "OK" : Quantity.count(report.problems().size(), "problem"),
                            Quantity.count(report.checkedObjects(), "object"),
                            Quantity.bytes(report.checkedBytes())));
        }
        return ok ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
