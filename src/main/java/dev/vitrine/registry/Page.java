package dev.vitrine.registry;

import java.util.List;
import java.util.Optional;

/// One page of a listing.
///
/// @param next     the cursor of the next page; empty on the last
/// @param total    how many there are in all; of an incomplete listing, how many are known
/// @param complete whether everything was looked at; a search may leave out what would take too long
public record Page<T>(List<T> items, Optional<String> next, long total, boolean complete) {
    public Page {
        items = List.copyOf(items);
    }

    /// A page of a complete listing.
    public Page(List<T> items, Optional<String> next, long total) {
        this(items, next, total, true);
    }
}
