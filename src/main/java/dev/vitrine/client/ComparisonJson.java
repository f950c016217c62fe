package dev.vitrine.client;

import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Bytes;
import dev.vitrine.manifest.ManifestDiff.Kind;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.FolderContents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes a [Comparison] as one JSON document, row by row, so that its length needs no memory. The keys are those that
/// `src/docs/command-line.md` describes for `vitrine diff --json`.
public final class ComparisonJson {
    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes the document, which is not ended by a line break; `out` stays open.
    ///
    /// @throws dev.vitrine.progress.CancelledException when `monitor` says so; the document is not whole then
    public static void write(Comparison comparison, OutputStream out, ProgressMonitor monitor) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            new ComparisonJson(generator).write(comparison, monitor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void write(Comparison comparison, ProgressMonitor monitor) throws IOException {
        json.writeStartObject();
        side("from", comparison.from());
        side("to", comparison.to());
        json.writeBooleanProperty("equal", comparison.isEqual());
        totals(comparison.files());
        json.writeArrayPropertyStart("differences");
        for (int i = 0; i < comparison.files().count(); i++) {
            if ((i & 0xFFF) == 0) {
                monitor.check();
            }
            ManifestDiff.Row row = comparison.files().row(i);
            if (row.kind() != Kind.SAME) {
                difference(row);
            }
        }
        json.writeEndArray();
        metadata(comparison.metadata());
        description(comparison.description());
        json.writeArrayPropertyStart("unreadable");
        for (FolderContents.Unreadable file : comparison.unreadable()) {
            json.writeStartObject();
            json.writeStringProperty("path", file.path());
            json.writeStringProperty("reason", file.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("unchecked_references", comparison.unchecked());
        json.writeEndObject();
    }

    private void side(String name, Side side) {
        json.writeObjectPropertyStart(name);
        switch (side) {
            case Side.OfVersion(Artifact artifact) -> {
                ArtifactVersion version = artifact.attributes();
                json.writeStringProperty("name", version.path().toString());
                json.writeStringProperty("id", version.id());
                json.writeStringProperty("digest", version.digest());
            }
            case Side.OfFolder folder -> json.writeStringProperty("folder", folder.name());
        }
        json.writeEndObject();
    }

    private void totals(ManifestDiff files) {
        json.writeObjectPropertyStart("files");
        for (Kind kind : Kind.values()) {
            json.writeNumberProperty(name(kind), files.count(kind));
        }
        json.writeEndObject();
        Bytes bytes = files.bytes();
        json.writeObjectPropertyStart("bytes");
        json.writeNumberProperty("added", bytes.added());
        json.writeNumberProperty("copied", bytes.copied());
        json.writeNumberProperty("removed", bytes.removed());
        json.writeNumberProperty("moved", bytes.moved());
        json.writeNumberProperty("changed", bytes.changed());
        json.writeEndObject();
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void difference(ManifestDiff.Row row) {
        json.writeStartObject();
        json.writeStringProperty("kind", name(row.kind()));
        json.writeStringProperty("path", row.path());
        if (row.kind() == Kind.MOVED) {
            json.writeStringProperty("was", row.from().orElseThrow().path().value());
        }
        row.copyOf().ifPresent(source -> json.writeStringProperty("copy_of", source));
        entry("from", row.from());
        entry("to", row.to());
        json.writeEndObject();
    }

    private void entry(String name, Optional<ManifestEntry> entry) {
        entry.ifPresent(present -> {
            json.writeObjectPropertyStart(name);
            if (!present.digest().equals(FolderContents.UNREAD)) {
                json.writeStringProperty("digest", present.digest());
            }
            present.size().ifPresent(size -> json.writeNumberProperty("size", size));
            present.ref().ifPresent(ref -> json.writeStringProperty("ref", ref));
            json.writeEndObject();
        });
    }

    private void metadata(MetadataDiff metadata) {
        json.writeArrayPropertyStart("metadata");
        for (MetadataDiff.Change change : metadata.changes()) {
            json.writeStartObject();
            json.writeStringProperty("key", change.key());
            change.from().ifPresent(value -> value("from", value));
            change.to().ifPresent(value -> value("to", value));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (metadata.more() > 0) {
            json.writeNumberProperty("more_metadata", metadata.more());
        }
    }

    private void value(String name, String text) {
        json.writeName(name);
        json.writeRawValue(text);
    }

    private void description(LineDiff description) {
        json.writeArrayPropertyStart("description");
        for (LineDiff.Line line : description.lines()) {
            switch (line.kind()) {
                case SAME -> json.writeString(" " + line.text());
                case REMOVED -> json.writeString("-" + line.text());
                case ADDED -> json.writeString("+" + line.text());
                case LEFT_OUT -> json.writeString("@@ " + line.from());
            }
        }
        json.writeEndArray();
    }
}
