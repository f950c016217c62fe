package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.UndoReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Bring a folder back to what it was before its last checkout.",
        footer = "  vitrine undo data")
final class UndoCommand extends SessionCommand {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path directory;

    @Override
    ExitCode run(Session session) throws IOException {
        Path root = session.path(directory);
        UndoReport report;
        try (ProgressLine progress = session.progress("Bringing back")) {
            report = session.client().undo(root, progress);
        }
        if (session.output().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("root", report.root());
            document.put("restored", report.restored());
            document.put("removed", report.removed());
            session.output().document(document);
        } else {
            session.output()
                    .line("%s: %s brought back, %d removed"
                            .formatted(
                                    session.shown(report.root()),
                                    Quantity.count(report.restored(), "file"),
                                    report.removed()));
        }
        return ExitCode.DONE;
    }
}
