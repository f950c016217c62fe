package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.InvalidNameException.Rule;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataTest {
    @Test
    void numbersKeepTheirKindAndValue() {
        Metadata metadata = Metadata.parse("{\"i\": 1, \"l\": 9007199254740993, \"b\": 123456789012345678901234567890,"
                + " \"d\": 1.0, \"e\": 1e-7}");
        Map<String, Object> expected = Map.of(
                "i",
                1L,
                "l",
                9007199254740993L,
                "b",
                new BigInteger("123456789012345678901234567890"),
                "d",
                1.0,
                "e",
                1e-7);
        assertEquals(new Metadata(expected), metadata);
        assertEquals(metadata, Metadata.parse(metadata.toJson()));
    }

    @Test
    void keysKeepTheirOrder() {
        String json = "{\"z\":1,\"a\":{\"y\":[true,null,\"\u00fc\"],\"b\":{}},\"m\":\"\"}";
        assertEquals(json, Metadata.parse(json).toJson());
    }

    @Test
    void whatPythonWritesCanBeReadAndWrittenAgain() {
        String json = "{\"a\":NaN,\"b\":[Infinity,-Infinity]}";
        assertEquals(json, Metadata.parse(json).toJson());
    }

    @Test
    void nullIsEmptyAndAnythingElseThanAnObjectIsRefused() {
        assertEquals(Metadata.EMPTY, Metadata.parse("null"));
        for (String bad : List.of("", "[1]", "\"s\"", "1", "{", "{} {}", "{'a':1}")) {
            InvalidNameException refused = assertThrows(InvalidNameException.class, () -> Metadata.parse(bad));
            assertEquals(Rule.METADATA_VALUE, refused.rule());
        }
    }

    @Test
    void metadataIsAtMost500LevelsDeep() {
        String deepest = "{\"a\":".repeat(499) + "[]" + "}".repeat(499);
        assertEquals(deepest, Metadata.parse(deepest).toJson());
        for (String bad : List.of("{\"a\":" + deepest + "}", "[".repeat(100_000))) {
            InvalidNameException refused = assertThrows(InvalidNameException.class, () -> Metadata.parse(bad));
            assertEquals(Rule.METADATA_DEPTH, refused.rule());
        }
        List<Object> list = List.of();
        for (int i = 0; i < 10_000; i++) {
            list = List.of(list);
        }
        Map<String, Object> tooDeep = Map.of("a", list);
        InvalidNameException refused = assertThrows(InvalidNameException.class, () -> new Metadata(tooDeep));
        assertEquals(Rule.METADATA_DEPTH, refused.rule());
    }

    @Test
    void valuesOfNoJsonKindAreRefused() {
        assertThrows(InvalidNameException.class, () -> new Metadata(Map.of("at", Instant.EPOCH)));
        assertThrows(InvalidNameException.class, () -> new Metadata(Map.of("in", Map.of(1, 2))));
    }

    @Test
    void laterChangesOfTheSourceAreNotSeen() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> source = new LinkedHashMap<>(Map.of("a", list));
        Metadata metadata = new Metadata(source);
        list.add(2);
        source.put("b", 3);
        assertEquals(new Metadata(Map.of("a", List.of(1L))), metadata);
        assertThrows(
                UnsupportedOperationException.class, () -> metadata.values().put("c", 1));
    }

    @Test
    void aMistakeInJsonHasALineAndAColumn() {
        assertEquals(Optional.empty(), JsonProblem.find("{\"a\": [1, NaN]}"));
        JsonProblem problem = JsonProblem.find("{\n  \"a\": 1,\n  b\n}").orElseThrow();
        assertEquals(3, problem.line());
        assertEquals(3, problem.column());
        assertEquals(1, JsonProblem.find("[]").orElseThrow().line());
        assertTrue(JsonProblem.find("").isPresent());
        Metadata metadata = Metadata.parse("{\"a\":{\"b\":[1,2]}}");
        assertEquals(metadata, Metadata.parse(metadata.toPrettyJson()));
    }
}
