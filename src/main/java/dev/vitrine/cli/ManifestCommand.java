package dev.vitrine.cli;

import dev.vitrine.manifest.ManifestJson;
import java.io.IOException;

final class ManifestCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version.");

    ManifestCommand() {
        super("Print a version's manifest as W&B's JSON.", "vitrine manifest ada/mnist/digits:v3");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var manifest = session.artifact(name.value()).manifest();
        ManifestJson.write(manifest, session.output().stream());
        session.output().stream().write('\n');
        return ExitCode.DONE;
    }
}
