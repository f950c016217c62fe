package dev.vitrine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A version's metadata: a JSON object as immutable maps, lists, strings, numbers, booleans and nulls, in the order
/// given. At most 100 top-level keys and no infinities where it is created ([Rules#metadata]); what a server holds is
/// shown as it is.
public record Metadata(Map<String, Object> values) {
    public static final Metadata EMPTY = new Metadata(Map.of());

    public Metadata {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
