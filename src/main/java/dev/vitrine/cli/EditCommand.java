package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.CollectionEdit;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = {
            "Change a version's description, metadata, aliases, tags or time to live.",
            "With --collection, change the description and tags of the collection or portfolio itself."
        },
        footer = {
            "  vitrine edit ada/mnist/digits:v3 --add-alias best --description @notes.md",
            "  vitrine edit ada/mnist/digits --collection --add-tag reviewed"
        })
final class EditCommand extends SessionCommand {
    private static final double LONGEST_TTL_DAYS = 365_000;

    @Parameters(paramLabel = "NAME", description = "The version; with --collection, the collection.")
    private String name;

    @Option(names = "--collection", description = "Change the collection, not its latest version.")
    private boolean collection;

    @Option(names = "--description", paramLabel = "TEXT|@FILE", description = "The new description, in markdown.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--metadata", paramLabel = "JSON|@FILE", description = "The new metadata, a JSON object.")
    private Optional<String> metadata = Optional.empty();

    @Option(names = "--add-alias", paramLabel = "A", description = "Move this alias here.")
    private List<String> addAliases = List.of();

    @Option(names = "--remove-alias", paramLabel = "A", description = "Take this alias away.")
    private List<String> removeAliases = List.of();

    @Option(names = "--add-tag", paramLabel = "T", description = "Add this tag.")
    private List<String> addTags = List.of();

    @Option(names = "--remove-tag", paramLabel = "T", description = "Take this tag away.")
    private List<String> removeTags = List.of();

    @Option(names = "--ttl", paramLabel = "DAYS", description = "Days to live from its creation; 'none' for ever.")
    private Optional<String> ttl = Optional.empty();

    @Override
    ExitCode run(Session session) throws IOException {
        if (collection) {
            editCollection(session);
        } else {
            editVersion(session);
        }
        return ExitCode.DONE;
    }

    private void editCollection(Session session) throws IOException {
        if (metadata.isPresent() || ttl.isPresent() || !addAliases.isEmpty() || !removeAliases.isEmpty()) {
            throw new UsageException("A collection has a description and tags: leave out the other options,"
                    + " or --collection to change a version");
        }
        CollectionEdit edit = new CollectionEdit(newDescription(session), addTags, removeTags);
        refuseNothing(edit.equals(CollectionEdit.NONE));
        CollectionPath path = session.client().parseCollection(name);
        Collection edited = session.client().registry().edit(path, edit);
        if (session.output().json()) {
            session.output().document(Attributes.of(edited));
        } else {
            session.output().line("Changed " + edited.path());
        }
    }

    private void editVersion(Session session) throws IOException {
        VersionEdit edit = new VersionEdit(
                newDescription(session),
                metadata.isPresent() ? Optional.of(MetadataArgument.read(metadata.get(), session)) : Optional.empty(),
                addAliases,
                removeAliases,
                addTags,
                removeTags,
                ttl.map(EditCommand::parseTtl));
        refuseNothing(edit.equals(VersionEdit.NONE));
        Artifact edited = session.artifact(name).edit(edit);
        if (session.output().json()) {
            session.output().document(Attributes.of(edited.version()));
        } else {
            session.output().line("Changed " + edited.version().path());
        }
    }

    private Optional<String> newDescription(Session session) throws IOException {
        return description.isPresent() ? Optional.of(TextArgument.read(description.get(), session)) : Optional.empty();
    }

    private static void refuseNothing(boolean isNothing) {
        if (isNothing) {
            throw new UsageException("Nothing to change: name at least one of the options of 'vitrine edit --help'");
        }
    }

    private static Optional<Duration> parseTtl(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        try {
            double days = Double.parseDouble(text);
            if (days > 0 && days <= LONGEST_TTL_DAYS) {
                return Optional.of(Duration.ofSeconds(Math.max(1, Math.round(days * 86_400))));
            }
        } catch (NumberFormatException e) {
            // Falls through to the one sentence about what is accepted.
        }
        throw new UsageException(
                "The time to live " + ErrorText.name(text) + " is refused: give a number of days above 0, or 'none'");
    }
}
