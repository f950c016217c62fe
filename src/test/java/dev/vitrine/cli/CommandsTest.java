package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands end to end, on a registry of their own.
class CommandsTest {
    private static final String DIGEST = "88826422d4caa571ae881921b657ae34";

    @TempDir
    Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(directory.resolve("data/sub"));
        Files.writeString(directory.resolve("data/a.txt"), "hello\n");
        Files.writeString(directory.resolve("data/sub/b.txt"), "world\n");
    }

    @Test
    void digestNeedsNoRegistryAndMakesNone() {
        JsonNode document = json(0, "digest", "data", "--json");
        assertEquals(
                List.of("digest", "size", "fileCount", "manifest", "steps"), List.copyOf(document.propertyNames()));
        assertEquals(DIGEST, document.get("digest").asString());
        assertEquals(12, document.get("size").asLong());
        assertEquals(2, document.get("fileCount").asLong());
        assertTrue(document.at("/manifest/contents").has("sub/b.txt"));
        assertFalse(Files.exists(directory.resolve(".home")));
    }

    @Test
    void aRefusedStepOfARecipeIsReportedAndTheRestGoesOn() throws IOException {
        Files.writeString(
                directory.resolve("recipe.json"),
                "[{\"op\":\"add_file\",\"local\":\"gone\"},{\"op\":\"add_dir\",\"local\":\".\"}]");
        JsonNode document = json(1, "digest", "--recipe", "recipe.json", "--root", "data", "--json");
        assertEquals(DIGEST, document.get("digest").asString());
        assertFalse(document.at("/steps/0/ok").asBoolean());
        assertTrue(document.at("/steps/0/message").asString().contains("gone"));
        assertEquals("{\"ok\":true,\"message\":\"\"}", document.at("/steps/1").toString());
    }

    @Test
    void putMakesAVersionOnceAndSaysSo() {
        JsonNode first = json(0, "put", "a/p/first", "--type", "dataset", "--alias", "best", "data", "--json");
        assertEquals(
                List.of("id", "name", "version", "digest", "state", "created"), List.copyOf(first.propertyNames()));
        assertEquals("first:v0", first.get("name").asString());
        assertEquals(DIGEST, first.get("digest").asString());
        assertEquals("COMMITTED", first.get("state").asString());
        assertTrue(first.get("created").asBoolean());
        assertFalse(json(0, "put", "a/p/first", "data", "--json").get("created").asBoolean());
    }

    @Test
    void putWarnsOfSecretsAndOfNamesThatOtherSystemsCannotHave() throws IOException {
        Files.writeString(directory.resolve("data/.env"), "A=b");
        Files.writeString(directory.resolve("data/aux.txt"), "x");
        Result put = new CommandLineRun(directory).run("put", "a/p/first", "--type", "dataset", "data");
        assertEquals(0, put.code());
        assertEquals(
                List.of(
                        "warning: '.env' has the name of a file that holds secrets; everybody who gets this version"
                                + " reads it",
                        "warning: 'aux.txt' cannot be checked out on Windows: 'aux.txt' is no legal name there"),
                put.err().lines().filter(line -> line.startsWith("warning")).toList());
    }

    @Test
    void showAndLsNameWhatWasSaved() throws IOException {
        Files.writeString(directory.resolve("notes.md"), "# Notes\n");
        save("--description", "@notes.md", "--metadata", "{\"k\":[1,NaN]}", "--tag", "t");
        JsonNode shown = json(0, "show", "a/p/first", "--json");
        assertEquals("a/p/first:v0", shown.get("qualified_name").asString());
        assertEquals("# Notes\n", shown.get("description").asString());
        assertEquals("{\"k\":[1,null]}", shown.get("metadata").toString());
        assertEquals("[\"t\"]", shown.get("tags").toString());
        assertEquals(2, shown.get("file_count").asLong());
        assertTrue(shown.has("commit_hash") && shown.has("created_at") && shown.has("updated_at"));
        assertEquals("a", json(0, "ls", "--json").at("/0/name").asString());
        assertEquals("p", json(0, "ls", "a", "--json").at("/0/name").asString());
        assertEquals("dataset", json(0, "ls", "a/p", "--json").at("/0/type").asString());
        assertEquals("v0", json(0, "ls", "a/p/first", "--json").at("/0/version").asString());
        assertTrue(run("ls", "a/p/first").out().startsWith("VERSION  ALIASES"));
    }

    @Test
    void editAndShowReachTheCollectionItself() throws IOException {
        save("--description", "of the version");
        JsonNode edited =
                json(0, "edit", "a/p/first", "--collection", "--description", "# All", "--add-tag", "t", "--json");
        assertEquals("a/p/first", edited.get("qualified_name").asString());
        assertEquals("[\"t\"]", edited.get("tags").toString());
        assertEquals(
                "# All",
                json(0, "show", "a/p/first", "--collection", "--json")
                        .get("description")
                        .asString());
        assertTrue(run("show", "a/p/first", "--collection").out().contains("# All"));
        assertEquals(
                "of the version",
                json(0, "show", "a/p/first", "--json").get("description").asString());
        assertEquals(
                2, run("edit", "a/p/first:v0", "--collection", "--add-tag", "t").code());
        assertEquals(
                2,
                run("edit", "a/p/first", "--collection", "--add-alias", "best").code());
        assertEquals(
                3, run("edit", "a/p/gone", "--collection", "--add-tag", "t").code());
    }

    @Test
    void whatANameLeavesOutComesFromTheTerminalsEnvironment() {
        assertEquals(0, run("put", "p/first", "--type", "dataset", "data").code());
        assertEquals("ada", json(0, "ls", "--json").at("/0/name").asString());
        CommandLineRun team = new CommandLineRun(directory).with("WANDB_ENTITY", "team");
        assertEquals(0, team.run("put", "p/first", "--type", "dataset", "data").code());
        assertEquals(0, run("show", "team/p/first").code());
    }

    @Test
    void aDescriptionForContentThatIsThereAlreadyIsNotDroppedSilently() throws Exception {
        run("put", "a/p/first", "--type", "dataset", "data", "--description", "old");

        Result again = run("put", "a/p/first", "data", "--description", "new");

        assertEquals(0, again.code());
        assertEquals(
                "vitrine: a/p/first:v0 keeps its description and metadata: 'vitrine edit' changes them\n", again.err());
        assertEquals(
                "old", json(0, "show", "a/p/first", "--json").get("description").asString());
        assertEquals("", run("put", "a/p/first", "data", "--description", "old").err());
    }

    @Test
    void anEmptyVersionIsSavedAndSaid() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        Result saved = run("put", "a/p/first", "--type", "dataset", "empty");
        assertEquals(0, saved.code());
        assertEquals("vitrine: a/p/first:v0 has no files: saved an empty version\n", saved.err());
        assertEquals("", run("put", "a/p/first", "empty").err());
    }

    @Test
    void aFolderThatHoldsTheRegistryIsRefusedWithTheReason() {
        save();
        Result refused = run("put", "a/p/first", ".");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("holds the registry itself"), refused.err());
        assertEquals(0, run("digest", ".").code(), "which needs no registry");
    }

    @Test
    void metadataThatIsTooDeepIsNotCalledWrongJson() {
        Result refused = run("put", "a/p/first", "--type", "dataset", "--metadata", "{\"a\":".repeat(600), "data");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("more than 500 levels deep"), refused.err());
    }

    @Test
    void lsReadsAPlaceWithoutEntityAsOnesOwn() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");
        assertEquals(0, run("put", "own/first", "--type", "dataset", "mine.txt").code());
        assertEquals(
                "first", json(0, "ls", "own", "--json").at("/0/name").asString().replaceFirst(".*/", ""));
        assertEquals("v0", json(0, "ls", "own/first", "--json").at("/0/version").asString());
        assertEquals(
                new Result(3, "", "vitrine: There is no entity 'nobody': 'vitrine ls' shows what there is\n"),
                run("ls", "nobody"));
        assertEquals(run("ls", "nobody"), run("ls", "nobody/x"));
        assertTrue(run("ls", "own/x").err().contains("There is no collection 'ada/own/x'"));
    }

    @Test
    void verifyListsEveryProblemAndEndsWithOne() throws IOException {
        save();
        assertEquals(0, run("get", "a/p/first", "--root", "out").code());
        assertEquals(0, run("verify", "a/p/first", "--root", "out").code());
        Files.delete(directory.resolve("out/a.txt"));
        Files.writeString(directory.resolve("out/sub/b.txt"), "WORLD\n");
        Files.writeString(directory.resolve("out/new"), "");
        assertEquals(
                "{\"ok\":false,\"mismatched\":[\"sub/b.txt\"],\"missing\":[\"a.txt\"],\"extra\":[\"new\"],"
                        + "\"skippedReferences\":[]}",
                json(1, "verify", "a/p/first", "--root", "out", "--json").toString());
    }

    @Test
    void checkoutAsksFirstAndUndoTakesItBack() throws IOException {
        save();
        Path folder = Files.createDirectory(directory.resolve("out"));
        Files.writeString(folder.resolve("mine"), "mine");
        Result declined = new CommandLineRun(directory).answering("n\n").run("checkout", "a/p/first", "--root", "out");
        assertEquals(130, declined.code());
        assertTrue(declined.out().contains("delete    mine"), declined.out());
        assertEquals(List.of("mine"), names(folder));
        Result agreed = new CommandLineRun(directory).answering("y\n").run("checkout", "a/p/first", "--root", "out");
        assertEquals(0, agreed.code(), agreed.err());
        assertEquals(List.of("a.txt", "sub"), names(folder));
        assertEquals(0, run("undo", "out").code());
        assertEquals(List.of("mine"), names(folder));
    }

    @Test
    void aCancelledDownloadLeavesNoFile() throws IOException {
        save();
        CommandLineRun cancelled = new CommandLineRun(directory);
        cancelled.interruption.request();
        Result result = cancelled.run("get", "a/p/first", "--root", "out");
        assertEquals(130, result.code());
        assertEquals("vitrine: Cancelled\n", result.err());
        Path folder = directory.resolve("out");
        assertEquals(List.of(), Files.exists(folder) ? names(folder) : List.of());
    }

    @Test
    void aCancelledPutOfOneFileSavesNothing() {
        CommandLineRun cancelled = new CommandLineRun(directory);
        cancelled.interruption.request();
        assertEquals(
                130,
                cancelled
                        .run("put", "a/p/first", "--type", "dataset", "data/a.txt")
                        .code());
        assertRefused(3, "a/p", "show", "a/p/first");
    }

    @Test
    void linksPipesAndFoldersThatCannotBeFilesAreNamed() throws IOException {
        Files.createSymbolicLink(directory.resolve("data/gone"), Path.of("nowhere"));
        assertRefused(2, "data/gone", "digest", "data");
        assertRefused(2, "data/gone", "digest", "data/gone");
        Files.delete(directory.resolve("data/gone"));
        Files.createSymbolicLink(directory.resolve("data/self"), Path.of("."));
        assertRefused(2, "data/self", "digest", "data");
        Files.writeString(directory.resolve("recipe.json"), "[{\"op\":\"add_file\",\"local\":\"sub/\"}]");
        assertRefused(2, "data' is a folder", "digest", "--recipe", "data");
        assertRefused(2, "a.txt' is no folder", "digest", "--recipe", "recipe.json", "--root", "data/a.txt");
        Result step = run("digest", "--recipe", "recipe.json", "--root", "data");
        assertEquals(1, step.code());
        assertTrue(step.err().contains("data/sub' is a folder: name a file"), step.err());
    }

    @Test
    void lineageNamesRunsAndVersionsOnBothSides() {
        save();
        assertEquals(
                0,
                run("put", "a/p/model", "--type", "model", "data/a.txt", "--run", "train", "--use", "a/p/first")
                        .code());
        assertEquals(
                "a/p/first:v0  (dataset)\n└─ used by run train\n   └─ logged a/p/model:v0  (model)\n",
                run("lineage", "a/p/first").out());
        assertEquals(
                "a/p/model:v0  (model)\n└─ logged by run train\n   └─ used a/p/first:v0  (dataset)\n",
                run("lineage", "a/p/model").out());
        assertEquals(2, json(0, "lineage", "a/p/model", "--json").get("edges").size());
    }

    @Test
    void refusalsNameTheThingAndHaveTheirExitCode() {
        save();
        assertRefused(3, "a/p/none", "show", "a/p/none");
        assertRefused(3, "entity 'nobody'", "ls", "nobody", "--json");
        assertRefused(3, "first:v7", "get", "a/p/first:v7");
        assertRefused(3, "gone", "put", "a/p/first", "gone");
        assertRefused(2, "--type", "put", "a/p/new", "data");
        assertRefused(2, "b@d", "put", "a/p/b@d", "--type", "dataset", "data");
        assertRefused(2, "--delete-aliases", "rm", "a/p/first");
        assertRefused(2, "2 files", "file", "a/p/first");
        assertRefused(2, "x/y", "edit", "a/p/first", "--add-alias", "x/y");
    }

    private void assertRefused(int code, String part, String... args) {
        Result result = run(args);
        assertEquals(code, result.code(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().matches("vitrine: [^\n]+\n") && result.err().contains(part), result.err());
    }

    private void save(String... more) {
        List<String> args = new ArrayList<>(List.of("put", "a/p/first", "--type", "dataset", "data"));
        args.addAll(List.of(more));
        Result result = run(args.toArray(String[]::new));
        assertEquals(0, result.code(), result.err());
    }

    private Result run(String... args) {
        return new CommandLineRun(directory).run(args);
    }

    private JsonNode json(int code, String... args) {
        Result result = run(args);
        assertEquals(code, result.code(), result.err());
        return new JsonMapper().readTree(result.out());
    }

    private static List<String> names(Path folder) throws IOException {
        try (var paths = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(paths.spliterator(), false)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
