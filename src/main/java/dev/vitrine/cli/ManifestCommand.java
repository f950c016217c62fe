package dev.vitrine.cli;

import dev.vitrine.manifest.ManifestJson;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "manifest",
        description = "Print a version's manifest as W&B's JSON.",
        footer = "  vitrine manifest ada/mnist/digits:v3")
final class ManifestCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version.")
    private String name;

    @Override
    ExitCode run(Session session) throws IOException {
        var manifest = session.artifact(name).manifest();
        ManifestJson.write(manifest, session.output().stream());
        session.output().stream().write('\n');
        return ExitCode.DONE;
    }
}
