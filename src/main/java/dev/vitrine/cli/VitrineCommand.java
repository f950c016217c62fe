package dev.vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `vitrine` itself: the options that every command has.
@Command(
        name = "vitrine",
        versionProvider = Version.class,
        description = "Build, browse, download, check out and verify ML artifacts.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nNames: ",
        footer = {
            "[[ENTITY/]PROJECT/]COLLECTION[:ALIAS]; ALIAS is 'latest' when left out, or v0, v1, or any alias.",
            "",
            "Exit codes: 0 done; 1 problems found; 2 wrong use or bad input; 3 not found;",
            "            4 network, server or permission; 130 cancelled.",
            "",
            "'vitrine COMMAND --help' explains a command."
        })
final class VitrineCommand implements Runnable {
    private final Terminal terminal;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the local registry lives (default: $VITRINE_HOME, else a folder of your user).")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--registry",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Which registry: local, the only one so far.")
    private String registry = "local";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "After an error inside Vitrine, print its details too.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain this command.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    VitrineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given");
    }

    /// What a command works with; nothing is opened yet.
    Session session() {
        if (!registry.equals("local")) {
            throw new UsageException("There is no registry '" + registry + "'; the only one so far is 'local'");
        }
        return new Session(terminal, home, json);
    }

    boolean verbose() {
        return verbose;
    }
}
