package dev.vitrine.app.preview;

import dev.vitrine.content.JsonText;
import dev.vitrine.content.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A row of a JSON tree: a value with its name or its place, or some neighbours of a long array.
sealed interface JsonRow {
    /// Longer arrays are shown in ranges: a thousand rows are as many as a person scrolls through.
    int RANGE = 1_000;

    /// The name of a member, the place of an item, or the places of a range.
    String name();

    record Value(String name, JsonValue value) implements JsonRow {}

    record Range(String name, int first, List<JsonValue> items) implements JsonRow {}

    default boolean isLeaf() {
        return this instanceof Value(var name, JsonValue value) && value.count() == 0;
    }

    /// What is copied.
    default String valueText() {
        return this instanceof Value(var name, JsonValue value) ? JsonText.of(value) : name();
    }

    default List<JsonRow> children() {
        return switch (this) {
            case Range(var name, int first, var items) -> numbered(items, first);
            case Value(var name, JsonValue.Members(var members)) ->
                members.stream()
                        .map(member -> (JsonRow) new Value(member.name(), member.value()))
                        .toList();
            case Value(var name, JsonValue.Items(var items)) when items.size() <= RANGE -> numbered(items, 0);
            case Value(var name, JsonValue.Items(var items)) -> ranges(items);
            case Value(var name, JsonValue.Scalar scalar) -> List.of();
        };
    }

    private static List<JsonRow> numbered(List<JsonValue> items, int first) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> (JsonRow) new Value(String.valueOf(first + i), items.get(i)))
                .toList();
    }

    private static List<JsonRow> ranges(List<JsonValue> items) {
        List<JsonRow> ranges = new ArrayList<>();
        for (int first = 0; first < items.size(); first += RANGE) {
            int end = Math.min(items.size(), first + RANGE);
            ranges.add(new Range(first + " … " + (end - 1), first, items.subList(first, end)));
        }
        return List.copyOf(ranges);
    }
}
