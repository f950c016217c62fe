package dev.vitrine.client;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A small picture of one shape, drawn and written as PNG here, because the core has no graphics toolkit.
record SampleImage(Shape shape, int size, int centreX, int centreY, int radius, int colour) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BACKGROUND = 0xf6f8fa;

    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE;

        boolean covers(int x, int y, int radius) {
            return switch (this) {
                case CIRCLE -> x * x + y * y <= radius * radius;
                case SQUARE -> Math.abs(x) <= radius && Math.abs(y) <= radius;
                case TRIANGLE -> y >= -radius && y <= radius && 2 * Math.abs(x) <= y + radius;
            };
        }
    }

    private int pixel(int x, int y) {
        return shape.covers(x - centreX, y - centreY, radius) ? colour : BACKGROUND;
    }

    /// The picture as an 8-bit RGB PNG.
    byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", compressedRows());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(size);
            out.writeInt(size);
            // 8 bits a channel, RGB, deflate, adaptive filters, not interlaced
            out.write(new byte[] {8, 2, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    private byte[] compressedRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < size; y++) {
                out.write(0);
                for (int x = 0; x < size; x++) {
                    int rgb = pixel(x, y);
                    out.write(rgb >> 16);
                    out.write(rgb >> 8);
                    out.write(rgb);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
