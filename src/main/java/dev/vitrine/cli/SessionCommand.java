package dev.vitrine.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// A command of `vitrine`: runs in a [Session] that is closed when it ends.
@Command(
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n")
abstract class SessionCommand implements Callable<Integer> {
    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public final Integer call() throws IOException {
        try (Session session = vitrine.session()) {
            ExitCode code = run(session);
            session.output().flush();
            return code.code();
        }
    }

    abstract ExitCode run(Session session) throws IOException;
}
