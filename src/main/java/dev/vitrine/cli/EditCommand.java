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

final class EditCommand extends SessionCommand {
    private static final double LONGEST_TTL_DAYS = 365_000;

    private final Argument<String> name =
            arguments.parameter("NAME", "The version; with --collection, the collection.");
    private final Argument<Boolean> collection =
            arguments.flag("--collection", "Change the collection, not its latest version.");
    private final Argument<Optional<String>> description =
            arguments.option("--description", "TEXT|@FILE", "The new description, in markdown.");
    private final Argument<Optional<String>> metadata =
            arguments.option("--metadata", "JSON|@FILE", "The new metadata, a JSON object.");
    private final Argument<List<String>> addAliases = arguments.options("--add-alias", "A", "Move this alias here.");
    private final Argument<List<String>> removeAliases =
            arguments.options("--remove-alias", "A", "Take this alias away.");
    private final Argument<List<String>> addTags = arguments.options("--add-tag", "T", "Add this tag.");
    private final Argument<List<String>> removeTags = arguments.options("--remove-tag", "T", "Take this tag away.");
    private final Argument<Optional<String>> ttl =
            arguments.option("--ttl", "DAYS", "Days to live from its creation; 'none' for ever.");

    EditCommand() {
        super(
                """
                Change a version's description, metadata, aliases, tags or time to live.
                With --collection, change the description and tags of the collection or portfolio itself.
                """,
                "vitrine edit ada/mnist/digits:v3 --add-alias best --description @notes.md",
                "vitrine edit ada/mnist/digits --collection --add-tag reviewed");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (collection.value()) {
            editCollection(session);
        } else {
            editVersion(session);
        }
        return ExitCode.DONE;
    }

    private void editCollection(Session session) throws IOException {
        if (metadata.value().isPresent()
                || ttl.value().isPresent()
                || !addAliases.value().isEmpty()
                || !removeAliases.value().isEmpty()) {
            throw new UsageException("A collection has a description and tags: leave out the other options,"
                    + " or --collection to change a version");
        }
        CollectionEdit edit = new CollectionEdit(newDescription(session), addTags.value(), removeTags.value());
        refuseNothing(edit.equals(CollectionEdit.NONE));
        CollectionPath path = session.client().parseCollection(name.value());
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
                metadata.value().isPresent()
                        ? Optional.of(MetadataArgument.read(metadata.value().get(), session))
                        : Optional.empty(),
                addAliases.value(),
                removeAliases.value(),
                addTags.value(),
                removeTags.value(),
                ttl.value().map(EditCommand::parseTtl));
        refuseNothing(edit.equals(VersionEdit.NONE));
        Artifact edited = session.artifact(name.value()).edit(edit);
        if (session.output().json()) {
            session.output().document(Attributes.of(edited.attributes()));
        } else {
            session.output().line("Changed " + edited.attributes().path());
        }
    }

    private Optional<String> newDescription(Session session) throws IOException {
        return description.value().isPresent()
                ? Optional.of(TextArgument.read(description.value().get(), session))
                : Optional.empty();
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
