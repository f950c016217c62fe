package dev.vitrine.cli;

import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.Map;

final class UnlinkCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version as seen in the portfolio.");

    UnlinkCommand() {
        super("Take a version out of a portfolio. The version itself stays.", "vitrine unlink ada/mnist/best-data:v0");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var client = session.client();
        ArtifactPath path =
                client.registry().resolve(client.parse(name.value())).path();
        client.registry().unlink(path);
        if (session.output().json()) {
            session.output().document(Map.of("unlinked", path));
        } else {
            session.output().line("Unlinked " + path);
        }
        return ExitCode.DONE;
    }
}
