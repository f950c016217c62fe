package dev.vitrine.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is different between two [Metadata], value by value in the order of the keys. Objects are compared key by key,
/// lists place by place; a value that only one side has is told whole. A number is never equal to the text of it.
///
/// @param changes at most [#MOST]
/// @param more    how many changes there are beyond those
public record MetadataDiff(List<Change> changes, int more) {
    /// Metadata of megabytes would make millions of changes that nobody reads.
    public static final int MOST = 10_000;

    public static final MetadataDiff EMPTY = new MetadataDiff(List.of(), 0);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

    /// @param key  where the value is: `train.loss[2]`; names of other characters as `["a.b"]`
    /// @param from the JSON text of what it was; empty when it was added
    /// @param to   the JSON text of what it is; empty when it was removed
    public record Change(String key, Optional<String> from, Optional<String> to) {}

    public MetadataDiff {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public static MetadataDiff of(Metadata from, Metadata to) {
        Collector collector = new Collector();
        collector.objects("", from.values(), to.values());
        return new MetadataDiff(collector.changes, collector.more);
    }

    private static final class Collector {
        private final List<Change> changes = new ArrayList<>();
        private int more;

        void objects(String key, Map<?, ?> from, Map<?, ?> to) {
            Set<Object> names = new LinkedHashSet<>(from.keySet());
            names.addAll(to.keySet());
            for (Object name : names) {
                String at = member(key, String.valueOf(name));
                if (!to.containsKey(name)) {
                    add(at, Optional.of(json(from.get(name))), Optional.empty());
                } else if (!from.containsKey(name)) {
                    add(at, Optional.empty(), Optional.of(json(to.get(name))));
                } else {
                    values(at, from.get(name), to.get(name));
                }
            }
        }

        private void lists(String key, List<?> from, List<?> to) {
            for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
                String at = key + "[" + i + "]";
                if (i >= to.size()) {
                    add(at, Optional.of(json(from.get(i))), Optional.empty());
                } else if (i >= from.size()) {
                    add(at, Optional.empty(), Optional.of(json(to.get(i))));
                } else {
                    values(at, from.get(i), to.get(i));
                }
            }
        }

        private void values(String key, @Nullable Object from, @Nullable Object to) {
            if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
                objects(key, before, after);
            } else if (from instanceof List<?> before && to instanceof List<?> after) {
                lists(key, before, after);
            } else if (!Objects.equals(from, to)) {
                add(key, Optional.of(json(from)), Optional.of(json(to)));
            }
        }

        private void add(String key, Optional<String> from, Optional<String> to) {
            if (changes.size() < MOST) {
                changes.add(new Change(key, from, to));
            } else {
                more++;
            }
        }

        private static String member(String key, String name) {
            if (!PLAIN.matcher(name).matches()) {
                return key + "[" + json(name) + "]";
            }
            return key.isEmpty() ? name : key + "." + name;
        }

        private static String json(@Nullable Object value) {
            return MetadataJson.write(value);
        }
    }
}
