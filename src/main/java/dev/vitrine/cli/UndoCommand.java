package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.UndoReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

final class UndoCommand extends SessionCommand {
    private final Argument<Path> directory = arguments.parameter(Path.class, "DIR", "The folder.");

    UndoCommand() {
        super("""
            Bring a folder back to what it was before its last checkout.
            Right after an undo, take that back: the folder is again what the checkout made of it.
            """, "vitrine undo data");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Path root = session.path(directory.value());
        UndoReport report;
        try (ProgressLine progress = session.progress("Bringing back")) {
            report = session.client().undo(root, progress);
        }
        if (session.output().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("root", report.root());
            document.put("restored", report.restored());
            document.put("removed", report.removed());
            document.put("undone", report.ofUndo() ? "undo" : "checkout");
            session.output().document(document);
        } else {
            session.output()
                    .line(
                            "%s: the last %s was taken back (%s brought back, %d removed); 'vitrine undo' again reverses this"
                                    .formatted(
                                            session.shown(report.root()),
                                            report.ofUndo() ? "undo" : "checkout",
                                            Quantity.count(report.restored(), "file"),
                                            report.removed()));
        }
        return ExitCode.DONE;
    }
}
