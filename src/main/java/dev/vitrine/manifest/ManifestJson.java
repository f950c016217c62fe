package dev.vitrine.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// The JSON form of manifests, version 1 (wandb-protocol 2.1, 2.2): reads what the Python and the Go writer write,
/// streaming; writes what the Python writer writes, entries in path order, without white space. Unknown keys are
/// ignored; `local_path` and `skip_cache` are dropped; unsafe paths are refused; of two equal keys the last counts.
public final class ManifestJson {
    /// Names are paths, each seen once: a table of known names would only grow.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private ManifestJson() {}

    /// Reads to the end of `json`; does not close it.
    ///
    /// @throws ManifestFormatException when it is not a manifest of version 1 in UTF-8
    /// @throws UnsafePathException when an entry's path is unsafe
    public static Manifest read(InputStream json) throws IOException {
        Reader text = new InputStreamReader(json, StandardCharsets.UTF_8.newDecoder());
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new ManifestReader(parser).read();
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new ManifestFormatException("Invalid manifest format. Must be UTF-8.");
            }
            throw e.getCause();
        } catch (JacksonException e) {
            throw new ManifestFormatException("Invalid manifest format. " + e.getOriginalMessage());
        }
    }

    /// Writes UTF-8; does not close `out`.
    public static void write(Manifest manifest, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("storagePolicy", ManifestReader.POLICY);
            json.writeObjectPropertyStart("storagePolicyConfig");
            ManifestStorage storage = manifest.storage();
            json.writeStringProperty("storageLayout", storage.layout().name());
            storage.region().ifPresent(region -> json.writeStringProperty("storageRegion", region));
            json.writeEndObject();
            json.writeObjectPropertyStart("contents");
            for (int i = 0; i < manifest.count(); i++) {
                writeEntry(manifest, i, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static void writeEntry(Manifest manifest, int index, JsonGenerator json) {
        Columns columns = manifest.columns();
        json.writeObjectPropertyStart(columns.path(index));
        json.writeStringProperty("digest", columns.digest(index));
        columns.ref(index).ifPresent(ref -> json.writeStringProperty("ref", ref));
        columns.birth(index).ifPresent(birth -> json.writeStringProperty("birthArtifactID", birth));
        OptionalLong size = columns.size(index);
        if (size.isPresent()) {
            json.writeNumberProperty("size", size.getAsLong());
        }
        columns.extra(index).ifPresent(extra -> {
            json.writeName("extra");
            json.writeRawValue(extra);
        });
        json.writeEndObject();
    }
}
