package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.CollectMode;
import dev.vitrine.client.ArtifactClient.CollectReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "gc",
        description = "Remove stored bytes that no version, draft or running transfer needs.",
        footer = "  vitrine gc --dry-run")
final class GcCommand extends SessionCommand {
    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean dryRun;

    @Override
    ExitCode run(Session session) throws IOException {
        CollectReport report;
        try (ProgressLine progress = session.progress("Collecting")) {
            report = session.client().collectGarbage(dryRun ? CollectMode.DRY_RUN : CollectMode.DELETE, progress);
        }
        if (session.output().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("dry_run", dryRun);
            document.put("objects", report.objects());
            document.put("bytes", report.bytes());
            document.put("kept", report.kept());
            session.output().document(document);
        } else {
            session.output()
                    .line("%s %s (%s), kept %d"
                            .formatted(
                                    dryRun ? "Would remove" : "Removed",
                                    Quantity.count(report.objects(), "object"),
                                    Quantity.bytes(report.bytes()),
                                    report.kept()));
        }
        return ExitCode.DONE;
    }
}
