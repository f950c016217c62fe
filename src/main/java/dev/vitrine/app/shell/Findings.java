package dev.vitrine.app.shell;

import java.util.List;
import java.util.stream.Stream;

/// What a search of the palette found.
///
/// @param hits     a little of each kind
/// @param hasMore  whether more fit than these
/// @param complete whether everything was looked at
record Findings(List<Found> hits, boolean hasMore, boolean complete) {
    static final Findings NOTHING = new Findings(List.of(), false, true);

    Findings {
        hits = List.copyOf(hits);
    }

    /// These and then others.
    Findings and(Findings others) {
        List<Found> both = Stream.concat(hits.stream(), others.hits.stream()).toList();
        return new Findings(both, hasMore || others.hasMore, complete && others.complete);
    }
}
