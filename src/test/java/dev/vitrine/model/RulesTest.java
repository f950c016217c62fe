package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.InvalidNameException.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesTest {
    private static final String LONGEST = "a".repeat(128);

    @Test
    void artifactNamesFollowTheNewestClient() throws IOException {
        for (JsonNode row : golden("artifactNames")) {
            String name = row.get("name").asString();
            if (name.equals("a\n")) {
                // Python's $ also matches before a last newline; that is an accident of the client, not a rule.
                assertRefused(Rule.ARTIFACT_NAME_CHARACTERS, () -> Rules.artifactName(name));
                continue;
            }
            assertEquals(row.get("ok").asBoolean(), isAccepted(() -> Rules.artifactName(name)), name);
        }
    }

    @Test
    void artifactNamesSayWhichRuleTheyBreak() {
        assertRefused(Rule.ARTIFACT_NAME_CHARACTERS, () -> Rules.artifactName("a b"));
        assertRefused(Rule.ARTIFACT_NAME_CHARACTERS, () -> Rules.artifactName(""));
        assertRefused(Rule.ARTIFACT_NAME_LENGTH, () -> Rules.artifactName(LONGEST + "a"));
    }

    @Test
    void artifactTypesFollowTheNewestClient() throws IOException {
        for (JsonNode row : golden("artifactTypes")) {
            String type = row.get("type").asString();
            assertEquals(row.get("ok").asBoolean(), isAccepted(() -> Rules.artifactType(type, "x")), type);
        }
    }

    @Test
    void someTypesAreReservedForSomeNames() {
        assertRefused(Rule.RESERVED_TYPE, () -> Rules.artifactType("run_table", "run-abc"));
        assertRefused(Rule.RESERVED_TYPE, () -> Rules.artifactType("code", "source-abc"));
        assertEquals("run_table", Rules.artifactType("run_table", "abc"));
        assertEquals("code", Rules.artifactType("code", "run-abc"));
    }

    @Test
    void typeNamesFollowTheServersPattern() {
        for (String good : List.of("dataset", "a b", "ü", "-", "a.b", "a  .b", "_", "日本", LONGEST)) {
            assertEquals(good, Rules.typeName(good));
        }
        for (String bad : List.of("", " a", "a ", ".a", "a/b", "a:b", "a\n", "a\tb", "😀", LONGEST + "a")) {
            assertRefused(Rule.TYPE_NAME, () -> Rules.typeName(bad));
        }
    }

    @Test
    void noPatternBacktracksForever() {
        String trap = "a".repeat(127) + "!";
        assertRefused(Rule.TYPE_NAME, () -> Rules.typeName(trap));
        assertRefused(Rule.TAG, () -> Rules.tag(trap));
    }

    @Test
    void aliasesHaveNoSlashAndNoColon() {
        for (String good : List.of("best", "latest", "a b", "ü", "v3", LONGEST)) {
            assertEquals(good, Rules.alias(good));
        }
        for (String bad : List.of("", "a/b", "a:b", LONGEST + "a")) {
            assertRefused(Rule.ALIAS, () -> Rules.alias(bad));
        }
    }

    @Test
    void versionAliasesAreVAndDigits() {
        assertTrue(Rules.isVersion("v0"));
        assertTrue(Rules.isVersion("v12"));
        assertTrue(Rules.isVersion("v²"));
        for (String other : List.of("v", "v1a", "V1", "1", "latest", "v-1", "v1\n")) {
            assertFalse(Rules.isVersion(other), other);
        }
    }

    @Test
    void tagsAreWordsPartedBySpaces() {
        for (String good : List.of("tag", "orig-TAG 1", "a  b", "-", "été", "日本", "²", LONGEST)) {
            assertEquals(good, Rules.tag(good));
        }
        for (String bad : List.of("", " a", "a ", "a.b", "a/b", "a:b", "a,b", "a\n", "e\u0301", LONGEST + "a")) {
            assertRefused(Rule.TAG, () -> Rules.tag(bad));
        }
    }

    @Test
    void tagsLoseRepetitionsAndKeepTheirOrder() {
        assertEquals(List.of("b", "a", "B"), Rules.tags(List.of("b", "a", "b", "B", "a")));
    }

    @Test
    void metadataFollowsTheNewestClient() throws IOException {
        int[] keys = {100, 101};
        int many = 0;
        for (JsonNode row : golden("metadata")) {
            String python = row.get("in").asString();
            String json = python.startsWith("{'k0'") ? keys(keys[many++]) : toJson(python);
            assertEquals(row.get("ok").asBoolean(), isAccepted(() -> Rules.metadata(Metadata.parse(json))), python);
        }
        for (JsonNode row : golden("metadataValues")) {
            String python = row.get("in").asString();
            String json = python.startsWith("{'k0'") ? keys(100) : toJson(python);
            if (!row.get("ok").asBoolean()) {
                assertRefused(Rule.METADATA_VALUE, () -> Rules.metadata(Metadata.parse(json)));
            } else if (row.get("out").isObject()) {
                Metadata expected = Metadata.parse(row.get("out").toString());
                assertEquals(expected, Rules.metadata(Metadata.parse(json)), python);
            } else {
                assertEquals(
                        row.get("out").asInt(),
                        Rules.metadata(Metadata.parse(json)).values().size());
            }
        }
    }

    @Test
    void onlyTopLevelKeysAreCounted() {
        Metadata nested = Metadata.parse("{\"all\":" + keys(500) + "}");
        assertEquals(nested, Rules.metadata(nested));
        assertRefused(Rule.METADATA_KEYS, () -> Rules.metadata(Metadata.parse(keys(101))));
    }

    @Test
    void infinitiesAreRefusedAndNanBecomesNull() {
        for (String bad : List.of("Infinity", "-Infinity", "1e400", "[[1, Infinity]]", "{\"b\": -1e999}")) {
            assertRefused(Rule.METADATA_VALUE, () -> Rules.metadata(Metadata.parse("{\"a\":" + bad + "}")));
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", null);
        List<Object> list = new ArrayList<>();
        list.add(1L);
        list.add(null);
        expected.put("b", list);
        assertEquals(new Metadata(expected), Rules.metadata(Metadata.parse("{\"a\": NaN, \"b\": [1, NaN]}")));
    }

    @Test
    void metadataThatCannotBeWrittenIsRefusedAndNotChanged() {
        for (String bad : List.of("{\"a\":\"\\ud800\"}", "{\"\\udc00x\":1}", "{\"a\":[{\"b\":\"\\ud83dx\"}]}")) {
            assertRefused(Rule.METADATA_VALUE, () -> Rules.metadata(Metadata.parse(bad)));
        }
        Metadata good = Metadata.parse("{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}");
        assertEquals(good, Rules.metadata(good));
    }

    @Test
    void aTimeToLiveIsMoreThanZeroSeconds() {
        assertEquals(Duration.ofDays(1), Rules.ttl(Duration.ofDays(1)));
        assertRefused(Rule.TTL, () -> Rules.ttl(Duration.ZERO));
        assertRefused(Rule.TTL, () -> Rules.ttl(Duration.ofSeconds(-1)));
        assertRefused(Rule.TTL, () -> Rules.ttl(Duration.ofMillis(999)));
    }

    @Test
    void projectsEntitiesAndRunsCanBePartsOfAnAddress() {
        assertEquals("my project", Rules.projectName("my project"));
        assertEquals("me", Rules.entityName("me"));
        assertEquals("3f9x", Rules.runId("3f9x"));
        for (String bad : List.of("", " ", "a/b", "a\\b", "a#", "a?", "100%", "a:b", "a\r", "a\n", LONGEST + "a")) {
            assertRefused(Rule.PROJECT_NAME, () -> Rules.projectName(bad));
            assertRefused(Rule.ENTITY_NAME, () -> Rules.entityName(bad));
            assertRefused(Rule.RUN_ID, () -> Rules.runId(bad));
        }
        assertRefused(Rule.PROJECT_NAME, () -> Rules.projectName("wandb-registry-"));
        assertEquals("wandb-registry-x", Rules.projectName("wandb-registry-x"));
    }

    private static JsonNode golden(String key) throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream("rules.json")) {
            return new JsonMapper().readTree(in).get(key);
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String toJson(String python) {
        return python.replace('\'', '"')
                .replace("None", "null")
                .replace("True", "true")
                .replace('(', '[')
                .replace(')', ']')
                .replace("{1:", "{\"1\":");
    }

    private static boolean isAccepted(Executable rule) {
        try {
            rule.execute();
            return true;
        } catch (InvalidNameException e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(Rule rule, Executable use) {
        assertEquals(rule, assertThrows(InvalidNameException.class, use).rule());
    }
}
