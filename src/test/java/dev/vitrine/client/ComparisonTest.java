package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.client.Comparison.FileText;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.ProgressTracker;
import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path directory;

    private ArtifactClient client;

    @BeforeEach
    void open() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private Side save(Map<String, byte[]> files) throws IOException {
        try (ArtifactDraft draft = client.newDraft(new ProjectPath("me", "p").collection("c"), "dataset")) {
            for (var each : files.entrySet()) {
                try (OutputStream file = draft.newFile(each.getKey())) {
                    file.write(each.getValue());
                }
            }
            return new Side.OfVersion(draft.save(ProgressMonitor.NONE).artifact());
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private FileText text(Side from, Side to, int row) throws IOException {
        Comparison comparison = client.compare(from, to, ProgressMonitor.NONE);
        return comparison.text(comparison.files().row(row), ProgressMonitor.NONE);
    }

    @Test
    void theTextOfAFileIsComparedLineByLine() throws IOException {
        Side one = save(Map.of("a", text("1\n2\n"), "gone", text("x\n")));
        Side two = save(Map.of("a", text("1\n3\n")));
        assertEquals(
                new FileText.Lines(new LineDiff(
                        List.of(
                                new LineDiff.Line(LineDiff.Kind.SAME, 1, 1, "1", true),
                                new LineDiff.Line(LineDiff.Kind.REMOVED, 2, 0, "2", true),
                                new LineDiff.Line(LineDiff.Kind.ADDED, 0, 2, "3", true)),
                        1,
                        1)),
                text(one, two, 0));
        assertEquals(
                new LineDiff(List.of(new LineDiff.Line(LineDiff.Kind.REMOVED, 1, 0, "x", true)), 0, 1),
                assertInstanceOf(FileText.Lines.class, text(one, two, 1)).diff());
    }

    @Test
    void aFileOfAFolderIsReadThere() throws IOException {
        Side one = save(Map.of("a", text("1\n")));
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("a"), "2\n");
        LineDiff diff = assertInstanceOf(FileText.Lines.class, text(new Side.OfFolder(folder), one, 0))
                .diff();
        assertEquals(
                List.of("2", "1"),
                diff.lines().stream().map(LineDiff.Line::text).toList());
    }

    @Test
    void binaryLargeAndEqualFilesAreTold() throws IOException {
        byte[] large = new byte[(2 << 20) + 1];
        java.util.Arrays.fill(large, (byte) 'x');
        Side one = save(Map.of("bin", new byte[] {1, 0}, "latin", text("a"), "big", text("a"), "same", text("a")));
        Side two =
                save(Map.of("bin", new byte[] {2}, "latin", new byte[] {(byte) 0xe9}, "big", large, "same", text("a")));
        assertEquals(new FileText.TooBig(large.length, 2 << 20), text(one, two, 0));
        assertEquals(new FileText.Binary(), text(one, two, 1));
        assertEquals(new FileText.Binary(), text(one, two, 2));
        assertEquals(new FileText.Same(), text(one, two, 3));
    }

    @Test
    void twoFoldersAreRefused() {
        Side folder = new Side.OfFolder(directory);
        assertThrows(IllegalArgumentException.class, () -> client.compare(folder, folder, ProgressMonitor.NONE));
    }

    @Test
    void cancellingStopsAComparison() throws IOException {
        Side one = save(Map.of("a", text("1\n")));
        ProgressTracker tracker = new ProgressTracker();
        tracker.cancel();
        assertThrows(CancelledException.class, () -> client.compare(one, one, tracker));
        ManifestDiff.Row row = client.compare(one, save(Map.of("a", text("2"))), ProgressMonitor.NONE)
                .files()
                .row(0);
        Comparison comparison = client.compare(one, one, ProgressMonitor.NONE);
        assertThrows(CancelledException.class, () -> comparison.text(row, tracker));
    }
}
