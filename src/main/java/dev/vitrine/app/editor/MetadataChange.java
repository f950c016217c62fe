package dev.vitrine.app.editor;

import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One change at a place of metadata. The place is looked up when the change is carried out: where it is not there any
/// more, because another process changed it, nothing changes.
final class MetadataChange {
    private MetadataChange() {}

    /// Puts a value under a key that is or is not there, or at an index; the index after the last appends.
    static Metadata put(Metadata metadata, List<Object> path, @Nullable Object value) {
        return changed(metadata, path, Optional.of(new Value(value)));
    }

    static Metadata remove(Metadata metadata, List<Object> path) {
        return changed(metadata, path, Optional.empty());
    }

    private record Value(@Nullable Object value) {}

    @SuppressWarnings("unchecked")
    private static Metadata changed(Metadata metadata, List<Object> path, Optional<Value> value) {
        return path.isEmpty()
                ? metadata
                : new Metadata((Map<String, @Nullable Object>) in(metadata.values(), path, value));
    }

    private static Object in(Object holder, List<Object> path, Optional<Value> value) {
        Object step = path.getFirst();
        List<Object> rest = path.subList(1, path.size());
        return switch (holder) {
            case Map<?, ?> map when step instanceof String key -> inMap(map, key, rest, value);
            case List<?> list when step instanceof Integer index -> inList(list, index, rest, value);
            default -> holder;
        };
    }

    private static Object inMap(Map<?, ?> map, String key, List<Object> rest, Optional<Value> value) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        if (!rest.isEmpty()) {
            Object inner = map.get(key);
            if (inner != null) {
                copy.put(key, in(inner, rest, value));
            }
        } else if (value.isPresent()) {
            copy.put(key, value.get().value());
        } else {
            copy.remove(key);
        }
        return copy;
    }

    private static Object inList(List<?> list, int index, List<Object> rest, Optional<Value> value) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        if (index > list.size() || index == list.size() && (!rest.isEmpty() || value.isEmpty())) {
            return list;
        }
        if (!rest.isEmpty()) {
            Object inner = list.get(index);
            if (inner != null) {
                copy.set(index, in(inner, rest, value));
            }
        } else if (value.isEmpty()) {
            copy.remove(index);
        } else if (index == list.size()) {
            copy.add(value.get().value());
        } else {
            copy.set(index, value.get().value());
        }
        return copy;
    }

    /// What `typed` is as a value of a type.
    ///
    /// @throws InvalidNameException when it is none: `abc` as a number, or a number that is not finite
    static @Nullable Object read(MetadataNode.Type type, String typed) {
        return switch (type) {
            case TEXT, RANGE -> typed;
            case NUMBER -> number(typed.strip());
            case BOOLEAN -> truth(typed.strip());
            case NULL -> null;
            case OBJECT -> Map.of();
            case LIST -> List.of();
        };
    }

    /// The value that comes nearest when the type of `value` is changed.
    static @Nullable Object convert(@Nullable Object value, MetadataNode.Type type) {
        String text = value == null || value instanceof Map<?, ?> || value instanceof List<?> ? "" : value.toString();
        try {
            return read(type, text);
        } catch (InvalidNameException e) {
            return type == MetadataNode.Type.NUMBER ? (Object) 0L : false;
        }
    }

    private static Object truth(String typed) {
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidNameException(InvalidNameException.Rule.METADATA_VALUE, typed);
        };
    }

    private static Object number(String typed) {
        if (typed.matches("-?[0-9]{1,1000}")) {
            return new BigInteger(typed);
        }
        if (typed.length() <= 1_000 && typed.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,5})?")) {
            double value = new BigDecimal(typed).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw new InvalidNameException(InvalidNameException.Rule.METADATA_VALUE, typed);
    }
}
