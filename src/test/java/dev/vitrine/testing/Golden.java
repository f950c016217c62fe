package dev.vitrine.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What W&B's own client answered, recorded as JSON.
public final class Golden {
    private static final JsonMapper JSON = new JsonMapper();

    private Golden() {}

    /// MD5 forms, entry paths and manifests, each with what the client said.
    public static JsonNode manifestRules() {
        return read("/dev/vitrine/manifest/rules.json");
    }

    /// Whole artifacts: a tree of files, operations, and the manifest that came of them.
    public static JsonNode artifacts() {
        return read("/dev/vitrine/client/artifacts.json");
    }

    /// Manifests of artifacts that hold media, by name, with their digest and size.
    public static JsonNode mediaManifests() {
        return read("/dev/vitrine/manifest/values.json");
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
