package dev.vitrine.cli;

import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "unlink",
        description = "Take a version out of a portfolio. The version itself stays.",
        footer = "  vitrine unlink ada/mnist/best-data:v0")
final class UnlinkCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version as seen in the portfolio.")
    private String name;

    @Override
    ExitCode run(Session session) throws IOException {
        var client = session.client();
        ArtifactPath path = client.registry().resolve(client.parse(name)).path();
        client.registry().unlink(path);
        if (session.output().json()) {
            session.output().document(Map.of("unlinked", path));
        } else {
            session.output().line("Unlinked " + path);
        }
        return ExitCode.DONE;
    }
}
