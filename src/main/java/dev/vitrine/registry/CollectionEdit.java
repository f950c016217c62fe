package dev.vitrine.registry;

import java.util.List;
import java.util.Optional;

/// Changes to a collection; what is empty stays as it is. A tag that is both added and removed is there afterwards.
///
/// @param description markdown; an empty text takes it away
public record CollectionEdit(Optional<String> description, List<String> addTags, List<String> removeTags) {
    public static final CollectionEdit NONE = new CollectionEdit(Optional.empty(), List.of(), List.of());

    public CollectionEdit {
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }

    public CollectionEdit withDescription(String text) {
        return new CollectionEdit(Optional.of(text), addTags, removeTags);
    }

    public CollectionEdit withTags(List<String> add, List<String> remove) {
        return new CollectionEdit(description, add, remove);
    }
}
