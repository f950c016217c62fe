package dev.vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// `vitrine` itself: the options that every command has.
final class VitrineCommand implements Runnable {
    private final Terminal terminal;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("vitrine");
    private final Arguments arguments = Arguments.ofAll(spec);
    private final Argument<Optional<Path>> home = arguments.option(
            Path.class,
            "--home",
            "DIR",
            "Where the local registry lives (default: $VITRINE_HOME, else a folder of your user).");
    private final Argument<Optional<String>> registry =
            arguments.option("--registry", "NAME", "Which registry: local, the only one so far.");
    private final Argument<Boolean> json = arguments.flag("--json", "Print one JSON document.");
    private final Argument<Boolean> verbose =
            arguments.flag("--verbose", "After an error inside Vitrine, print its details too.");

    VitrineCommand(Terminal terminal) {
        this.terminal = terminal;
        arguments.help("Explain this command.");
        Arguments.of(spec).version("Print the version.");
        spec.versionProvider(new Version());
        spec.usageMessage()
                .description("Build, browse, download, check out and verify ML artifacts.")
                .synopsisSubcommandLabel("COMMAND")
                .footerHeading("%nNames: ")
                .footer("""
                    [[ENTITY/]PROJECT/]COLLECTION[:ALIAS]; ALIAS is 'latest' when left out, or v0, v1, or any alias.

                    Exit codes: 0 done; 1 problems found; 2 wrong use or bad input; 3 not found;
                                4 network, server or permission; 130 cancelled.

                    'vitrine COMMAND --help' explains a command.\
                    """.split("\n"));
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given");
    }

    /// What a command works with; nothing is opened yet.
    Session session() {
        String name = registry.value().orElse("local");
        if (!name.equals("local")) {
            throw new UsageException("There is no registry '" + name + "'; the only one so far is 'local'");
        }
        return new Session(terminal, home.value(), json.value());
    }

    boolean verbose() {
        return verbose.value();
    }
}
