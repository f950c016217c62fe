package dev.vitrine.cli;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LsCommand extends SessionCommand {
    private final Argument<Optional<String>> place = arguments.optionalParameter(
            "ENTITY[/PROJECT[/COLLECTION]]", "What to look into; without an entity of that name, your own is meant.");

    LsCommand() {
        super(
                "List what the registry holds: entities; projects of an entity; collections of a project; versions of"
                        + " a collection, newest first.",
                "vitrine ls ada/mnist/digits",
                "vitrine ls mnist            a project of your own");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        String[] parts = place.value().map(text -> text.split("/", -1)).orElse(new String[0]);
        for (String part : parts) {
            if (part.isEmpty() || parts.length > 3) {
                throw new UsageException(ErrorText.name(place.value().orElseThrow())
                        + " is no place: write ENTITY[/PROJECT[/COLLECTION]]");
            }
        }
        Registry registry = session.client().registry();
        if (parts.length > 0 && parts.length < 3 && !isEntity(registry, parts[0])) {
            own(registry, parts, session);
            return ExitCode.DONE;
        }
        switch (parts.length) {
            case 0 -> entities(registry, session);
            case 1 -> projects(registry, parts[0], session);
            case 2 -> collections(registry, new ProjectPath(parts[0], parts[1]), session);
            default -> versions(registry, new ProjectPath(parts[0], parts[1]).collection(parts[2]), session);
        }
        return ExitCode.DONE;
    }

    private static boolean isEntity(Registry registry, String name) throws IOException {
        try {
            return !registry.projects(name, PageRequest.first(1)).items().isEmpty();
        } catch (NotFoundException e) {
            return false;
        }
    }

    /// A place whose entity was left out, as in every other name.
    private static void own(Registry registry, String[] parts, Session session) throws IOException {
        CollectionPath path = session.client().parseCollection(parts[0] + "/" + (parts.length == 1 ? "_" : parts[1]));
        try {
            if (parts.length == 1) {
                collections(registry, path.project(), session);
            } else {
                versions(registry, path, session);
            }
        } catch (NotFoundException e) {
            // Nobody asked for the project of one's own that stood in for an entity.
            throw e.kind() == NotFoundException.Kind.COLLECTION
                    ? e
                    : new NotFoundException(NotFoundException.Kind.ENTITY, parts[0]);
        }
    }

    private static void entities(Registry registry, Session session) throws IOException {
        Pages<String> pages = registry::entities;
        pages.print(session, List.of("ENTITY"), List::of, name -> Map.of("name", name));
    }

    private static void projects(Registry registry, String entity, Session session) throws IOException {
        Pages<Project> pages = request -> registry.projects(entity, request);
        pages.print(
                session,
                List.of("PROJECT", "COLLECTIONS", "CREATED"),
                project -> List.of(
                        project.path().project(),
                        Long.toString(project.collectionCount()),
                        project.createdAt().toString()),
                Attributes::of);
    }

    private static void collections(Registry registry, ProjectPath project, Session session) throws IOException {
        Pages<Collection> pages = request -> registry.collections(project, Optional.empty(), request);
        pages.print(
                session,
                List.of("COLLECTION", "TYPE", "KIND", "VERSIONS", "UPDATED"),
                collection -> List.of(
                        collection.path().name(),
                        collection.type(),
                        Attributes.lower(collection.kind()),
                        Long.toString(collection.versionCount()),
                        collection.updatedAt().toString()),
                Attributes::of);
    }

    private static void versions(Registry registry, CollectionPath collection, Session session) throws IOException {
        Pages<ArtifactVersion> pages = request -> registry.versions(collection, request);
        pages.print(
                session,
                List.of("VERSION", "ALIASES", "SIZE", "FILES", "CREATED", "DIGEST"),
                version -> List.of(
                        version.version(),
                        String.join(",", version.aliases()),
                        Quantity.bytes(version.size()),
                        Long.toString(version.fileCount()),
                        version.createdAt().toString(),
                        version.digest()),
                Attributes::of);
    }
}
