package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
    @TempDir
    Path directory;

    @BeforeEach
    void saveTwoVersions() throws IOException {
        write(
                "one",
                Map.of(
                        "same",
                        "same\n",
                        "gone",
                        "gone\n",
                        "changed",
                        "1\n2\n",
                        "old/moved",
                        "moved\n",
                        "odd\u202e",
                        "x"));
        write(
                "two",
                Map.of(
                        "same",
                        "same\n",
                        "changed",
                        "1\n2\n3\n",
                        "new/moved",
                        "moved\n",
                        "copy",
                        "same\n",
                        "fresh",
                        "fresh\n",
                        "odd\u202e",
                        "y"));
        put("one", "{\"rate\": 0.1, \"tags\": [1]}", "A bird\nthat sings");
        put("two", "{\"rate\": 0.2, \"tags\": [1], \"new\": true}", "A bird\nthat flies");
    }

    private void put(String folder, String metadata, String description) {
        run(0, "put", "a/p/birds", "--type", "dataset", "--metadata", metadata, "--description", description, folder);
    }

    @Test
    void everyDifferenceOfTwoVersionsIsALine() {
        assertEquals("""
            ~ changed  (6 B, +2 B)
            + copy  (5 B, same bytes as same)
            + fresh  (6 B)
            - gone  (5 B)
            > new/moved  (6 B, was old/moved)
            ~ odd\\u202e  (1 B)
            ~ metadata rate: 0.1 -> 0.2
            + metadata new: true
            ~ description:
                A bird
              - that sings
              + that flies
            a/p/birds:v0 -> a/p/birds:v1: 2 added, 1 removed, 2 changed, 1 moved, 1 same; +8 B
            """, run(1, "diff", "a/p/birds:v0", "a/p/birds:v1").out());
    }

    @Test
    void equalVersionsEndWithZero() {
        assertEquals(
                "Equal: a/p/birds:v1 -> a/p/birds:v1 (6 files)\n",
                run(0, "diff", "a/p/birds:v1", "a/p/birds").out());
        JsonNode document = json(0, "diff", "a/p/birds:v1", "a/p/birds", "--json");
        assertTrue(document.get("equal").asBoolean());
        assertEquals(0, document.get("differences").size());
    }

    @Test
    void aFolderIsComparedByItsBytes() throws IOException {
        assertEquals(
                "Equal: a/p/birds:v1 -> two (6 files)\n",
                run(0, "diff", "a/p/birds:v1", "--root", "two").out());
        Files.move(directory.resolve("two/fresh"), directory.resolve("two/renamed"));
        Files.writeString(directory.resolve("two/changed"), "other\n");
        Files.createSymbolicLink(directory.resolve("two/broken"), Path.of("nowhere"));
        assertEquals("""
            + broken  (0 B)
            ~ changed  (6 B)
            > renamed  (6 B, was fresh)
            not read: broken  (link to no file)
            a/p/birds:v1 -> two: 1 added, 0 removed, 1 changed, 1 moved, 4 same; +0 B
            """, run(1, "diff", "a/p/birds:v1", "--root", "two").out());
    }

    @Test
    void theJsonDocumentHasTheKeysOfTheDocumentation() {
        JsonNode document = json(1, "diff", "a/p/birds:v0", "a/p/birds:v1", "--json");
        assertEquals(
                List.of(
                        "from",
                        "to",
                        "equal",
                        "files",
                        "bytes",
                        "differences",
                        "metadata",
                        "description",
                        "unreadable",
                        "unchecked_references"),
                List.copyOf(document.propertyNames()));
        assertFalse(document.get("equal").asBoolean());
        assertEquals("a/p/birds:v0", document.get("from").get("name").asString());
        assertEquals(
                "{\"added\":2,\"removed\":1,\"changed\":2,\"moved\":1,\"same\":1}",
                document.get("files").toString());
        assertEquals(
                "{\"added\":11,\"copied\":5,\"removed\":5,\"moved\":6,\"changed\":2}",
                document.get("bytes").toString());
        JsonNode moved = document.get("differences").get(4);
        assertEquals(
                List.of("moved", "new/moved", "old/moved"),
                List.of(
                        moved.get("kind").asString(),
                        moved.get("path").asString(),
                        moved.get("was").asString()));
        assertEquals(6, moved.get("to").get("size").asInt());
        assertEquals("same", document.get("differences").get(1).get("copy_of").asString());
        assertEquals(
                "[{\"key\":\"rate\",\"from\":0.1,\"to\":0.2},{\"key\":\"new\",\"to\":true}]",
                document.get("metadata").toString());
        assertEquals(
                "[\" A bird\",\"-that sings\",\"+that flies\"]",
                document.get("description").toString());
    }

    @Test
    void wrongUseAndMissingThingsAreTold() {
        assertTrue(run(2, "diff", "a/p/birds:v0").err().contains("two versions"));
        assertTrue(run(2, "diff", "a/p/birds:v0", "a/p/birds:v1", "--root", "one")
                .err()
                .contains("two versions"));
        assertTrue(run(3, "diff", "a/p/birds:v0", "a/p/birds:v9").err().contains("v9"));
        assertTrue(run(3, "diff", "a/p/birds:v0", "--root", "nowhere").err().contains("nowhere"));
    }

    private Result run(int code, String... args) {
        Result result = new CommandLineRun(directory).run(args);
        assertEquals(code, result.code(), String.join(" ", args) + ": " + result.out() + result.err());
        return result;
    }

    private JsonNode json(int code, String... args) {
        return new JsonMapper().readTree(run(code, args).out());
    }

    private void write(String folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = directory.resolve(folder).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
