package dev.vitrine.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// One JSON document on standard output, compact and followed by a line break. Lists may be written element by element,
/// so that a listing of any length needs no memory.
final class JsonDocument implements Closeable {
    private final OutputStream out;
    private final JsonGenerator generator;

    JsonDocument(OutputStream out) {
        this.out = out;
        this.generator = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                // What a failure cut off must not look like a whole document.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    /// A value as one line of JSON.
    static String text(@Nullable Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonDocument document = new JsonDocument(bytes)) {
            document.value(value);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    void beginList() throws IOException {
        run(generator::writeStartArray);
    }

    void endList() throws IOException {
        run(generator::writeEndArray);
    }

    void value(@Nullable Object value) throws IOException {
        run(() -> write(value));
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Optional<?> optional -> write(optional.orElse(null));
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((name, member) -> {
                    generator.writeName(String.valueOf(name));
                    write(member);
                });
                generator.writeEndObject();
            }
            case Collection<?> list -> {
                generator.writeStartArray();
                list.forEach(this::write);
                generator.writeEndArray();
            }
            case RawJson raw -> embed(raw);
            case Boolean truth -> generator.writeBoolean(truth);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case BigInteger number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            // JSON has no infinities; a server may hold them.
            case Double number when !Double.isFinite(number) -> generator.writeNull();
            case Number number -> generator.writeNumber(number.doubleValue());
            default -> generator.writeString(value.toString());
        }
    }

    /// A value that writes itself as JSON, however long it is.
    interface RawJson {
        void writeTo(OutputStream out) throws IOException;
    }

    private void embed(RawJson raw) {
        generator.writeRawValue("");
        generator.flush();
        try {
            raw.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Runnable step) throws IOException {
        try {
            step.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        run(generator::close);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
