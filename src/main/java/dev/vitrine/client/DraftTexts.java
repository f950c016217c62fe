package dev.vitrine.client;

import java.util.List;

/// What a person typed about a draft, as it was typed: it need not be right yet.
///
/// @param inputs  names of versions that are used as input
/// @param ignore  patterns in the form of [IgnorePatterns]
public record DraftTexts(
        String collection,
        String type,
        String description,
        String metadata,
        List<String> aliases,
        List<String> tags,
        List<String> inputs,
        String ignore) {
    public static final DraftTexts EMPTY = new DraftTexts("", "", "", "", List.of(), List.of(), List.of(), "");

    public DraftTexts {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        inputs = List.copyOf(inputs);
    }
}
