package dev.vitrine.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Builds the tree of files that a golden case describes.
public final class GoldenTree {
    private final Path root;

    public GoldenTree(Path root) {
        this.root = root;
    }

    public void build(JsonNode tree) throws Exception {
        for (JsonNode node : tree) {
            build(node.path("type").asString(), node);
        }
    }

    private void build(String type, JsonNode node) throws Exception {
        if (type.equals("rawname")) {
            buildRawName(node);
            return;
        }
        Path path = root.resolve(node.path("path").asString());
        Files.createDirectories(path.getParent());
        switch (type) {
            case "file" -> write(path, node.path("content"));
            case "dir" -> Files.createDirectories(path);
            case "symlink" ->
                Files.createSymbolicLink(path, Path.of(node.path("target").asString()));
            case "hardlink" ->
                Files.createLink(path, root.resolve(node.path("target").asString()));
            case "fifo" -> run("mkfifo", path.toString());
            default -> throw new IllegalArgumentException("Unknown kind of file: " + type);
        }
        if (node.has("mode")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(symbolic(node.path("mode"))));
        }
    }

    /// Java writes names as text only; the shell writes any bytes.
    private void buildRawName(JsonNode node) throws Exception {
        Path plain = Files.createTempFile(root, "raw", "");
        write(plain, node.path("content"));
        StringBuilder name = new StringBuilder();
        for (byte octet : HexFormat.of().parseHex(node.path("nameHex").asString())) {
            name.append(String.format(Locale.ROOT, "\\%03o", octet & 0xff));
        }
        run("sh", "-c", "mv \"$1\" \"$2/$(printf '" + name + "')\"", "sh", plain.toString(), root.toString());
    }

    private static void run(String... command) throws Exception {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " exited with " + exit);
        }
    }

    private static String symbolic(JsonNode mode) {
        int bits = Integer.parseInt(mode.asString(), 8);
        StringBuilder text = new StringBuilder();
        for (int i = 8; i >= 0; i--) {
            text.append((bits >> i & 1) == 0 ? '-' : "xwr".charAt(i % 3));
        }
        return text.toString();
    }

    private static void write(Path file, JsonNode content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes(content));
        }
    }

    /// The bytes of a golden content.
    public static byte[] bytes(JsonNode content) {
        int length = content.path("length").asInt(0);
        return switch (content.path("kind").asString()) {
            case "utf8" -> content.path("text").asString().getBytes(StandardCharsets.UTF_8);
            case "hex" -> HexFormat.of().parseHex(content.path("hex").asString());
            case "repeat" -> repeat(content.path("text").asString().getBytes(StandardCharsets.UTF_8), length);
            case "formula" -> formula(content.path("seed").asLong(0), length);
            default -> throw new IllegalArgumentException("Unknown content: " + content);
        };
    }

    private static byte[] repeat(byte[] text, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        while (bytes.size() < length) {
            bytes.write(text, 0, Math.min(text.length, length - bytes.size()));
        }
        return bytes.toByteArray();
    }

    private static byte[] formula(long seed, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31L + (i >> 8) * 17L + (i >> 16) * 7L + seed);
        }
        return bytes;
    }
}
