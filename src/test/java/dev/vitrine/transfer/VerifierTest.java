package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.TransferBench;
import dev.vitrine.transfer.VerifyReport.Mismatch;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    @TempDir
    private Path temp;

    private TransferBench bench;
    private Path root;

    @BeforeEach
    void setUp() throws IOException {
        bench = new TransferBench(temp);
        root = temp.resolve("folder");
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    private VerifyReport verify(Manifest manifest) throws IOException {
        return new Verifier(new PlainFileHasher()).verify(manifest, root, ProgressMonitor.NONE);
    }

    private static String md5(String text) {
        return Md5.ofUtf8(text).base64();
    }

    @Test
    void aFolderThatIsTheVersionIsOk() throws IOException {
        Map<String, String> files = Map.of("a", "alpha", "dir/b", "beta");
        TransferBench.write(root, files);
        VerifyReport report = verify(bench.manifest(files));
        assertTrue(report.ok());
        assertEquals(new VerifyReport(List.of(), List.of(), List.of(), List.of(), 2, 9), report);
    }

    @Test
    void halfFilesOfADownloadAreNotExtra() throws IOException {
        TransferBench.write(root, Map.of("dir/" + DownloadFile.newPrefix() + "7", "half", ".vitrine-notes", "mine"));
        assertEquals(List.of(".vitrine-notes"), verify(bench.manifest(Map.of())).extra());
    }

    @Test
    void p6EveryProblemIsInOneReportAndNoFileIsTouched() throws IOException {
        Manifest manifest = bench.manifest(
                Map.of("right", "right", "same-size", "good", "gone", "gone", "folder", "file", "broken", "link"));
        Map<String, String> found = Map.of(
                "right", "right",
                "same-size", "evil",
                "folder/inside", "inside",
                "broken", "->nowhere",
                "extra", "extra",
                "dangling", "->nowhere");
        TransferBench.write(root, found);
        assertEquals(
                new VerifyReport(
                        List.of(
                                new Mismatch("broken", md5("link"), "", "is a link to no file"),
                                new Mismatch("folder", md5("file"), "", "is a directory"),
                                new Mismatch("same-size", md5("good"), md5("evil"), "")),
                        List.of("gone"),
                        List.of("dangling", "extra", "folder/inside"),
                        List.of(),
                        2,
                        9),
                verify(manifest));
        assertEquals(found, TransferBench.read(root));
    }

    @Test
    void p6AFileThatCannotBeReadIsReportedAndTheRestIsChecked() throws IOException {
        Map<String, String> files = Map.of("a", "1", "b", "2", "c", "3", "d", "4");
        TransferBench.write(root, files);
        Files.writeString(root.resolve("d"), "5");
        FileHasher failing = (list, progress) -> {
            if (list.stream().anyMatch(file -> file.endsWith("b"))) {
                throw new FileSystemException("b", null, "Input/output error");
            }
            return new PlainFileHasher().hash(list, progress);
        };
        AtomicLong bytes = new AtomicLong();
        ProgressMonitor counting = new ProgressMonitor() {
            @Override
            public void advance(long more) {
                bytes.addAndGet(more);
            }
        };
        VerifyReport report = new Verifier(failing).verify(bench.manifest(files), root, counting);
        assertEquals(
                List.of(
                        new Mismatch("b", md5("2"), "", "Input/output error"),
                        new Mismatch("d", md5("4"), md5("5"), "")),
                report.mismatched());
        assertEquals(3, report.checkedFiles());
        assertEquals(4, bytes.get());
        assertFalse(report.ok());
    }

    @Test
    void p3DirectoriesBehindLinksOutOfTheFolderAreNotFollowed() throws IOException {
        TransferBench.write(temp.resolve("outside"), Map.of("a", "alpha", "b", "beta"));
        TransferBench.write(root, Map.of("out", "->../outside", "real/x", "x", "in", "->real", "loop", "->."));
        VerifyReport report = verify(bench.manifest(Map.of("out/a", "alpha", "in/x", "x", "real/x", "x")));
        assertEquals(
                List.of(new Mismatch("out/a", md5("alpha"), "", "is behind a link out of the folder")),
                report.mismatched());
        assertEquals(List.of("loop"), report.extra());
        assertEquals(2, report.checkedFiles());
    }

    private static ManifestEntry reference(String path, String uri, String digest) {
        return ManifestEntry.reference(EntryPath.of(path), uri, digest, OptionalLong.empty(), Map.of());
    }

    @Test
    void p6ReferencesAreCheckedWhereTheyCanBeAndTheRestIsReportedAsSkipped() throws IOException {
        TransferBench.write(root, Map.of("good", "text", "bad", "other", "remote", "?"));
        VerifyReport report = verify(Manifest.of(List.of(
                reference("good", "file:///x", md5("text")),
                reference("bad", "wandb-artifact://41/x", md5("text")),
                reference("absent", "file:///x", md5("text")),
                reference("remote", "s3://bucket/x", "etag"))));
        assertEquals(List.of(new Mismatch("bad", md5("text"), md5("other"), "")), report.mismatched());
        assertEquals(
                List.of(
                        new SkippedReference("absent", "file:///x", SkippedReference.Reason.NOT_DOWNLOADED),
                        new SkippedReference("remote", "s3://bucket/x", SkippedReference.Reason.NOT_FETCHABLE)),
                report.skipped());
        assertEquals(List.of(), report.missing());
        assertEquals(List.of(), report.extra());
    }

    @Test
    void aFolderThatDoesNotExistIsAnError() {
        assertThrows(NoSuchFileException.class, () -> verify(Manifest.empty()));
    }

    @Test
    void verifyCanBeCancelled() throws IOException {
        TransferBench.write(root, Map.of("a", "alpha"));
        ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Manifest manifest = bench.manifest(Map.of("a", "alpha"));
        assertThrows(
                CancelledException.class, () -> new Verifier(new PlainFileHasher()).verify(manifest, root, cancelled));
    }
}
