package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.ArtifactDraft.SaveResult;
import dev.vitrine.client.Recipe;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.NotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PutCommand extends SessionCommand {
    private final Argument<String> collection = arguments.parameter("ENTITY/PROJECT/COLLECTION", "Where to save.");
    private final Argument<List<String>> sources =
            arguments.parameters(String.class, "0..*", "SOURCE", "PATH, PATH=NAME or SCHEME://URI[=NAME].");
    private final Argument<Optional<String>> type =
            arguments.option("--type", "T", "The type (default: that of the collection or of --from).");
    private final Argument<List<String>> aliases = arguments.options("--alias", "A", "An alias besides 'latest'.");
    private final Argument<List<String>> tags = arguments.options("--tag", "T", "A tag.");
    private final Argument<Optional<String>> description =
            arguments.option("--description", "TEXT|@FILE", "The description, in markdown.");
    private final Argument<Optional<String>> metadata =
            arguments.option("--metadata", "JSON|@FILE", "The metadata, a JSON object.");
    private final Argument<Optional<String>> from =
            arguments.option("--from", "NAME", "Start from the entries of this version.");
    private final Argument<List<String>> used = arguments.options("--use", "NAME", "A version that was an input.");
    private final Argument<Optional<String>> run = arguments.option("--run", "ID", "The run that made it.");
    private final RecipeOptions recipe = new RecipeOptions(arguments);

    PutCommand() {
        super("""
            Save files, folders and references as a version of a collection.
            A folder's contents come to the root, or under =NAME; a file comes under its base name, or as =NAME.
            Content equal to the latest version's makes no new version.
            Likely secrets and names that Windows or macOS cannot have are warned of on standard error.
            """, "vitrine put ada/mnist/digits --type dataset --alias best data labels.csv=meta/labels.csv");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (sources.value().isEmpty() && from.value().isEmpty() && !recipe.isGiven()) {
            throw new UsageException("Nothing to save: name at least one SOURCE, --recipe or --from");
        }
        SaveResult saved;
        List<Recipe.Step> steps;
        boolean keepsTexts;
        try (ArtifactDraft draft = draft(session);
                ProgressLine progress = session.progress("Saving")) {
            describe(draft, session);
            for (String source : sources.value()) {
                Source.parse(source, session).addTo(draft, progress);
            }
            steps = recipe.run(draft, session, progress);
            PreflightNotes.print(draft, session, progress);
            saved = draft.save(progress);
            keepsTexts = !saved.created() && wantsOtherTexts(draft, saved.artifact());
        }
        print(saved, session.output());
        ArtifactVersion version = saved.artifact().attributes();
        if (saved.created() && version.fileCount() == 0) {
            session.note("vitrine: %s has no files: saved an empty version".formatted(version.path()));
        }
        if (keepsTexts) {
            session.note("vitrine: %s keeps its description and metadata: 'vitrine edit' changes them"
                    .formatted(version.path()));
        }
        return RecipeOptions.report(steps, session);
    }

    private boolean wantsOtherTexts(ArtifactDraft draft, Artifact held) {
        return description.value().isPresent() && !draft.description().equals(held.description())
                || metadata.value().isPresent()
                        && !draft.metadata().toJson().equals(held.metadata().toJson());
    }

    private ArtifactDraft draft(Session session) throws IOException {
        ArtifactClient client = session.client();
        CollectionPath path = client.parseCollection(collection.value());
        if (from.value().isPresent()) {
            Artifact base = session.artifact(from.value().get());
            return base.newDraft(
                    path, type(path, client).orElse(base.attributes().type()));
        }
        return client.newDraft(
                path,
                type(path, client)
                        .orElseThrow(() -> new UsageException("The collection " + ErrorText.name(path.toString())
                                + " is new: name its type with --type")));
    }

    /// The type that was given, or that the collection has already.
    private Optional<String> type(CollectionPath path, ArtifactClient client) throws IOException {
        if (type.value().isPresent()) {
            return type.value();
        }
        try {
            return Optional.of(client.expectedType(path));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void describe(ArtifactDraft draft, Session session) throws IOException {
        if (description.value().isPresent()) {
            draft.setDescription(TextArgument.read(description.value().get(), session));
        }
        if (metadata.value().isPresent()) {
            draft.setMetadata(MetadataArgument.read(metadata.value().get(), session));
        }
        draft.setAliases(aliases.value());
        draft.setTags(tags.value());
        if (run.value().isPresent()) {
            draft.setRun(run.value().get());
        }
        for (String input : used.value()) {
            draft.use(session.artifact(input));
        }
    }

    private static void print(SaveResult saved, Output output) throws IOException {
        ArtifactVersion version = saved.artifact().attributes();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", version.id());
            document.put("name", version.path().name());
            document.put("version", version.version());
            document.put("digest", version.digest());
            document.put("state", version.state());
            document.put("created", saved.created());
            output.document(document);
        } else {
            output.line((saved.created() ? "Saved %s (%s, %s)" : "No new version: %s has this content (%s, %s)")
                    .formatted(
                            version.path(),
                            Quantity.count(version.fileCount(), "file"),
                            Quantity.bytes(version.size())));
        }
    }
}
