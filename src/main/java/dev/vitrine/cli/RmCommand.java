package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.registry.Registry.DeleteMode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rm",
        description = {
            "Delete a version, from its collection and from every portfolio. Its bytes go with the next 'vitrine gc'."
        },
        footer = "  vitrine rm ada/mnist/digits:v0")
final class RmCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version.")
    private String name;

    @Option(names = "--delete-aliases", description = "Delete it although it has aliases, and these too.")
    private boolean deleteAliases;

    @Override
    ExitCode run(Session session) throws IOException {
        Artifact artifact = session.artifact(name);
        artifact.delete(deleteAliases ? DeleteMode.DELETE_ALIASES : DeleteMode.REFUSE_IF_ALIASED);
        if (session.output().json()) {
            session.output().document(Map.of("deleted", artifact.version().source()));
        } else {
            session.output().line("Deleted " + artifact.version().source());
        }
        return ExitCode.DONE;
    }
}
