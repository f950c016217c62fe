package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The commands that look after a registry, and a folder's way through all of them.
class HouseCommandsTest {
    private static final Map<String, String> DATA = Map.of("a.txt", "hello\n", "sub/b.txt", "world\n");
    /// MD5 of "hello\n" in hex.
    private static final String HELLO = "b1946ac92492d2347c6235b4d2611184";

    @TempDir
    Path directory;

    @BeforeEach
    void save() throws IOException {
        write("data", DATA);
        run(0, "put", "a/p/first", "--type", "dataset", "--description", "A *pale* bird", "--tag", "t", "data");
    }

    @Test
    void gcCountsFirstAndThenRemovesWhatADeletedVersionHeld() {
        run(0, "rm", "a/p/first", "--delete-aliases");
        JsonNode counted = json(0, "gc", "--dry-run", "--json");
        assertTrue(counted.get("dry_run").asBoolean());
        assertEquals(3, counted.get("objects").asLong(), "two files and a manifest");
        assertTrue(Files.exists(object(HELLO)));
        JsonNode removed = json(0, "gc", "--json");
        assertEquals(counted.get("objects"), removed.get("objects"));
        assertEquals(counted.get("bytes"), removed.get("bytes"));
        assertFalse(Files.exists(object(HELLO)));
        assertTrue(run(0, "gc").out().startsWith("Removed 0 objects"));
    }

    @Test
    void gcTellsHowManyVersionsExpired() throws SQLException {
        try (Connection index = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(".home/registry.db"));
                Statement statement = index.createStatement()) {
            statement.execute("UPDATE version SET ttl_seconds = 1, created_at = 0");
        }

