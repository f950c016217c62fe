package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.lz4.Lz4Decompressor;
import io.airlift.compress.v3.snappy.SnappyDecompressor;
import io.airlift.compress.v3.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/// How the pages of a column are packed, each at the place that its number says.
///
/// Source: CompressionCodec in parquet.thrift, Compression.md of github.com/apache/parquet-format.
enum ParquetCodec {
    UNCOMPRESSED,
    SNAPPY,
    GZIP,
    LZO,
    BROTLI,
    LZ4,
    ZSTD,
    LZ4_RAW;

    private static final ParquetCodec[] ALL = values();

    static Optional<ParquetCodec> of(long number) {
        return number >= 0 && number < ALL.length ? Optional.of(ALL[(int) number]) : Optional.empty();
    }

    static String named(long number) {
        return of(number).map(Enum::name).orElse("#" + number);
    }

    boolean isRead() {
        return this != LZO;
    }

    /// What lies packed from this place to the end. Nothing larger than `length` is made.
    ///
    /// @param length of what comes out, to the byte; the rest of a stream that has more is not read
    /// @throws ContentFormatException when the bytes are broken or give another length
    byte[] unpack(byte[] packed, int from, int length) throws IOException {
        if (length == 0) {
            return new byte[0];
        }
        try {
            return switch (this) {
                case UNCOMPRESSED -> asItIs(packed, from, length);
                case SNAPPY -> block(SnappyDecompressor.create(), packed, from, length);
                case ZSTD -> block(ZstdDecompressor.create(), packed, from, length);
                case LZ4_RAW -> block(Lz4Decompressor.create(), packed, from, length);
                case LZ4 -> lz4(packed, from, length);
                case GZIP -> stream(new GZIPInputStream(in(packed, from)), length);
                case BROTLI -> stream(new BrotliInputStream(in(packed, from)), length);
                case LZO -> throw new ContentFormatException(Fault.UNSUPPORTED);
            };
        } catch (ContentFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // All lies in memory, so only wrong bytes fail, and the libraries tell of them in many ways.
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }

    private static byte[] asItIs(byte[] bytes, int from, int length) throws IOException {
        if (bytes.length - from != length) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        return from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] block(Decompressor codec, byte[] packed, int from, int length) throws IOException {
        byte[] bytes = new byte[length];
        return whole(bytes, codec.decompress(packed, from, packed.length - from, bytes, 0, length));
    }

    /// In Hadoop's frame, or without any as the first versions of Arrow wrote it.
    private static byte[] lz4(byte[] packed, int from, int length) throws IOException {
        try {
            return framed(Lz4Decompressor.create(), ByteBuffer.wrap(packed, from, packed.length - from), length);
        } catch (RuntimeException e) {
            return block(Lz4Decompressor.create(), packed, from, length);
        }
    }

    /// Parts that begin with how much comes out of them, each of blocks that begin with how long they are.
    private static byte[] framed(Decompressor codec, ByteBuffer packed, int length) {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            int end = Math.addExact(filled, packed.getInt());
            while (filled < end) {
                int size = packed.getInt();
                filled += codec.decompress(packed.array(), packed.position(), size, bytes, filled, end - filled);
                packed.position(packed.position() + size);
            }
        }
        return bytes;
    }

    private static InputStream in(byte[] packed, int from) {
        return new ByteArrayInputStream(packed, from, packed.length - from);
    }

    private static byte[] stream(InputStream unpacking, int length) throws IOException {
        try (unpacking) {
            byte[] bytes = new byte[length];
            return whole(bytes, unpacking.readNBytes(bytes, 0, length));
        }
    }

    private static byte[] whole(byte[] bytes, int filled) throws IOException {
        if (filled < bytes.length) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        return bytes;
    }
}
