package dev.vitrine.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// A command as the list of commands shows it. Only the one that a line names is made, with its arguments; the others
/// are known by name and summary.
///
/// @param summary one line; what the command's own help says at length
record Subcommand(String name, String summary, Supplier<SessionCommand> maker) {
    static final List<Subcommand> ALL = List.of(
            new Subcommand("digest", "Say which digest files and folders would have as a version.", DigestCommand::new),
            new Subcommand("put", "Save files, folders and references as a version.", PutCommand::new),
            new Subcommand("ls", "List entities, projects, collections or versions.", LsCommand::new),
            new Subcommand("show", "Show every attribute of a version.", ShowCommand::new),
            new Subcommand("manifest", "Print a version's manifest as W&B's JSON.", ManifestCommand::new),
            new Subcommand("search", "Search names, descriptions, tags, metadata and file paths.", SearchCommand::new),
            new Subcommand("get", "Download a version's files; other files in the folder stay.", GetCommand::new),
            new Subcommand("file", "Download the only file of a version and print where it is.", FileCommand::new),
            new Subcommand(
                    "checkout",
                    "Make a folder hold exactly a version's files; shows the plan first.",
                    CheckoutCommand::new),
            new Subcommand("undo", "Bring a folder back to what it was before its last checkout.", UndoCommand::new),
            new Subcommand("verify", "Compare every byte of a folder with a version.", VerifyCommand::new),
            new Subcommand("diff", "Compare two versions, or a version with a folder.", DiffCommand::new),
            new Subcommand("edit", "Change description, metadata, aliases, tags or time to live.", EditCommand::new),
            new Subcommand("rm", "Delete a version.", RmCommand::new),
            new Subcommand("link", "Link a version into a portfolio.", LinkCommand::new),
            new Subcommand("unlink", "Take a version out of a portfolio.", UnlinkCommand::new),
            new Subcommand("lineage", "Show what a version comes from and what came from it.", LineageCommand::new),
            new Subcommand("gc", "Remove stored bytes that nothing needs.", GcCommand::new),
            new Subcommand("fsck", "Name every damaged, missing or foreign object.", FsckCommand::new),
            new Subcommand("sample", "Make a sample project to look at.", SampleCommand::new));

    /// Makes all commands known to `line`; those that `args` name can be run. Where a command is the first of them, the
    /// list of the others is not wanted, and they are left out.
    static void addTo(CommandLine line, List<String> args) {
        String first = args.isEmpty() ? "" : args.getFirst();
        boolean alone = ALL.stream().anyMatch(command -> command.name().equals(first));
        for (Subcommand command : ALL) {
            if (alone ? command.name().equals(first) : args.contains(command.name())) {
                line.addSubcommand(command.name(), command.maker().get().spec());
            } else if (!alone) {
                line.addSubcommand(command.name(), command.outline());
            }
        }
    }

    private CommandSpec outline() {
        CommandSpec outline = CommandSpec.create().name(name);
        outline.usageMessage().description(summary);
        return outline;
    }
}
