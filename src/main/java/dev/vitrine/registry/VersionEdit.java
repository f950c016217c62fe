package dev.vitrine.registry;

import dev.vitrine.model.Metadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Changes to a version; what is empty stays as it is. Aliases belong to the collection that the version was looked
/// up in, everything else to the version itself.
///
/// @param ttl `Optional.of(Optional.empty())` removes the time to live
public record VersionEdit(
        Optional<String> description,
        Optional<Metadata> metadata,
        List<String> addAliases,
        List<String> removeAliases,
        List<String> addTags,
        List<String> removeTags,
        Optional<Optional<Duration>> ttl) {
    public static final VersionEdit NONE = new VersionEdit(
            Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public VersionEdit {
        addAliases = List.copyOf(addAliases);
        removeAliases = List.copyOf(removeAliases);
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }

    public VersionEdit withDescription(String text) {
        return new VersionEdit(Optional.of(text), metadata, addAliases, removeAliases, addTags, removeTags, ttl);
    }

    public VersionEdit withMetadata(Metadata value) {
        return new VersionEdit(description, Optional.of(value), addAliases, removeAliases, addTags, removeTags, ttl);
    }

    public VersionEdit withAliases(List<String> add, List<String> remove) {
        return new VersionEdit(description, metadata, add, remove, addTags, removeTags, ttl);
    }

    public VersionEdit withTags(List<String> add, List<String> remove) {
        return new VersionEdit(description, metadata, addAliases, removeAliases, add, remove, ttl);
    }

    public VersionEdit withTtl(Optional<Duration> value) {
        return new VersionEdit(
                description, metadata, addAliases, removeAliases, addTags, removeTags, Optional.of(value));
    }
}
