package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HELLO = "sZRqySSS0jR8YjW00mERhA==";
    private static final String HEAD = "{\"version\":1,\"storagePolicy\":\"wandb-storage-policy-v1\",";

    @Test
    void manifestsAreReadAndWrittenAsTheClientDoes() throws IOException {
        List<String> unsafe = List.of("path-traversal", "path-empty");
        for (JsonNode row : Golden.manifestRules().get("manifestParsing")) {
            String label = row.get("label").asString();
            byte[] json = JSON.writeValueAsBytes(row.get("json"));
            if (unsafe.contains(label)) {
                assertThrows(UnsafePathException.class, () -> read(json), label);
            } else if (row.get("ok").asBoolean()) {
                Manifest manifest = read(json);
                if (!label.equals("path-messy")) {
                    // There the client's digest is over the path as it was written, its output has it in normal form.
                    assertEquals(row.get("digest").asString(), manifest.digest().hex(), label);
                }
                assertEquals(row.get("out"), JSON.readTree(write(manifest)), label);
            } else {
                String message = assertThrows(ManifestFormatException.class, () -> read(json), label)
                        .getMessage();
                assertTrue(message.contains(row.get("message").asString()), message);
            }
        }
    }

    @Test
    void artifactsOfTheClientKeepTheirDigestSizeAndJson() throws IOException {
        List<String> unsafe = List.of("name-dotdot", "name-absolute", "name-two-slashes");
        int compared = 0;
        for (JsonNode row : Golden.artifacts().get("cases")) {
            List<JsonNode> results = new ArrayList<>(List.of(row.get("result")));
            row.path("variants").forEach(variant -> results.add(variant.get("result")));
            for (JsonNode result : results) {
                String id = row.get("id").asString();
                if (!result.has("manifest")) {
                    continue;
                }
                byte[] json = JSON.writeValueAsBytes(result.get("manifest"));
                if (unsafe.contains(id)) {
                    assertThrows(UnsafePathException.class, () -> read(json), id);
                    continue;
                }
                Manifest manifest = read(json);
                assertEquals(
                        result.get("artifactDigest").asString(),
                        manifest.digest().hex(),
                        id);
                assertEquals(result.get("size").asLong(), manifest.size(), id);
                assertEquals(result.get("fileCount").asInt(), manifest.count(), id);
                assertEquals(result.get("manifest"), JSON.readTree(write(manifest)), id);
                compared++;
            }
        }
        assertTrue(compared > 40);
    }

    @Test
    void mediaArtifactsOfTheClientKeepTheirDigest() throws IOException {
        JsonNode manifests = Golden.mediaManifests();
        assertEquals(17, manifests.size());
        for (String name : manifests.propertyNames()) {
            JsonNode row = manifests.get(name);
            Manifest manifest = read(JSON.writeValueAsBytes(row.get("manifest")));
            assertEquals(row.get("digest").asString(), manifest.digest().hex(), name);
            assertEquals(row.get("size").asLong(), manifest.size(), name);
            assertEquals(row.get("manifest"), JSON.readTree(write(manifest)), name);
        }
    }

    @Test
    void theGoWritersFormIsReadAndWhatLeaksIsDropped() throws IOException {
        Manifest manifest = read(HEAD + """
            "storagePolicyConfig":{"storageLayout":"V2","storageRegion":"eu-1","new":[{}]},"contents":{
            "a\\u003cb":{"digest":"%s","ref":null,"size":0,"local_path":"/home/ann/x","skip_cache":false},
            "ref":{"digest":"abc-2","ref":"s3://b/k?versionId=1","size":0,"birthArtifactID":"QXJ0OjE=",
            "skip_cache":true,"extra":{"etag":"abc-2","versionID":"1","none":null,"deep":{"n":[1,2.5,true]}}}},
            "manifestFileMd5":{"x":[1,{"y":null}]}}\
            """.formatted(HELLO));

        assertEquals(new ManifestStorage(StorageLayout.V2, Optional.of("eu-1")), manifest.storage());
        assertEquals(
                new ManifestEntry(
                        EntryPath.of("a<b"), HELLO, OptionalLong.of(0), Optional.empty(), Optional.empty(), Map.of()),
                manifest.entry(0));
        assertEquals("s3://b/k?versionId=1", manifest.entry(1).ref().orElseThrow());
        assertEquals(
                Map.of("n", List.of(1, 2.5, true)), manifest.entry(1).extra().get("deep"));
        assertTrue(manifest.entry(1).extra().containsKey("none"));
        assertEquals(
                HEAD + "\"storagePolicyConfig\":{\"storageLayout\":\"V2\",\"storageRegion\":\"eu-1\"},\"contents\":{"
                        + "\"a<b\":{\"digest\":\"" + HELLO + "\",\"size\":0},"
                        + "\"ref\":{\"digest\":\"abc-2\",\"ref\":\"s3://b/k?versionId=1\","
                        + "\"birthArtifactID\":\"QXJ0OjE=\",\"size\":0,\"extra\":{\"etag\":\"abc-2\","
                        + "\"versionID\":\"1\",\"none\":null,\"deep\":{\"n\":[1,2.5,true]}}}}}",
                new String(write(manifest), StandardCharsets.UTF_8));
        assertEquals(manifest.entries(), Manifest.of(manifest.entries()).entries());
    }

    @Test
    void keysMayComeInAnyOrderAndALayoutMayBeMissing() throws IOException {
        Manifest manifest = read("{\"contents\":{\"b\":{\"size\":6,\"digest\":\"" + HELLO + "\"}},"
                + "\"storagePolicy\":\"wandb-storage-policy-v1\",\"version\":1}");

        assertEquals(1, manifest.count());
        assertEquals(new ManifestStorage(StorageLayout.V1, Optional.empty()), manifest.storage());
        assertTrue(new String(write(manifest), StandardCharsets.UTF_8).contains("{\"storageLayout\":\"V1\"}"));
        assertEquals(ManifestStorage.DEFAULT, Manifest.empty().storage());
    }

    @Test
    void theLastOfEqualKeysCounts() throws IOException {
        String entry = "{\"digest\":\"%s\",\"size\":%d}";
        Manifest manifest = read(HEAD + "\"contents\":{\"lost\":" + entry.formatted(HELLO, 1) + "},\"contents\":{\"a\":"
                + entry.formatted("x", 1) + ",\"b\":" + entry.formatted("y", 2) + ",\"./a\":"
                + "{\"size\":7,\"digest\":\"p\",\"digest\":\"z\",\"size\":3}}}");

        assertEquals(List.of("a", "b"), List.of(manifest.path(0), manifest.path(1)));
        assertEquals(2, manifest.count());
        assertEquals("z", manifest.entry(0).digest());
        assertEquals(5, manifest.size());
    }

    @Test
    void theLargestSizeIsRead() throws IOException {
        assertEquals(
                Long.MAX_VALUE, read(withEntry("\"size\":9223372036854775807")).size());
    }

    @Test
    void whatIsNoManifestIsRefusedWithOneMessage() {
        assertRefused("Invalid manifest format. Must contain version field.", "{}");
        assertRefused("Invalid manifest format. Must be a JSON object.", "[]");
        assertRefused("Invalid manifest format. Must be a JSON object.", "");
        assertRefused("Invalid manifest format. There is more after its end.", HEAD + "\"contents\":{}} {}");
        assertRefused("Unrecognized token 'x'", HEAD + "\"contents\":{}} x");
        assertRefused("got 2", "{\"version\":2,\"contents\":{}}");
        assertRefused("got 1.0", "{\"version\":1.0}");
        assertRefused("got true", "{\"version\":true}");
        assertRefused("got a structure", "{\"version\":[1]}");
        assertRefused("'contents' must be an object.", HEAD + "\"contents\":[]}");
        assertRefused("'contents' must be an object.", HEAD + "\"contents\":null}");
        assertRefused("'a' must be an object.", HEAD + "\"contents\":{\"a\":3}}");
        assertRefused("Entry 'a' must contain 'digest'.", HEAD + "\"contents\":{\"a\":{\"digest\":null}}}");
        assertRefused("'digest' must be a string.", HEAD + "\"contents\":{\"a\":{\"digest\":{}}}}");
        assertRefused("Unrecognized storage layout: V3", HEAD + "\"storagePolicyConfig\":{\"storageLayout\":\"V3\"}}");
        assertRefused("not 9223372036854775808.", withEntry("\"size\":9223372036854775808"));
        assertRefused("not -1.", withEntry("\"size\":-1"));
        assertRefused("'size' must be an integer.", withEntry("\"size\":6.0"));
        assertRefused("'size' must be an integer.", withEntry("\"size\":\"6\""));
        assertRefused("NaN", withEntry("\"size\":NaN"));
        assertRefused("NaN", withEntry("\"extra\":{\"x\":NaN}"));
        assertRefused("Number too large", withEntry("\"extra\":{\"x\":1e999}"));
        assertRefused("length", withEntry("\"size\":" + "9".repeat(100_000)));
        assertRefused("'ref' must be valid Unicode.", withEntry("\"ref\":\"\\ud800\""));
        assertRefused("'extra' must be valid Unicode.", withEntry("\"extra\":{\"x\":\"\\udc00\"}"));
        assertRefused("surrogate", withEntry("\"extra\":{\"\\ud800\":1}"));
        assertRefused("surrogate", HEAD + "\"contents\":{\"\\ud800\":{\"digest\":\"x\"}}}");
        assertRefused("depth", withEntry("\"unknown\":" + "[".repeat(100_000)));
        assertRefused("depth", withEntry("\"extra\":{\"x\":" + "[".repeat(100_000)));
        assertRefused("larger than 1 MiB", withEntry("\"extra\":{\"x\":\"" + "y".repeat(10_000_000) + "\"}"));
        assertRefused("larger than 1 MiB", withEntry("\"extra\":{\"x\":[" + "0,".repeat(1_000_000) + "0]}"));
        assertRefused("Unexpected end", HEAD + "\"contents\":{\"a\":{\"dig");
        assertRefused("code 65279", "\ufeff" + HEAD + "\"contents\":{}}");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = (HEAD + "\"contents\":{\"\u00e9\":{\"digest\":\"x\"}}}").getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                "Invalid manifest format. Must be UTF-8.",
                assertThrows(ManifestFormatException.class, () -> read(latin1)).getMessage());
    }

    @Test
    void p3UnsafeNamesInAManifestAreRefused() {
        for (String path : List.of("../x", "/x", "..\\\\x", "C:\\\\x", "", "a\\u0000b")) {
            String json = HEAD + "\"contents\":{\"" + path + "\":{\"digest\":\"x\"}}}";
            assertThrows(UnsafePathException.class, () -> read(json), path);
        }
    }

    @Test
    void aFailingStreamFailsAsItself() {
        IOException broken = new IOException("disk gone");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw broken;
            }
        };

        assertEquals(broken, assertThrows(IOException.class, () -> ManifestJson.read(in)));
        assertEquals(broken, assertThrows(IOException.class, () -> ManifestJson.write(Manifest.empty(), out)));
    }

    @Test
    void streamsAreLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ManifestJson.write(Manifest.empty(), new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        ManifestJson.read(new FilterInputStream(new ByteArrayInputStream(write(Manifest.empty()))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });

        assertFalse(closed[0]);
    }

    private static String withEntry(String member) {
        return HEAD + "\"contents\":{\"a\":{\"digest\":\"x\"," + member + "}}}";
    }

    private static void assertRefused(String message, String json) {
        String actual = assertThrows(ManifestFormatException.class, () -> read(json), () -> start(json))
                .getMessage();
        assertTrue(actual.contains(message), () -> actual + " for " + start(json));
        assertTrue(actual.length() < 500, actual);
    }

    private static String start(String json) {
        return json.substring(0, Math.min(200, json.length()));
    }

    private static Manifest read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Manifest read(byte[] json) throws IOException {
        return ManifestJson.read(new ByteArrayInputStream(json));
    }

    private static byte[] write(Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ManifestJson.write(manifest, out);
        return out.toByteArray();
    }
}
