package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry.DeleteMode;
import java.io.IOException;
import java.util.Map;

final class RmCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final Argument<Boolean> deleteAliases =
            arguments.flag("--delete-aliases", "Delete it although it has aliases, and these too.");

    RmCommand() {
        super("""
            Delete a version, from its collection and from every portfolio. Its bytes go with the next 'vitrine gc'.
            By its name in a portfolio it is only taken out of that one, as 'vitrine unlink' does.
            """, "vitrine rm ada/mnist/digits:v0");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Artifact artifact = session.artifact(name.value());
        artifact.delete(deleteAliases.value() ? DeleteMode.DELETE_ALIASES : DeleteMode.REFUSE_IF_ALIASED);
        boolean isLink = artifact.attributes().isLink();
        ArtifactPath path = artifact.attributes().path();
        if (session.output().json()) {
            session.output().document(Map.of(isLink ? "unlinked" : "deleted", path));
        } else {
            session.output()
                    .line(
                            isLink
                                    ? "Unlinked %s; %s stays"
                                            .formatted(
                                                    path, artifact.attributes().source())
                                    : "Deleted " + path);
        }
        return ExitCode.DONE;
    }
}
