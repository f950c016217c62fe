package dev.vitrine.client;

import dev.vitrine.client.Comparison.FileText;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/// Reads the two texts of one file of a comparison.
final class FileTexts {
    private static final int MOST = 2 << 20;
    private static final int BLOCK = 64 << 10;

    private final Side from;
    private final Side to;
    private final ProgressMonitor monitor;

    FileTexts(Side from, Side to, ProgressMonitor monitor) {
        this.from = from;
        this.to = to;
        this.monitor = monitor;
    }

    FileText compare(ManifestDiff.Row row) throws IOException {
        if (row.kind() == ManifestDiff.Kind.SAME || row.kind() == ManifestDiff.Kind.MOVED) {
            return new FileText.Same();
        }
        long size = Math.max(size(row.from()), size(row.to()));
        if (size > MOST) {
            return new FileText.TooBig(size, MOST);
        }
        byte[] before = read(from, row.from());
        byte[] after = read(to, row.to());
        if (before.length > MOST || after.length > MOST) {
            return new FileText.TooBig(Math.max(before.length, after.length), MOST);
        }
        Optional<String> first = text(before);
        Optional<String> second = text(after);
        return first.isEmpty() || second.isEmpty()
                ? new FileText.Binary()
                : new FileText.Lines(LineDiff.of(first.get(), second.get(), monitor::check));
    }

    private static long size(Optional<ManifestEntry> entry) {
        return entry.map(present -> present.size().orElse(0)).orElse(0L);
    }

    /// At most one byte more than are compared, whatever the manifest says.
    private byte[] read(Side side, Optional<ManifestEntry> entry) throws IOException {
        if (entry.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = open(side, entry.get())) {
            byte[] block = new byte[BLOCK];
            while (bytes.size() <= MOST) {
                monitor.check();
                int read = in.read(block, 0, Math.min(BLOCK, MOST + 1 - bytes.size()));
                if (read < 0) {
                    break;
                }
                bytes.write(block, 0, read);
            }
        }
        return bytes.toByteArray();
    }

    private static InputStream open(Side side, ManifestEntry entry) throws IOException {
        return switch (side) {
            case Side.OfVersion(Artifact artifact) -> artifact.open(entry.path().value());
            case Side.OfFolder(var root) -> Files.newInputStream(entry.path().resolveIn(root));
        };
    }

    private static Optional<String> text(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
