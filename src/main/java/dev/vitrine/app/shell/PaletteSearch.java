package dev.vitrine.app.shell;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.SearchHit.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Asks the registry for what fits a few typed letters, a little of each kind. Blocks.
final class PaletteSearch {
    private static final int MOST_OF_A_KIND = 8;
    private static final int MOST_VERSIONS = 2 * MOST_OF_A_KIND;
    private static final int MOST_COLLECTIONS_OF_A_NAME = 3;
    /// How many of a collection's newest versions are looked through for the start of an alias.
    private static final int NEWEST = 200;

    private record Asked(Found.Kind kind, Set<Field> fields) {}

    private static final List<Asked> NAMES = List.of(new Asked(Found.Kind.COLLECTION, Set.of(Field.NAME)));
    private static final List<Asked> CONTENTS = List.of(
            new Asked(Found.Kind.FILE, Set.of(Field.FILE)),
            new Asked(Found.Kind.DIGEST, EnumSet.of(Field.DIGEST, Field.FILE_DIGEST)),
            new Asked(Found.Kind.TEXT, EnumSet.of(Field.TAG, Field.DESCRIPTION, Field.METADATA)));

    private final Registry registry;

    PaletteSearch(Registry registry) {
        this.registry = registry;
    }

    /// Versions and collections: what the registry knows at once.
    ///
    /// @param open the open collection: `v3` alone means its version
    Findings names(String typed, Optional<CollectionPath> open) throws IOException {
        String text = typed.strip();
        List<Found> found = new ArrayList<>();
        int colon = text.lastIndexOf(':');
        if (colon > 0) {
            found.addAll(versions(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
        } else if (open.isPresent()) {
            resolve(open.get().at(text)).ifPresent(version -> found.add(of(version.path(), text)));
        }
        boolean hasMore = found.size() == MOST_VERSIONS;
        return new Findings(found, hasMore, true).and(search(text, NAMES));
    }

    /// Files, digests and texts: of versions with a million files that takes seconds.
    Findings contents(String typed) throws IOException {
        return search(typed.strip(), CONTENTS);
    }

    private Findings search(String text, List<Asked> kinds) throws IOException {
        List<Found> found = new ArrayList<>();
        boolean hasMore = false;
        boolean complete = true;
        for (Asked asked : kinds) {
            Page<SearchHit> page = registry.search(text, asked.fields(), PageRequest.first(MOST_OF_A_KIND));
            page.items().forEach(hit -> found.add(of(asked.kind(), hit)));
            hasMore |= page.next().isPresent();
            complete &= page.complete();
        }
        return new Findings(found, hasMore, complete);
    }

    private static Found of(Found.Kind kind, SearchHit hit) {
        boolean isFile = hit.field() == Field.FILE || hit.field() == Field.FILE_DIGEST;
        return new Found(kind, hit.version(), isFile ? entry(hit.text()) : Optional.empty(), hit.text());
    }

    private static Optional<EntryPath> entry(String path) {
        try {
            return Optional.of(EntryPath.of(path));
        } catch (UnsafePathException e) {
            // A version may hold it; it opens without that file chosen.
            return Optional.empty();
        }
    }

    /// `mnist:la`: versions of collections of that name whose alias or number begins so.
    private List<Found> versions(String name, String alias) throws IOException {
        List<Found> found = new ArrayList<>();
        for (CollectionPath path : collectionsOf(name)) {
            Optional<ArtifactVersion> exact = resolve(path.at(alias));
            exact.ifPresent(version -> found.add(of(version.path(), alias)));
            registry.summaries(path, PageRequest.first(NEWEST)).items().stream()
                    .filter(version -> exact.map(ArtifactVersion::path)
                            .filter(version.path()::equals)
                            .isEmpty())
                    .flatMap(version -> startingWith(version, alias).stream())
                    .limit(MOST_OF_A_KIND)
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(found.size(), MOST_VERSIONS));
    }

    private List<CollectionPath> collectionsOf(String name) throws IOException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return registry.search(last, Set.of(Field.NAME), PageRequest.first(NEWEST)).items().stream()
                .map(hit -> hit.version().collection())
                .filter(path -> ("/" + path).endsWith("/" + name) || path.name().startsWith(last))
                .limit(MOST_COLLECTIONS_OF_A_NAME)
                .toList();
    }

    private static Optional<Found> startingWith(VersionSummary version, String alias) {
        String wanted = alias.toLowerCase(Locale.ROOT);
        return Stream.concat(version.aliases().stream(), Stream.of(version.version()))
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst()
                .map(name -> of(version.path(), name));
    }

    private static Found of(ArtifactPath version, String name) {
        return new Found(Found.Kind.VERSION, version, Optional.empty(), name);
    }

    private Optional<ArtifactVersion> resolve(ArtifactPath path) throws IOException {
        try {
            return path.alias().isEmpty() ? Optional.empty() : Optional.of(registry.resolve(path));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