        assertTrue(run(0, "gc", "--dry-run").out().startsWith("Would remove 1 expired version and 3 objects ("));
        assertEquals(1, json(0, "gc", "--json").get("expired").asLong());
        assertEquals(0, json(0, "gc", "--json").get("expired").asLong());
    }

    @Test
    void rmByANameInAPortfolioSaysThatTheVersionStays() {
        run(0, "link", "a/p/first", "a/p/best");

        assertEquals(
                "Unlinked a/p/best:v0; a/p/first:v0 stays\n",
                run(0, "rm", "a/p/best:latest").out());
        assertEquals(
                "first:v0",
                json(0, "show", "a/p/first:v0", "--json").get("name").asString());
    }

    @Test
    void gcKeepsWhatAVersionNeeds() {
        assertEquals(0, json(0, "gc", "--json").get("objects").asLong());
        assertTrue(Files.exists(object(HELLO)));
    }

    @Test
    void fsckNamesADamagedObjectAndEndsWithOne() throws IOException {
        assertTrue(run(0, "fsck").out().startsWith("OK: "));
        Path object = object(HELLO);
        assertTrue(object.toFile().setWritable(true));
        Files.writeString(object, "jello\n");
        Result damaged = run(1, "fsck");
        assertTrue(damaged.out().contains("damaged") && damaged.out().contains(HELLO), damaged.out());
        JsonNode document = json(1, "fsck", "--json");
        assertFalse(document.get("ok").asBoolean());
        assertEquals(1, document.get("problems").size());
        Files.delete(object);
        assertTrue(run(1, "fsck").out().startsWith("missing "));
    }

    @Test
    void sampleMakesAProjectOnceThatIsWhole() {
        JsonNode made = json(0, "sample", "--json");
        String name = made.get("qualified_name").asString();
        assertEquals(made.get("name").asString(), name.substring(name.lastIndexOf('/') + 1));
        String project = name.substring(0, name.lastIndexOf('/'));
        int collections = json(0, "ls", project, "--json").size();
        assertTrue(collections > 1);
        run(0, "fsck");
        run(0, "sample");
        assertEquals(collections, json(0, "ls", project, "--json").size());
    }

    @Test
    void searchFindsNamesTextsAndPaths() {
        assertEquals(List.of("first:v0"), found("first"));
        assertEquals(List.of("first:v0"), found("pale", "bird"));
        assertEquals(List.of("first:v0"), found("b.txt"));
        assertEquals(List.of(), found("nowhere"));
        assertEquals("Nothing found\n", run(0, "search", "nowhere").err());
    }

    @Test
    void manifestPrintsTheJsonOfWandb() {
        JsonNode manifest =
                new JsonMapper().readTree(run(0, "manifest", "a/p/first").out());
        assertEquals("wandb-storage-policy-v1", manifest.get("storagePolicy").asString());
        assertEquals(
                "{\"a.txt\":{\"digest\":\"sZRqySSS0jR8YjW00mERhA==\",\"size\":6},"
                        + "\"sub/b.txt\":{\"digest\":\"WReFt5RgHiErJg4lklY2/Q==\",\"size\":6}}",
                withoutKey(manifest.get("contents"), "birthArtifactID"));
    }

    @Test
    void linkPutsAVersionIntoAPortfolioAndUnlinkTakesItOut() {
        assertEquals(
                "Linked a/p/first:v0 as a/p/best:v0\n",
                run(0, "link", "a/p/first", "a/p/best").out());
        JsonNode linked = json(0, "show", "a/p/best", "--json");
        assertEquals("a/p/first:v0", linked.get("source_qualified_name").asString());
        assertTrue(linked.get("is_link").asBoolean());
        assertEquals("Unlinked a/p/best:v0\n", run(0, "unlink", "a/p/best").out());
        run(3, "show", "a/p/best");
        run(0, "show", "a/p/first");
        assertTrue(run(2, "unlink", "a/p/first").err().contains("'a/p/first"));
        assertTrue(run(2, "put", "a/p/best", "data").err().contains("portfolio"));
    }

    @Test
    void aFolderGoesAllTheWayAndBack() throws IOException {
        assertEquals(2, json(0, "show", "a/p/first", "--json").get("file_count").asLong());
        run(0, "get", "a/p/first", "--root", "out");
        assertEquals(DATA, read("out"));
        run(0, "verify", "a/p/first", "--root", "out");
        Map<String, String> damaged = Map.of("a.txt", "HELLO\n", "sub/new.txt", "mine");
        Files.delete(directory.resolve("out/sub/b.txt"));
        write("out", damaged);
        String problems = run(1, "verify", "a/p/first", "--root", "out").out();
        assertTrue(problems.contains("mismatched  a.txt"), problems);
        assertTrue(problems.contains("missing     sub/b.txt"), problems);
        assertTrue(problems.contains("extra       sub/new.txt"), problems);
        String plan =
                run(0, "checkout", "a/p/first", "--root", "out", "--dry-run").out();
        assertTrue(plan.endsWith("out: add 1, change 1, delete 1, leave 0 as they are\nNothing was changed\n"), plan);
        assertEquals(damaged, read("out"));
        run(0, "checkout", "a/p/first", "--root", "out", "--yes");
        assertEquals(DATA, read("out"));
        run(0, "verify", "a/p/first", "--root", "out");
        String undone = run(0, "undo", "out").out();
        assertTrue(
                undone.startsWith("out: the last checkout was taken back (2 files brought back, 1 removed)"), undone);
        assertEquals(damaged, read("out"));
    }

    @Test
    void aSecondUndoSaysThatItTakesTheFirstBack() throws IOException {
        run(0, "checkout", "a/p/first", "--root", "out", "--yes");
        assertEquals("checkout", json(0, "undo", "out", "--json").get("undone").asString());
        String second = run(0, "undo", "out").out();
        assertTrue(second.startsWith("out: the last undo was taken back (2 files brought back, 0 removed)"), second);
        assertEquals(DATA, read("out"));
        assertEquals("undo", json(0, "undo", "out", "--json").get("undone").asString());
    }

    private List<String> found(String... words) {
        String[] args =
                Stream.concat(Stream.of("search", "--json"), Stream.of(words)).toArray(String[]::new);
        return json(0, args)
                .valueStream()
                .map(hit -> hit.get("name").asString())
                .distinct()
                .toList();
    }

    private static String withoutKey(JsonNode entries, String key) {
        entries.forEach(entry -> ((ObjectNode) entry).remove(key));
        return entries.toString();
    }

    private Path object(String md5) {
        return directory.resolve(".home/objects/md5/" + md5.substring(0, 2) + "/" + md5.substring(2));
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

    private Map<String, String> read(String folder) throws IOException {
        Path root = directory.resolve(folder);
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
