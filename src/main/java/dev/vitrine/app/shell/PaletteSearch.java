package dev.vitrine.app.shell;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.NotFoundException;
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
    private static final int MOST_COLLECTIONS_OF_A_NAME = 3;
    /// How many of a collection's newest versions are looked through for the start of an alias.
    private static final int NEWEST = 200;

    private final Registry registry;

    PaletteSearch(Registry registry) {
        this.registry = registry;
    }

    /// @param open the open collection: `v3` alone means its version
    List<Found> search(String typed, Optional<CollectionPath> open) throws IOException {
        String text = typed.strip();
        List<Found> found = new ArrayList<>();
        int colon = text.lastIndexOf(':');
        if (colon > 0) {
            found.addAll(versions(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
        } else if (open.isPresent()) {
            resolve(open.get().at(text)).ifPresent(version -> found.add(of(version, text)));
        }
        add(found, Found.Kind.COLLECTION, text, Set.of(Field.NAME));
        add(found, Found.Kind.FILE, text, Set.of(Field.FILE));
        add(found, Found.Kind.DIGEST, text, EnumSet.of(Field.DIGEST, Field.FILE_DIGEST));
        add(found, Found.Kind.TEXT, text, EnumSet.of(Field.TAG, Field.DESCRIPTION, Field.METADATA));
        return found;
    }

    private void add(List<Found> found, Found.Kind kind, String text, Set<Field> fields) throws IOException {
        for (SearchHit hit :
                registry.search(text, fields, PageRequest.first(MOST_OF_A_KIND)).items()) {
            found.add(new Found(
                    kind,
                    hit.version(),
                    hit.field() == Field.FILE || hit.field() == Field.FILE_DIGEST
                            ? entry(hit.text())
                            : Optional.empty(),
                    hit.text()));
        }
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
            exact.ifPresent(version -> found.add(of(version, alias)));
            registry.versions(path, PageRequest.first(NEWEST)).items().stream()
                    .filter(version -> exact.map(ArtifactVersion::path)
                            .filter(version.path()::equals)
                            .isEmpty())
                    .flatMap(version -> startingWith(version, alias).stream())
                    .limit(MOST_OF_A_KIND)
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(found.size(), 2 * MOST_OF_A_KIND));
    }

    private List<CollectionPath> collectionsOf(String name) throws IOException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return registry.search(last, Set.of(Field.NAME), PageRequest.first(NEWEST)).items().stream()
                .map(hit -> hit.version().collection())
                .filter(path -> ("/" + path).endsWith("/" + name) || path.name().startsWith(last))
                .limit(MOST_COLLECTIONS_OF_A_NAME)
                .toList();
    }

    private static Optional<Found> startingWith(ArtifactVersion version, String alias) {
        String wanted = alias.toLowerCase(Locale.ROOT);
        return Stream.concat(version.aliases().stream(), Stream.of(version.version()))
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst()
                .map(name -> of(version, name));
    }

    private static Found of(ArtifactVersion version, String name) {
        return new Found(Found.Kind.VERSION, version.path(), Optional.empty(), name);
    }

    private Optional<ArtifactVersion> resolve(ArtifactPath path) throws IOException {
        try {
            return path.alias().isEmpty() ? Optional.empty() : Optional.of(registry.resolve(path));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
