package dev.vitrine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

final class FileCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version; it must have exactly one file.");
    private final DownloadTarget target = new DownloadTarget(arguments);

    FileCommand() {
        super(
                "Download the only file of a version and print where it is.",
                "cat \"$(vitrine file ada/mnist/labels:v0)\"");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var artifact = session.artifact(name.value());
        Path file;
        try (ProgressLine progress = session.progress("Downloading")) {
            file = artifact.file(target.root(session), progress);
        }
        if (session.output().json()) {
            session.output().document(Map.of("path", file.toString()));
        } else {
            session.output().line(session.shown(file));
        }
        return ExitCode.DONE;
    }
}
