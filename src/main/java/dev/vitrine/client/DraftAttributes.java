package dev.vitrine.client;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import dev.vitrine.registry.NewVersion;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What a draft says about itself besides its entries; every value is held to the rules of creation when it is set.
/// Thread-safe.
final class DraftAttributes {
    private CollectionPath collection;
    private String type;
    private String description = "";
    private Metadata metadata = Metadata.EMPTY;
    private List<String> aliases = List.of();
    private List<String> tags = List.of();
    private Optional<Duration> ttl = Optional.empty();
    private Optional<String> run = Optional.empty();
    private final SequencedSet<String> usedIds = new LinkedHashSet<>();

    DraftAttributes(CollectionPath collection, String type) {
        this.collection = collection;
        this.type = type;
    }

    synchronized CollectionPath collection() {
        return collection;
    }

    synchronized String type() {
        return type;
    }

    synchronized void target(CollectionPath path, String name) {
        collection = path;
        type = name;
    }

    synchronized String description() {
        return description;
    }

    synchronized void description(String markdown) {
        description = markdown;
    }

    synchronized Metadata metadata() {
        return metadata;
    }

    synchronized void metadata(Metadata value) {
        metadata = Rules.metadata(value);
    }

    synchronized void inheritMetadata(Metadata value) {
        metadata = value;
    }

    synchronized void aliases(List<String> values) {
        aliases = values.stream().map(Rules::alias).distinct().toList();
    }

    synchronized void tags(List<String> values) {
        tags = Rules.tags(values);
    }

    synchronized void ttl(Optional<Duration> value) {
        ttl = value.map(Rules::ttl);
    }

    synchronized void run(String id) {
        run = Optional.of(Rules.runId(id));
    }

    synchronized void use(String artifactId) {
        usedIds.add(artifactId);
    }

    /// The request that a save begins with.
    synchronized NewVersion request(Manifest manifest) {
        return new NewVersion(
                collection, type, manifest, description, metadata, aliases, tags, ttl, run, List.copyOf(usedIds));
    }
}
