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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "put",
        description = {
            "Save files, folders and references as a version of a collection.",
            "A folder's contents come to the root, or under =NAME; a file comes under its base name, or as =NAME.",
            "Content equal to the latest version's makes no new version.",
            "Likely secrets and names that Windows or macOS cannot have are warned of on standard error."
        },
        footer = "  vitrine put ada/mnist/digits --type dataset --alias best data labels.csv=meta/labels.csv")
final class PutCommand extends SessionCommand {
    @Parameters(index = "0", paramLabel = "ENTITY/PROJECT/COLLECTION", description = "Where to save.")
    private String collection;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "PATH, PATH=NAME or SCHEME://URI[=NAME].")
    private List<String> sources = List.of();

    @Option(
            names = "--type",
            paramLabel = "T",
            description = "The type (default: that of the collection or of --from).")
    private Optional<String> type = Optional.empty();

    @Option(names = "--alias", paramLabel = "A", description = "An alias besides 'latest'.")
    private List<String> aliases = List.of();

    @Option(names = "--tag", paramLabel = "T", description = "A tag.")
    private List<String> tags = List.of();

    @Option(names = "--description", paramLabel = "TEXT|@FILE", description = "The description, in markdown.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--metadata", paramLabel = "JSON|@FILE", description = "The metadata, a JSON object.")
    private Optional<String> metadata = Optional.empty();

    @Option(names = "--from", paramLabel = "NAME", description = "Start from the entries of this version.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--use", paramLabel = "NAME", description = "A version that was an input.")
    private List<String> used = List.of();

    @Option(names = "--run", paramLabel = "ID", description = "The run that made it.")
    private Optional<String> run = Optional.empty();

    @Mixin
    private RecipeOptions recipe;

    @Override
    ExitCode run(Session session) throws IOException {
        if (sources.isEmpty() && from.isEmpty() && !recipe.isGiven()) {
            throw new UsageException("Nothing to save: name at least one SOURCE, --recipe or --from");
        }
        SaveResult saved;
        List<Recipe.Step> steps;
        try (ArtifactDraft draft = draft(session);
                ProgressLine progress = session.progress("Saving")) {
            describe(draft, session);
            for (String source : sources) {
                DraftSources.add(Source.parse(source, session), draft, progress);
            }
            steps = recipe.run(draft, session, progress);
            PreflightNotes.print(draft, session, progress);
            saved = draft.save(progress);
        }
        print(saved, session.output());
        ArtifactVersion version = saved.artifact().version();
        if (saved.created() && version.fileCount() == 0) {
            session.note("vitrine: %s has no files: saved an empty version".formatted(version.path()));
        }
        return RecipeOptions.report(steps, session);
    }

    private ArtifactDraft draft(Session session) throws IOException {
        ArtifactClient client = session.client();
        CollectionPath path = client.parseCollection(collection);
        if (from.isPresent()) {
            Artifact base = session.artifact(from.get());
            return base.newDraft(path, type(path, client).orElse(base.version().type()));
        }
        return client.newDraft(
                path,
                type(path, client)
                        .orElseThrow(() -> new UsageException("The collection " + ErrorText.name(path.toString())
                                + " is new: name its type with --type")));
    }

    /// The type that was given, or that the collection has already.
    private Optional<String> type(CollectionPath path, ArtifactClient client) throws IOException {
        if (type.isPresent()) {
            return type;
        }
        try {
            return Optional.of(client.expectedType(path));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void describe(ArtifactDraft draft, Session session) throws IOException {
        if (description.isPresent()) {
            draft.setDescription(TextArgument.read(description.get(), session));
        }
        if (metadata.isPresent()) {
            draft.setMetadata(MetadataArgument.read(metadata.get(), session));
        }
        draft.setAliases(aliases);
        draft.setTags(tags);
        if (run.isPresent()) {
            draft.setRun(run.get());
        }
        for (String input : used) {
            draft.use(session.artifact(input));
        }
    }

    private static void print(SaveResult saved, Output output) throws IOException {
        ArtifactVersion version = saved.artifact().version();
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
