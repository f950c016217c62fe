package dev.vitrine.cli;

import dev.vitrine.model.ArtifactVersion;
import java.io.IOException;

final class LinkCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final Argument<String> portfolio = arguments.parameter("PORTFOLIO", "The portfolio: ENTITY/PROJECT/NAME.");

    LinkCommand() {
        super(
                "Link a version into a portfolio, which is made when it does not exist.",
                "vitrine link ada/mnist/digits:v3 ada/mnist/best-data");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var client = session.client();
        ArtifactVersion linked =
                client.registry().link(client.parse(name.value()), client.parseCollection(portfolio.value()));
        if (session.output().json()) {
            session.output().document(Attributes.of(linked));
        } else {
            session.output().line("Linked %s as %s".formatted(linked.source(), linked.path()));
        }
        return ExitCode.DONE;
    }
}
