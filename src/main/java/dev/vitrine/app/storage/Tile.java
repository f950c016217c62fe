package dev.vitrine.app.storage;

import dev.vitrine.registry.HeldCollection;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.StorageReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A rectangle of the treemap.
///
/// @param name     of the collection or the version; not yet safe to show; empty for what has none
/// @param version  the one version that needs these bytes
/// @param children what it consists of, largest first; empty for what is not divided
record Tile(Kind kind, String name, long bytes, Optional<HeldVersion> version, List<Tile> children) {
    private static final int MOST_COLLECTIONS = 100;
    private static final int MOST_VERSIONS = 60;

    enum Kind {
        COLLECTION,
        VERSION,
        /// What several versions of one collection need.
        SHARED_WITHIN,
        /// What several collections need.
        SHARED,
        /// What no version needs.
        GARBAGE,
        /// What is too small or too much to be shown one by one.
        OTHERS
    }

    Tile {
        children = List.copyOf(children);
    }

    /// The tiles of a report, largest first; none is empty.
    static List<Tile> of(StorageReport report) {
        Map<Object, List<Tile>> byCollection = new HashMap<>();
        for (HeldVersion version : report.versions()) {
            byCollection
                    .computeIfAbsent(version.path().collection(), path -> new ArrayList<>())
                    .add(new Tile(
                            Kind.VERSION, version.path().name(), version.unique(), Optional.of(version), List.of()));
        }
        List<Tile> tiles = new ArrayList<>();
        long unique = 0;
        for (HeldCollection collection : report.collections()) {
            List<Tile> versions = byCollection.getOrDefault(collection.path(), List.of());
            long alone = versions.stream().mapToLong(Tile::bytes).sum();
            List<Tile> children = largest(versions, MOST_VERSIONS);
            tiles.add(new Tile(
                    Kind.COLLECTION,
                    collection.path().toString(),
                    collection.unique(),
                    Optional.empty(),
                    sorted(Stream.concat(
                            children.stream(), Stream.of(plain(Kind.SHARED_WITHIN, collection.unique() - alone))))));
            unique += collection.unique();
        }
        return sorted(Stream.concat(
                largest(tiles, MOST_COLLECTIONS).stream(),
                Stream.of(
                        plain(Kind.SHARED, report.neededBytes() - unique),
                        plain(Kind.GARBAGE, report.garbageBytes()))));
    }

    private static Tile plain(Kind kind, long bytes) {
        return new Tile(kind, "", bytes, Optional.empty(), List.of());
    }

    private static List<Tile> sorted(Stream<Tile> tiles) {
        return tiles.filter(tile -> tile.bytes > 0)
                .sorted(Comparator.comparingLong(Tile::bytes).reversed().thenComparing(Tile::name))
                .toList();
    }

    private static List<Tile> largest(List<Tile> tiles, int most) {
        List<Tile> sorted = sorted(tiles.stream());
        if (sorted.size() <= most) {
            return sorted;
        }
        long rest = sorted.stream().skip(most).mapToLong(Tile::bytes).sum();
        return Stream.concat(sorted.stream().limit(most), Stream.of(plain(Kind.OTHERS, rest)))
                .toList();
    }
}
