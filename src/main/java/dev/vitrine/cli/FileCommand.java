package dev.vitrine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "file",
        description = "Download the only file of a version and print where it is.",
        footer = "  cat \"$(vitrine file ada/mnist/labels:v0)\"")
final class FileCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version; it must have exactly one file.")
    private String name;

    @Mixin
    private DownloadTarget target;

    @Override
    ExitCode run(Session session) throws IOException {
        var artifact = session.artifact(name);
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
