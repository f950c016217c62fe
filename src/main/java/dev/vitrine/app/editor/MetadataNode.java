package dev.vitrine.app.editor;

import dev.vitrine.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A key of metadata with its value, as a tree whose children are made when asked for. No node has more than
/// [#MOST_CHILDREN] children: a longer list is parted into ranges, and those again. Immutable.
///
/// @param key   an object's key, a list's index, or a range such as `0 … 999`
/// @param text  the value in one line, cut at [#LONGEST_TEXT]
/// @param value the whole value
/// @param path  keys and indexes that lead to the value; a range has that of its list or object
public record MetadataNode(
        String key, Type type, String text, @Nullable Object value, List<Object> path, int from, int to) {
    /// So many rows open without a stall.
    static final int MOST_CHILDREN = 500;

    static final int LONGEST_TEXT = 300;

    /// What a value is; a RANGE is a part of a long list or object.
    public enum Type {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        RANGE
    }

    public static MetadataNode root(Metadata metadata) {
        return of("", metadata.values(), List.of());
    }

    /// The object or list below this one that keys and indexes lead to; empty when there is none.
    Optional<MetadataNode> find(List<Object> way) {
        Object at = value;
        for (Object step : way) {
            at = switch (at) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list when step instanceof Integer index && index < list.size() -> list.get(index);
                case null, default -> null;
            };
        }
        boolean holds = at instanceof Map || at instanceof List;
        return holds ? Optional.of(of(way.isEmpty() ? key : String.valueOf(way.getLast()), at, way)) : Optional.empty();
    }

    private static MetadataNode of(String key, @Nullable Object value, List<Object> path) {
        int count = value instanceof Map<?, ?> map ? map.size() : value instanceof List<?> list ? list.size() : 0;
        return new MetadataNode(key, typeOf(value), textOf(value), value, path, 0, count);
    }

    static Type typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> Type.NULL;
            case Map<?, ?> map -> Type.OBJECT;
            case List<?> list -> Type.LIST;
            case Boolean truth -> Type.BOOLEAN;
            case Number number -> Type.NUMBER;
            default -> Type.TEXT;
        };
    }

    private static String textOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "";
            case List<?> list -> "";
            default -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /// Only the same node is equal: a table that took an equal one for the same would keep the tree item of the tree
    /// before, and comparing values could walk megabytes.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Keys or items directly in this value.
    public int count() {
        return to - from;
    }

    public boolean isLeaf() {
        return count() == 0;
    }

    /// The whole text of a value that has one.
    public String fullText() {
        return value instanceof Map<?, ?> || value instanceof List<?> ? "" : String.valueOf(value);
    }

    public List<MetadataNode> children() {
        return switch (value) {
            case Map<?, ?> map -> entries(map);
            case List<?> list -> parts(index -> of(String.valueOf(index), list.get(index), step(index)));
            case null, default -> List.of();
        };
    }

    private List<Object> step(Object next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }

    private List<MetadataNode> entries(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        return parts(index -> {
            Map.Entry<?, ?> entry = entries.get(index);
            return of(cut(String.valueOf(entry.getKey())), entry.getValue(), step(entry.getKey()));
        });
    }

    private List<MetadataNode> parts(IntFunction<MetadataNode> child) {
        List<MetadataNode> nodes = new ArrayList<>();
        int step = 1;
        while ((count() + step - 1) / step > MOST_CHILDREN) {
            step *= MOST_CHILDREN;
        }
        for (int start = from; start < to; start += step) {
            int end = Math.min(to, start + step);
            nodes.add(
                    step == 1
                            ? child.apply(start)
                            : new MetadataNode(start + " … " + (end - 1), Type.RANGE, "", value, path, start, end));
        }
        return nodes;
    }
}
