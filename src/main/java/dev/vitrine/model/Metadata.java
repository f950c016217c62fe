package dev.vitrine.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version's metadata: a JSON object as immutable maps, lists, strings, numbers, booleans and nulls, in the order
/// given. Whole numbers are `Long`, or `BigInteger` where that is too small; all others are `Double`. At most 100
/// top-level keys and no infinities where it is created ([Rules#metadata]); what a server holds is shown as it is.
public record Metadata(Map<String, @Nullable Object> values) {
    /// The most levels of objects and lists, the metadata itself being the first. Jackson's own limit for what
    /// it reads, and far from where a reader that calls itself for each level would end: Python's at about 1,000.
    public static final int MAX_DEPTH = 500;

    public static final Metadata EMPTY = new Metadata(Map.of());

    private static final String NOTHING = "{}";

    /// @throws InvalidNameException when a value is of no JSON kind, or lies too deep
    public Metadata {
        values = object(values, 1);
    }

    /// Reads a JSON object; JSON's null is [#EMPTY]. `NaN` and `Infinity`, which Python writes, are understood, so that
    /// [Rules#metadata] can answer.
    ///
    /// @throws InvalidNameException when it is not JSON, not an object, or more than [#MAX_DEPTH] levels deep
    public static Metadata parse(String json) {
        // As most versions have it; to prepare the mapper takes a command longer than to find what it shows.
        return json.equals(NOTHING) ? EMPTY : MetadataJson.read(json);
    }

    /// The JSON text; `parse(toJson())` is equal to this.
    public String toJson() {
        return values.isEmpty() ? NOTHING : MetadataJson.write(this);
    }

    /// The same with one key or item a line, indented.
    public String toPrettyJson() {
        return MetadataJson.writePretty(this);
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> map, int depth) {
        refuseDeeper(depth);
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new InvalidNameException(InvalidNameException.Rule.METADATA_VALUE, String.valueOf(key));
            }
            copy.put(name, value(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Double number -> number;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case BigInteger number -> number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
            case BigDecimal number -> number.doubleValue();
            case Map<?, ?> map -> object(map, depth + 1);
            case List<?> list -> {
                refuseDeeper(depth + 1);
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(value(item, depth + 1)));
                yield Collections.unmodifiableList(copy);
            }
            default ->
                throw new InvalidNameException(
                        InvalidNameException.Rule.METADATA_VALUE,
                        value.getClass().getName());
        };
    }

    private static void refuseDeeper(int depth) {
        if (depth > MAX_DEPTH) {
            throw new InvalidNameException(InvalidNameException.Rule.METADATA_DEPTH, "level " + depth);
        }
    }
}
