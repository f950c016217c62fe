package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.CollectMode;
import dev.vitrine.client.ArtifactClient.CollectReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

final class GcCommand extends SessionCommand {
    private final Argument<Boolean> dryRun = arguments.flag("--dry-run", "Only say what would be removed.");

    GcCommand() {
        super("""
            Remove stored bytes that no version, draft or running transfer needs.
            Versions whose time to live ran out are deleted first, but for those that have an alias besides 'latest' or
            a link.
            """, "vitrine gc --dry-run");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        CollectReport report;
        try (ProgressLine progress = session.progress("Collecting")) {
            report = session.client()
                    .collectGarbage(dryRun.value() ? CollectMode.DRY_RUN : CollectMode.DELETE, progress);
        }
        if (session.output().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("dry_run", dryRun.value());
            document.put("objects", report.objects());
            document.put("bytes", report.bytes());
            document.put("kept", report.kept());
            document.put("expired", report.expired());
            session.output().document(document);
        } else {
            session.output()
                    .line("%s %s%s (%s), kept %d"
                            .formatted(
                                    dryRun.value() ? "Would remove" : "Removed",
                                    report.expired() == 0
                                            ? ""
                                            : Quantity.count(report.expired(), "expired version") + " and ",
                                    Quantity.count(report.objects(), "object"),
                                    Quantity.bytes(report.bytes()),
                                    report.kept()));
        }
        return ExitCode.DONE;
    }
}
