package dev.vitrine.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// A command of `vitrine`: runs in a [Session] that is closed when it ends.
abstract class SessionCommand implements Callable<Integer> {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /// Where a command declares what it can be told.
    final Arguments arguments = Arguments.of(spec);

    /// @param description what it does; one paragraph a line
    /// @param examples lines that show its use
    SessionCommand(String description, String... examples) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(description.lines().toArray(String[]::new));
        usage.footer(Stream.of(examples).map(line -> "  " + line).toArray(String[]::new));
        usage.sortOptions(false);
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nArguments:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.footerHeading("%nExample:%n");
    }

    final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Integer call() throws IOException {
        VitrineCommand vitrine = (VitrineCommand) spec.root().userObject();
        try (Session session = vitrine.session()) {
            ExitCode code = run(session);
            session.output().flush();
            return code.code();
        }
    }

    abstract ExitCode run(Session session) throws IOException;
}
