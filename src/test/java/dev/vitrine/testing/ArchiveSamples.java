package dev.vitrine.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small archives and tensor files.
public final class ArchiveSamples {
    private ArchiveSamples() {}

    /// Writes into memory.
    private interface Filling {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] made(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            filling.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Three rows in two groups, written by Arrow, with plain, nested and repeated columns packed by Snappy.
    public static byte[] parquet() {
        return resource("columns.parquet");
    }

    /// Twelve rows, written by Arrow in pages of version 2 packed by gzip, each column in another encoding.
    public static byte[] parquetEncodings() {
        return resource("encodings.parquet");
    }

    /// 40 rows, written by Polars with pages packed by Zstandard, its way in Python.
    public static byte[] parquetOfPolars() {
        return resource("polars.parquet");
    }

    /// 24 rows, written by arrow-rs: seven columns with the same values, each packed in the way that its name says.
    public static byte[] parquetCodecs() {
        return resource("codecs.parquet");
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(ArchiveSamples.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip() {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                put(zip, "archive/", new byte[0]);
                put(zip, "archive/data.pkl", new byte[500]);
                put(zip, "../grüße.txt", ContentSamples.utf8("hi"));
            }
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    public static byte[] npz() {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                put(zip, "x.npy", npy("<f8", "(10, 28, 28)", 64));
                put(zip, "y.npy", npy("|u1", "(10,)", 10));
            }
        });
    }

    public static byte[] gzip(byte[] bytes) {
        return made(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        });
    }

    public static byte[] tar() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        header(out, "data", '5', 0);
        header(out, "data/a.txt", '0', 3);
        out.writeBytes(padded("abc"));
        String longName = "data/" + "n".repeat(200) + ".txt";
        header(out, "././@LongLink", 'L', longName.length() + 1);
        out.writeBytes(padded(longName));
        header(out, "data/nnn", '0', 0);
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static byte[] padded(String text) {
        byte[] bytes = new byte[512];
        System.arraycopy(ContentSamples.utf8(text), 0, bytes, 0, text.length());
        return bytes;
    }

    private static void header(ByteArrayOutputStream out, String name, char type, long size) {
        byte[] block = padded(name);
        put(block, 100, "0000644\0");
        put(block, 124, String.format("%011o\0", size));
        put(block, 136, "00000000000\0");
        block[156] = (byte) type;
        put(block, 257, "ustar\00000");
        put(block, 148, "        ");
        int sum = 0;
        for (byte each : block) {
            sum += each & 0xFF;
        }
        put(block, 148, String.format("%06o\0 ", sum));
        out.writeBytes(block);
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    public static byte[] safetensors() {
        return safetensors("""
            {"__metadata__": {"format": "pt"},
             "first.weight": {"dtype": "F32", "shape": [4, 2], "data_offsets": [0, 32]},
             "scale": {"dtype": "I64", "shape": [], "data_offsets": [32, 40]}}\
            """, 40);
    }

    public static byte[] safetensors(String header, int data) {
        byte[] text = ContentSamples.utf8(header);
        return ContentSamples.little(8 + text.length + data)
                .putLong(text.length)
                .put(text)
                .array();
    }

    public static byte[] npy(String type, String shape, int data) {
        byte[] text = ContentSamples.utf8(
                "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }" + " ".repeat(20) + "\n");
        return ContentSamples.little(10 + text.length + data)
                .put(ContentSamples.bytes(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0))
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
