package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetadataDiffTest {
    private static List<String> changes(String from, String to) {
        return MetadataDiff.of(Metadata.parse(from), Metadata.parse(to)).changes().stream()
                .map(change -> change.key() + ": " + change.from().orElse("-") + " > "
                        + change.to().orElse("-"))
                .toList();
    }

    @Test
    void valuesAreComparedKeyByKeyAndPlaceByPlace() {
        assertEquals(
                List.of("train.loss[1]: 2 > 3", "train.loss[2]: - > 4", "train.gone: {\"a\":1} > -", "new: - > [true]"),
                changes("""
                    {"same": null, "train": {"loss": [1, 2], "gone": {"a": 1}}}\
                    """, """
                    {"same": null, "train": {"loss": [1, 3, 4]}, "new": [true]}\
                    """));
    }

    @Test
    void aNumberIsNotItsText() {
        assertEquals(
                List.of("a: 1 > \"1\"", "b: null > false", "c: {} > []"),
                changes("{\"a\": 1, \"b\": null, \"c\": {}}", "{\"a\": \"1\", \"b\": false, \"c\": []}"));
    }

    @Test
    void namesThatAreNoPlainWordsAreQuoted() {
        assertEquals(
                List.of("[\"a.b\"][\"\"]: 1 > -", "\u00e9-1_x: 2 > -"),
                changes("{\"a.b\": {\"\": 1}, \"\u00e9-1_x\": 2}", "{\"a.b\": {}}"));
    }

    @Test
    void theOrderOfKeysIsNoDifference() {
        assertTrue(MetadataDiff.of(Metadata.parse("{\"a\":1,\"b\":2}"), Metadata.parse("{\"b\":2,\"a\":1}"))
                .isEmpty());
        assertEquals(MetadataDiff.EMPTY, MetadataDiff.of(Metadata.EMPTY, Metadata.EMPTY));
    }

    @Test
    void millionsOfChangesAreCounted() {
        String from =
                IntStream.range(0, 12_000).mapToObj(String::valueOf).collect(Collectors.joining(",", "{\"a\":[", "]}"));
        MetadataDiff diff = MetadataDiff.of(Metadata.parse(from), Metadata.parse("{\"a\":[]}"));
        assertEquals(MetadataDiff.MOST, diff.changes().size());
        assertEquals(2_000, diff.more());
        assertEquals(
                new MetadataDiff.Change("a[0]", Optional.of("0"), Optional.empty()),
                diff.changes().getFirst());
    }
}
