package dev.vitrine.cli;

import dev.vitrine.model.ArtifactVersion;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "link",
        description = "Link a version into a portfolio, which is made when it does not exist.",
        footer = "  vitrine link ada/mnist/digits:v3 ada/mnist/best-data")
final class LinkCommand extends SessionCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The version.")
    private String name;

    @Parameters(index = "1", paramLabel = "PORTFOLIO", description = "The portfolio: ENTITY/PROJECT/NAME.")
    private String portfolio;

    @Override
    ExitCode run(Session session) throws IOException {
        var client = session.client();
        ArtifactVersion linked = client.registry().link(client.parse(name), client.parseCollection(portfolio));
        if (session.output().json()) {
            session.output().document(Attributes.of(linked));
        } else {
            session.output().line("Linked %s as %s".formatted(linked.source(), linked.path()));
        }
        return ExitCode.DONE;
    }
}
