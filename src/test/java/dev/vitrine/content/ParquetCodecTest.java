package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.testing.ContentSamples;
import io.airlift.compress.v3.Compressor;
import io.airlift.compress.v3.lz4.Lz4Compressor;
import io.airlift.compress.v3.snappy.SnappyCompressor;
import io.airlift.compress.v3.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ParquetCodecTest {
    private static final byte[] WORDS = ContentSamples.utf8("no page of this file ".repeat(40) + "is like another");
    /// A block of LZ4 that is nothing but a literal.
    private static final byte[] HELLO = ContentSamples.bytes(0x50, 'h', 'e', 'l', 'l', 'o');

    private static Map<ParquetCodec, byte[]> packed(byte[] bytes) throws IOException {
        Map<ParquetCodec, byte[]> packed = new EnumMap<>(ParquetCodec.class);
        packed.put(ParquetCodec.UNCOMPRESSED, bytes);
        packed.put(ParquetCodec.SNAPPY, block(SnappyCompressor.create(), bytes));
        packed.put(ParquetCodec.ZSTD, block(ZstdCompressor.create(), bytes));
        byte[] lz4 = block(Lz4Compressor.create(), bytes);
        packed.put(ParquetCodec.LZ4_RAW, lz4);
        packed.put(ParquetCodec.LZ4, frame(bytes.length, lz4));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        packed.put(ParquetCodec.GZIP, gzip.toByteArray());
        return packed;
    }

    private static byte[] block(Compressor compressor, byte[] bytes) {
        byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(out, compressor.compress(bytes, 0, bytes.length, out, 0, out.length));
    }

    private static byte[] frame(int length, byte[]... blocks) {
        ByteBuffer frame = ByteBuffer.allocate(
                4 + Arrays.stream(blocks).mapToInt(block -> 4 + block.length).sum());
        frame.putInt(length);
        for (byte[] block : blocks) {
            frame.putInt(block.length).put(block);
        }
        return frame.array();
    }

    private static Fault fault(ParquetCodec codec, byte[] packed, int length) {
        return assertThrows(ContentFormatException.class, () -> codec.unpack(packed, 0, length))
                .fault();
    }

    @Test
    void whatLiesBeforeThePackedBytesIsLeftOut() throws IOException {
        for (Map.Entry<ParquetCodec, byte[]> each : packed(WORDS).entrySet()) {
            byte[] shifted = new byte[3 + each.getValue().length];
            System.arraycopy(each.getValue(), 0, shifted, 3, each.getValue().length);
            assertArrayEquals(
                    WORDS,
                    each.getKey().unpack(shifted, 3, WORDS.length),
                    each.getKey().name());
        }
    }

    @Test
    void anotherLengthThanThePageSaysIsAFlaw() throws IOException {
        Map<ParquetCodec, byte[]> packed = packed(WORDS);
        assertEquals(
                Fault.IMPOSSIBLE_NUMBER,
                fault(ParquetCodec.UNCOMPRESSED, packed.remove(ParquetCodec.UNCOMPRESSED), WORDS.length + 1));
        packed.forEach(
                (codec, bytes) -> assertEquals(Fault.MALFORMED, fault(codec, bytes, WORDS.length + 1), codec.name()));
        // What a stream has beyond it is not read; a block is whole or broken.
        packed.remove(ParquetCodec.GZIP);
        packed.forEach(
                (codec, bytes) -> assertEquals(Fault.MALFORMED, fault(codec, bytes, WORDS.length - 1), codec.name()));
    }

    @Test
    void bytesThatAreCutOrChangedAnywhereAreUnpackedToTheLengthOrAreAFlaw() throws IOException {
        for (Map.Entry<ParquetCodec, byte[]> each : packed(WORDS).entrySet()) {
            for (int i = 0; i < each.getValue().length; i++) {
                byte[] changed = each.getValue().clone();
                changed[i] ^= (byte) (i % 2 == 0 ? 0xFF : 0x11);
                survives(each.getKey(), changed);
                survives(each.getKey(), Arrays.copyOf(each.getValue(), i));
            }
        }
    }

    private static void survives(ParquetCodec codec, byte[] packed) throws IOException {
        try {
            assertEquals(WORDS.length, codec.unpack(packed, 0, WORDS.length).length);
        } catch (ContentFormatException e) {
            assertEquals(codec == ParquetCodec.UNCOMPRESSED ? Fault.IMPOSSIBLE_NUMBER : Fault.MALFORMED, e.fault());
        }
    }

    @Test
    void lz4IsReadInPartsOfSeveralBlocksAndWithoutAnyFrame() throws IOException {
        byte[] part = frame(10, HELLO, HELLO);
        byte[] parts = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, parts, part.length, part.length);
        assertArrayEquals(ContentSamples.utf8("hellohellohellohello"), ParquetCodec.LZ4.unpack(parts, 0, 20));
        assertArrayEquals(ContentSamples.utf8("hello"), ParquetCodec.LZ4.unpack(HELLO, 0, 5));
    }

    @Test
    void framesOfLz4ThatLieAreFlaws() {
        assertEquals(Fault.MALFORMED, fault(ParquetCodec.LZ4, frame(Integer.MAX_VALUE, HELLO), 5));
        assertEquals(Fault.MALFORMED, fault(ParquetCodec.LZ4, frame(-1, HELLO), 5));
        byte[] tooLong = frame(5, HELLO);
        ByteBuffer.wrap(tooLong).putInt(4, Integer.MAX_VALUE);
        assertEquals(Fault.MALFORMED, fault(ParquetCodec.LZ4, tooLong, 5));
        assertEquals(Fault.MALFORMED, fault(ParquetCodec.LZ4, new byte[64], 5));
    }

    @Test
    void numbersThatNobodyGaveAreNamedByThemselves() {
        assertEquals("ZSTD", ParquetCodec.named(6));
        assertEquals("#8", ParquetCodec.named(8));
        assertEquals("#-1", ParquetCodec.named(-1));
        assertEquals(Fault.UNSUPPORTED, fault(ParquetCodec.LZO, HELLO, 5));
    }
}
