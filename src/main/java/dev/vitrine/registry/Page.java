package dev.vitrine.registry;

import java.util.List;
import java.util.Optional;

/// One page of a listing.
///
/// @param next   the cursor of the next page; empty on the last
/// @param total  how many there are in all
public record Page<T>(List<T> items, Optional<String> next, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
