package dev.vitrine.model;

import java.util.Optional;

/// Where a text stops being a JSON object, and why.
///
/// @param line   from 1
/// @param column from 1
/// @param reason the parser's words, one line, untranslated
public record JsonProblem(int line, int column, String reason) {
    /// What is wrong with `json`; empty when [Metadata#parse] reads it.
    public static Optional<JsonProblem> find(String json) {
        return MetadataJson.problem(json);
    }
}
