package dev.vitrine.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// The bytes that a [Recipe] writes: given as text or hex, or made by a rule, so that large files need no large recipe.
sealed interface RecipeContent {
    int BLOCK = 64 * 1024;

    void writeTo(OutputStream out) throws IOException;

    /// Bytes given whole.
    record Literal(byte[] bytes) implements RecipeContent {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /// Bytes repeated and cut at a length.
    record Repeated(byte[] bytes, long length) implements RecipeContent {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (long written = 0; written < length; written += bytes.length) {
                out.write(bytes, 0, (int) Math.min(bytes.length, length - written));
            }
        }
    }

    /// `byte[i] = (i*31 + (i>>8)*17 + (i>>16)*7 + seed) & 0xff`, in 64 bits.
    record Formula(long seed, long length) implements RecipeContent {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] block = new byte[BLOCK];
            long i = 0;
            while (i < length) {
                int count = (int) Math.min(BLOCK, length - i);
                for (int j = 0; j < count; j++, i++) {
                    block[j] = (byte) (i * 31 + (i >> 8) * 17 + (i >> 16) * 7 + seed);
                }
                out.write(block, 0, count);
            }
        }
    }

    static RecipeContent of(JsonNode json) throws RecipeFormatException {
        String kind = json.path("kind").asString("");
        long length = json.path("length").asLong(0);
        return switch (kind) {
            case "utf8" -> new Literal(utf8(json.path("text").asString("")));
            case "hex" -> new Literal(hex(json.path("hex").asString("")));
            case "repeat" -> repeated(utf8(json.path("text").asString("")), length);
            case "formula" -> new Formula(json.path("seed").asLong(0), length);
            default -> throw new RecipeFormatException("unknown content " + kind);
        };
    }

    private static Repeated repeated(byte[] bytes, long length) throws RecipeFormatException {
        if (bytes.length == 0 && length > 0) {
            throw new RecipeFormatException("nothing cannot be repeated");
        }
        return new Repeated(bytes, length);
    }

    private static byte[] hex(String digits) throws RecipeFormatException {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw new RecipeFormatException("not hex: " + digits);
        }
    }

    private static byte[] utf8(String text) throws RecipeFormatException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new RecipeFormatException("text that has no UTF-8 form");
        }
    }
}
