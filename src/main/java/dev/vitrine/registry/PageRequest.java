package dev.vitrine.registry;

import java.util.Optional;

/// Which page: at most `size` items after `cursor` (an opaque text from [Page#next()]); from the start when empty.
public record PageRequest(int size, Optional<String> cursor) {
    /// W&B's page size for listings.
    public static final PageRequest FIRST = new PageRequest(50, Optional.empty());

    /// The first `size` items.
    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty());
    }
}
