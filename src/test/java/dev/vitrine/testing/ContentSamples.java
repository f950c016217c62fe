package dev.vitrine.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Small real files of the kinds that the preview shows, by name.
public final class ContentSamples {
    private static final String SVG = """
        <?xml version="1.0"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">
          <script>alert(1)</script>
          <defs><circle id="dot" r="6" fill="steelblue"/></defs>
          <use xlink:href="#dot" x="10" y="10"/>
          <rect x="20" y="4" width="16" height="12" fill="none" stroke="crimson"/>
          <image xlink:href="file:///etc/hostname" width="5" height="5"/>
        </svg>
        """;

    private ContentSamples() {}

    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("notes.txt", utf8("one\ntwo\r\nthree\n"));
        files.put("train.py", utf8("\"\"\"Trains\na model.\"\"\"\nimport os  # here\nx = 'a' + str(3.5e-1)\n"));
        files.put("sixteen.txt", "grüße\nzwei\n".getBytes(StandardCharsets.UTF_16));
        files.put("latin.txt", "grüße aus köln\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("page.html", utf8("<html><body onload=\"alert(1)\">hi<!-- c --></body></html>\n"));
        files.put("README.md", utf8("# Title\n\nText with **bold** and `code`.\n\n- one\n- two\n"));
        files.put(
                "metrics.json",
                utf8("{\"loss\": [0.5, 0.25, NaN], \"ok\": true, \"run\": {\"id\": \"r1\", \"n\": null}}"));
        files.put("log.jsonl", utf8("{\"step\": 1, \"loss\": 0.5}\n{\"step\": 2, \"note\": \"x\"}\n3\n"));
        files.put("split.csv", utf8("name,size,label\n\"a, b\",1,x\nc,2,\"line\nbreak\"\n"));
        files.put("wide.tsv", utf8("a\tb\n1\t2\n3\t4\n"));
        files.put("semicolon.csv", utf8("a;b\n1,5;2\n3;4\n"));
        files.put("dot.png", png(4, 3));
        files.put("dot.gif", gif(2, 2));
        files.put("dot.bmp", bmp(2, 2));
        files.put("dot.jpg", jpegHead(640, 480));
        files.put("plot.svg", utf8(SVG));
        files.put("beep.wav", wav(8_000, 400));
        files.put("model.zip", ArchiveSamples.zip());
        files.put("model.pt", ArchiveSamples.zip());
        files.put("files.tar", ArchiveSamples.tar());
        files.put("files.tar.gz", ArchiveSamples.gzip(ArchiveSamples.tar()));
        files.put("split.csv.gz", ArchiveSamples.gzip(utf8("a,b\n1,2\n")));
        files.put("model.safetensors", ArchiveSamples.safetensors());
        files.put("array.npy", ArchiveSamples.npy("<f4", "(2, 3)", 24));
        files.put("arrays.npz", ArchiveSamples.npz());
        files.put("rows.parquet", ArchiveSamples.parquet());
        files.put("weights.bin", bytes(0, 1, 2, 255, 254, 0, 0, 7));
        files.put("empty", new byte[0]);
        return files;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /// A picture of coloured pixels with an alpha channel.
    public static byte[] png(int width, int height) {
        ByteBuffer raw = ByteBuffer.allocate(height * (1 + width * 4));
        for (int y = 0; y < height; y++) {
            raw.put((byte) 0);
            for (int x = 0; x < width; x++) {
                raw.put((byte) (x * 255 / width)).put((byte) (y * 255 / height)).put((byte) 160);
                raw.put((byte) (x + y < width / 3 ? 0 : 255));
            }
        }
        return pngOf(width, height, raw.array());
    }

    /// A header that claims a size, over the pixels of another.
    public static byte[] pngOf(int width, int height, byte[] raw) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes(8, 6, 0, 0, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(raw));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflate(byte[] raw) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[4096];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        }
    }

    /// One black frame.
    public static byte[] gif(int width, int height) {
        return gif(width, height, 1);
    }

    /// Black frames.
    public static byte[] gif(int width, int height, int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                little(4).putShort((short) width).putShort((short) height).array());
        out.writeBytes(bytes(0x80, 0, 0, 0, 0, 0, 255, 255, 255));
        for (int i = 0; i < frames; i++) {
            out.writeBytes(bytes(0x2C, 0, 0, 0, 0));
            out.writeBytes(
                    little(4).putShort((short) width).putShort((short) height).array());
            out.writeBytes(bytes(0, 2, 3, 0x84, 0x51, 0, 0));
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    public static byte[] bmp(int width, int height) {
        int row = (width * 3 + 3) & ~3;
        ByteBuffer out = little(54 + row * height);
        out.put(bytes('B', 'M')).putInt(54 + row * height).putInt(0).putInt(54);
        out.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        return out.array();
    }

    /// Only what comes before the pixels.
    public static byte[] jpegHead(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0));
        out.writeBytes(bytes(0xFF, 0xC0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0));
        return out.toByteArray();
    }

    /// A sine of 440 Hz in one channel of 16 bit.
    public static byte[] wav(int rate, int samples) {
        ByteBuffer out = little(44 + samples * 2);
        out.put(utf8("RIFF")).putInt(36 + samples * 2).put(utf8("WAVEfmt ")).putInt(16);
        out.putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * 2)
                .putShort((short) 2);
        out.putShort((short) 16).put(utf8("data")).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            out.putShort((short) (8_000 * Math.sin(2 * Math.PI * 440 * i / rate)));
        }
        return out.array();
    }

    public static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
