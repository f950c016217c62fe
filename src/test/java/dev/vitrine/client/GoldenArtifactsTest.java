package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.client.Recipe.Step;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.ManifestJson;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.NameDefaults;
import dev.vitrine.testing.Golden;
import dev.vitrine.testing.GoldenTree;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole artifacts against what W&B's clients made of the same trees and operations; where their versions differ, the
/// newest counts.
class GoldenArtifactsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEWEST = "v0.26.1";

    /// Entry names that could lead outside a folder; that client takes them.
    private static final Set<String> UNSAFE_NAMES = Set.of("name-dotdot", "name-absolute", "name-two-slashes");

    /// Directories that cannot be added whole: nothing of them is added. That client adds what its threads came to.
    private static final Set<String> UNSAFE_DIRECTORIES = Set.of("symlink-loop", "symlink-broken", "fifo", "rawname");

    /// References that need the network.
    private static final Set<String> NETWORK = Set.of("ref-http-etag", "ref-http-404");

    /// That client lacked a library there.
    private static final String GCS = "ref-gs-nochecksum";

    private static final String PATH_DIGESTS = "ref-dir-nochecksum";

    @TempDir
    private Path temporary;

    private ArtifactClient client;

    @BeforeEach
    void openTheClient() throws Exception {
        Path home = temporary.resolve("home");
        client = ArtifactClient.openWithoutRegistry(
                new Directories(home, home.resolve("cache"), home.resolve("downloads")),
                new NameDefaults("ada", NameDefaults.UNCATEGORIZED));
    }

    @AfterEach
    void closeTheClient() throws Exception {
        client.close();
    }

    private record Outcome(
            List<Boolean> steps, String digest, long size, int fileCount, List<String> entries, JsonNode manifest) {}

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsTheOtherClientMadeIt() {
        return cases().filter(golden -> !isOurs(id(golden)))
                .map(golden -> DynamicTest.dynamicTest(id(golden), () -> assertAsGolden(golden)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsUnsafeIsRefusedAndAddsNothing() {
        return cases().filter(golden -> UNSAFE_NAMES.contains(id(golden))
                        || UNSAFE_DIRECTORIES.contains(id(golden))
                        || NETWORK.contains(id(golden)))
                .map(golden -> DynamicTest.dynamicTest(id(golden), () -> {
                    ArtifactDraft draft = client.newLooseDraft();
                    List<Step> steps = run(golden, draft);

                    assertEquals(List.of(false), steps.stream().map(Step::ok).toList());
                    assertEquals(List.of(), draft.manifest().entries());
                }));
    }

    @Test
    void addressesInGoogleCloudStorageAreTrackedWithoutReading() throws Exception {
        JsonNode golden = golden(GCS);
        ArtifactDraft draft = client.newLooseDraft();

        List<Step> steps = run(golden, draft);

        assertEquals(List.of("prefix/key.txt"), steps.getFirst().paths());
        assertEquals(List.of("prefix/key.txt gs://bucket/prefix/key.txt ?"), entries(draft.manifest()));
    }

    @Test
    void withoutAChecksumTheDigestIsThatOfTheFilesAddress() throws Exception {
        JsonNode golden = golden(PATH_DIGESTS);
        ArtifactDraft draft = client.newLooseDraft();

        run(golden, draft);

        String address = "file://" + root(golden);
        assertEquals(
                List.of(
                        "a.txt " + Md5.ofUtf8(address + "/a.txt").base64() + " 6",
                        "sub/b.txt " + Md5.ofUtf8(address + "/sub/b.txt").base64() + " 6"),
                entries(draft.manifest()));
    }

    private void assertAsGolden(JsonNode golden) throws Exception {
        JsonNode result = newest(golden);
        ArtifactDraft draft = client.newLooseDraft();
        List<Step> steps = run(golden, draft);
        Manifest manifest = draft.manifest();
        Outcome actual = new Outcome(
                steps.stream().map(Step::ok).toList(),
                manifest.digest().hex(),
                manifest.size(),
                manifest.count(),
                entries(manifest),
                json(manifest));

        assertAll(
                () -> assertEquals(expected(result, root(golden)), actual),
                () -> assertEquals(expectedPaths(result), paths(steps, result)));
    }

    private static Outcome expected(JsonNode result, Path root) {
        List<Boolean> steps = new ArrayList<>();
        result.path("steps").forEach(step -> steps.add(step.path("ok").asBoolean()));
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : result.path("entries")) {
            String size = entry.path("size").isNull() ? "?" : entry.path("size").asString();
            entries.add(
                    entry.path("path").asString() + " " + entry.path("digest").asString() + " " + size);
        }
        String manifest = result.path("manifest").toString().replace("${ROOT}", root.toString());
        return new Outcome(
                steps,
                result.path("artifactDigest").asString(),
                result.path("size").asLong(),
                result.path("fileCount").asInt(),
                entries,
                JSON.readTree(manifest));
    }

    /// That client's `add_dir` and `new_file` give back no paths.
    private static List<List<String>> expectedPaths(JsonNode result) {
        List<List<String>> paths = new ArrayList<>();
        for (JsonNode step : result.path("steps")) {
            List<String> of = new ArrayList<>();
            step.path("paths").forEach(path -> of.add(path.asString()));
            if (step.has("path")) {
                of.add(step.path("path").asString());
            }
            paths.add(of);
        }
        return paths;
    }

    private static List<List<String>> paths(List<Step> steps, JsonNode result) {
        List<List<String>> paths = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = result.path("steps").get(i);
            paths.add(step.has("path") || step.has("paths") ? steps.get(i).paths() : List.of());
        }
        return paths;
    }

    private List<Step> run(JsonNode golden, ArtifactDraft draft) throws Exception {
        Path root = Files.createDirectories(root(golden));
        new GoldenTree(root).build(golden.path("tree"));
        return Recipe.of(golden.path("ops")).run(draft, root, ProgressMonitor.NONE);
    }

    private Path root(JsonNode golden) throws Exception {
        return temporary.toRealPath().resolve(id(golden));
    }

    private static List<String> entries(Manifest manifest) {
        return manifest.entries().stream().map(GoldenArtifactsTest::text).toList();
    }

    private static String text(ManifestEntry entry) {
        String size = entry.size().isPresent() ? String.valueOf(entry.size().getAsLong()) : "?";
        return entry.path() + " " + entry.digest() + " " + size;
    }

    private static JsonNode json(Manifest manifest) throws Exception {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ManifestJson.write(manifest, json);
        return JSON.readTree(json.toByteArray());
    }

    private static boolean isOurs(String id) {
        return UNSAFE_NAMES.contains(id)
                || UNSAFE_DIRECTORIES.contains(id)
                || NETWORK.contains(id)
                || id.equals(GCS)
                || id.equals(PATH_DIGESTS);
    }

    private static JsonNode newest(JsonNode golden) {
        for (JsonNode variant : golden.path("variants")) {
            for (JsonNode version : variant.path("versions")) {
                if (version.asString().equals(NEWEST)) {
                    return variant.path("result");
                }
            }
        }
        return golden.path("result");
    }

    private static Stream<JsonNode> cases() {
        return StreamSupport.stream(Golden.artifacts().path("cases").spliterator(), false);
    }

    private static JsonNode golden(String id) {
        return cases().filter(golden -> id(golden).equals(id)).findFirst().orElseThrow();
    }

    private static String id(JsonNode golden) {
        return golden.path("id").asString();
    }
}
