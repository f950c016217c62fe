package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceHandler;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.ListedRegistry;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.StoppingSteps;
import dev.vitrine.testing.TransferBench;
import dev.vitrine.transfer.TransferConflict.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloaderTest {
    private static final Map<String, String> FILES =
            Map.of("a.txt", "alpha", "dir/b.txt", "beta", "dir/c.txt", "gamma");

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

    private Downloader downloader(ReferenceHandlers references, FileSystemSteps steps, NameFolding folding) {
        return new Downloader(
                bench.registry(),
                references,
                bench.cache(),
                bench.workers(),
                new PlainFileHasher(),
                steps,
                _ -> folding);
    }

    private DownloadReport download(Manifest manifest, String prefix, ProgressMonitor monitor) throws IOException {
        return download(downloader(bench.noReferences(), FileSystemSteps.REAL, EXACT), manifest, prefix, monitor);
    }

    private DownloadReport download(Downloader downloader, Manifest manifest, String prefix, ProgressMonitor monitor)
            throws IOException {
        CollectionPath collection = new CollectionPath(new ProjectPath("me", "demo"), "first");
        return downloader.download(
                ListedRegistry.version(collection, "dataset", 0, ""), manifest, root, prefix, monitor);
    }

    private static final NameFolding EXACT = new NameFolding(false, false);

    private List<TransferConflict> refused(Manifest manifest) {
        return assertThrows(TransferConflictException.class, () -> download(manifest, "", ProgressMonitor.NONE))
                .conflicts();
    }

    @Test
    void downloadWritesTheFilesWithOrdinaryPermissionsAndLeavesOthersAlone() throws IOException {
        TransferBench.write(root, Map.of("mine.txt", "mine"));
        DownloadReport report = download(bench.manifest(FILES), "", ProgressMonitor.NONE);
        assertEquals(new DownloadReport(root, 3, 0, 14, List.of(), List.of()), report);
        assertEquals(
                Map.of("a.txt", "alpha", "dir/b.txt", "beta", "dir/c.txt", "gamma", "mine.txt", "mine"),
                TransferBench.read(root));
        assertTrue(Files.getPosixFilePermissions(root.resolve("a.txt")).contains(PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void whatAKilledDownloadLeftGoesAndWhatALivingOneWritesStays() throws IOException {
        String living = "dir/" + DownloadFile.newPrefix() + "1";
        long dead = 2_000_000_000L;
        TransferBench.write(root, Map.of("dir/" + DownloadFile.prefix(dead) + "1", "half", living, "being written"));
        download(bench.manifest(FILES), "", ProgressMonitor.NONE);
        assertEquals(
                Map.of("a.txt", "alpha", "dir/b.txt", "beta", "dir/c.txt", "gamma", living, "being written"),
                TransferBench.read(root));
    }

    @Test
    void filesThatAreRightAreNotTouchedAndWrongOnesAreReplaced() throws IOException {
        Manifest manifest = bench.manifest(FILES);
        download(manifest, "", ProgressMonitor.NONE);
        Files.writeString(root.resolve("a.txt"), "ALPHA");
        Files.writeString(root.resolve("dir/b.txt"), "longer");
        DownloadReport report = download(manifest, "", ProgressMonitor.NONE);
        assertEquals(new DownloadReport(root, 2, 1, 9, List.of(), List.of()), report);
        assertEquals(FILES, TransferBench.read(root));
    }

    @Test
    void aPrefixIsPlainText() throws IOException {
        assertEquals(
                2, download(bench.manifest(FILES), "di", ProgressMonitor.NONE).written());
        assertEquals(Map.of("dir/b.txt", "beta", "dir/c.txt", "gamma"), TransferBench.read(root));
    }

    @Test
    void p1ADamagedObjectOfTheRightSizeIsNeverHandedOut() throws IOException {
        Manifest manifest = bench.manifest(Map.of("a.txt", "alpha"));
        Path object = bench.store().find(Md5.ofUtf8("alpha")).orElseThrow().file();
        Files.delete(object);
        Files.writeString(object, "alphA");
        DigestMismatchException damaged =
                assertThrows(DigestMismatchException.class, () -> download(manifest, "", ProgressMonitor.NONE));
        assertEquals("a.txt", damaged.path());
        // The folder itself, empty.
        assertEquals(Map.of("/", ""), TransferBench.read(root));
    }

    @Test
    void p3AHardLinkToAFileOutsideIsReplacedNotWrittenThrough() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "outside");
        Files.createDirectories(root);
        Files.createLink(root.resolve("a.txt"), outside);
        download(bench.manifest(FILES), "", ProgressMonitor.NONE);
        assertEquals("outside", Files.readString(outside));
        assertEquals(FILES, TransferBench.read(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere", "/tmp", "../nowhere"})
    void p3NothingIsWrittenThroughALinkThatLeadsOutside(String target) throws IOException {
        Files.createDirectories(temp.resolve("elsewhere"));
        TransferBench.write(root, Map.of("dir", "->" + target));
        assertEquals(List.of(new TransferConflict(Kind.LINK_LEADS_OUTSIDE, "dir", "")), refused(bench.manifest(FILES)));
        assertEquals(Map.of("dir", "->" + target), TransferBench.read(root));
        assertEquals(Map.of("/", ""), TransferBench.read(temp.resolve("elsewhere")));
    }

    @Test
    void p3AFileThatIsALinkOutOfTheFolderIsAConflict() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "outside");
        TransferBench.write(root, Map.of("a.txt", "->../outside.txt"));
        assertEquals(
                List.of(new TransferConflict(Kind.LINK_LEADS_OUTSIDE, "a.txt", "../outside.txt")),
                refused(bench.manifest(FILES)));
        assertEquals("outside", Files.readString(outside));
    }

    @Test
    void allConflictsAreReportedAtOnceAndNothingIsWritten() throws IOException {
        TransferBench.write(root, Map.of("file", "a file", "directory/x", "x", "out", "->/"));
        Manifest manifest = bench.manifest(Map.of(
                "file/below",
                "1",
                "directory",
                "2",
                "out/of/here",
                "3",
                "both",
                "4",
                "both/and",
                "5",
                "n".repeat(256),
                "6",
                "fine",
                "7"));
        List<Kind> kinds = new ArrayList<>();
        refused(manifest).forEach(conflict -> kinds.add(conflict.kind()));
        kinds.sort(null);
        assertEquals(
                List.of(
                        Kind.FILE_AND_DIRECTORY,
                        Kind.IMPOSSIBLE_NAME,
                        Kind.LINK_LEADS_OUTSIDE,
                        Kind.DIRECTORY_IN_THE_WAY,
                        Kind.FILE_IN_THE_WAY),
                kinds);
        assertFalse(Files.exists(root.resolve("fine")));
    }

    /// Group D of the reliability suite: names that clash only where the file system folds them.
    @ParameterizedTest
    @CsvSource({
        "A.txt, a.txt, true, false, 1",
        "A.txt, a.txt, false, true, 0",
        "Dir/x, dir, true, false, 1",
        "caf\u00e9, cafe\u0301, false, true, 1",
        "caf\u00e9, cafe\u0301, true, false, 0",
        "STRASSE, stra\u00dfe, true, false, 1"
    })
    void p3TwinsAreAConflictWhereTheyAreOneName(
            String one, String two, boolean ignoresCase, boolean ignoresForm, int conflicts) throws IOException {
        Manifest manifest = bench.manifest(Map.of(one, "1", two, "2"));
        Downloader downloader =
                downloader(bench.noReferences(), FileSystemSteps.REAL, new NameFolding(ignoresCase, ignoresForm));
        if (conflicts == 0) {
            assertEquals(
                    2, download(downloader, manifest, "", ProgressMonitor.NONE).written());
            return;
        }
        TransferConflictException refused = assertThrows(
                TransferConflictException.class, () -> download(downloader, manifest, "", ProgressMonitor.NONE));
        assertEquals(
                List.of(Kind.SAME_NAME_HERE),
                refused.conflicts().stream().map(TransferConflict::kind).toList());
        assertFalse(Files.exists(root));
    }

    /// Group D: names that are odd but safe come to the folder under exactly that name.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new\nline",
                "back\\slash",
                "..\\up",
                "C:x",
                "nul.txt",
                "CON",
                "trailing.",
                "trailing ",
                " leading",
                "\u202egnp.exe",
                "zero\u200bwidth",
                "...",
                "a/.../b",
                "~",
                "-rf",
                "a:stream",
                "\ud83d\ude00"
            })
    void p3OddNamesStayInsideTheFolder(String name) throws IOException {
        Manifest manifest;
        try {
            manifest = bench.manifest(Map.of(name, "odd"));
        } catch (IllegalArgumentException refused) {
            // What an entry path may not be never comes to a folder.
            return;
        }
        download(manifest, "", ProgressMonitor.NONE);
        assertEquals(Map.of(name, "odd"), TransferBench.read(root));
    }

    @Test
    void aDownloadThatCannotFitWritesNothing() {
        ManifestEntry huge = ManifestEntry.file(EntryPath.of("huge"), Md5.ofUtf8("huge"), Long.MAX_VALUE / 2);
        NotEnoughSpaceException full = assertThrows(
                NotEnoughSpaceException.class, () -> download(Manifest.of(List.of(huge)), "", ProgressMonitor.NONE));
        assertEquals(Long.MAX_VALUE / 2, full.needed());
        assertFalse(Files.exists(root));
    }

    @Test
    void cancellingLeavesNoTemporaryFile() throws IOException {
        ProgressMonitor cancelling = new ProgressMonitor() {
            private boolean cancelled;

            @Override
            public void advance(long bytes) {
                cancelled = true;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
        assertThrows(CancelledException.class, () -> download(bench.manifest(FILES), "", cancelling));
        TransferBench.read(root).keySet().forEach(name -> assertFalse(name.contains(".vitrine"), name));
    }

    @Test
    void p1AKillAtAnyStepLeavesOnlyRightFilesUnderFinalNames() throws IOException {
        Manifest manifest = bench.manifest(FILES);
        int step = 1;
        while (isKilledAfter(step, manifest)) {
            TransferBench.read(root).forEach((name, content) -> {
                if (!name.contains(".vitrine") && !name.endsWith("/")) {
                    assertEquals(FILES.get(name), content);
                }
            });
            download(manifest, "", ProgressMonitor.NONE);
            step++;
        }
        assertTrue(step > 2 * FILES.size(), () -> "Too few steps to say anything");
    }

    /// False once it needs no more steps than `step`: how many it needs differs, because workers may meet at a folder.
    private boolean isKilledAfter(int step, Manifest manifest) throws IOException {
        FolderTree.remove(root, FileSystemSteps.REAL);
        try {
            download(
                    downloader(bench.noReferences(), StoppingSteps.killAfter(step), EXACT),
                    manifest,
                    "",
                    ProgressMonitor.NONE);
            return false;
        } catch (StoppingSteps.Killed e) {
            return true;
        }
    }

    /// Hands out the same text for every URI.
    private record TextHandler(String text) implements ReferenceHandler {
        @Override
        public boolean handles(String uri) {
            return true;
        }

        @Override
        public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) {
            return List.of();
        }

        @Override
        public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws IOException {
            if (text.isEmpty()) {
                throw new ReferenceException(
                        ReferenceException.Reason.NOT_FOUND, entry.ref().orElseThrow());
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ManifestEntry reference(String path, String uri, String digest) {
        return ManifestEntry.reference(EntryPath.of(path), uri, digest, OptionalLong.empty(), Map.of());
    }

    private DownloadReport downloadReferences(String text, ManifestEntry... entries) throws IOException {
        ReferenceHandlers handlers = new ReferenceHandlers(List.of(new TextHandler(text)));
        Downloader downloader = downloader(handlers, FileSystemSteps.REAL, EXACT);
        return download(downloader, Manifest.of(List.of(entries)), "", ProgressMonitor.NONE);
    }

    @Test
    void referencesWithAnMd5AreFetchedAndOthersAreReported() throws IOException {
        String plain = "file:///plain";
        DownloadReport report = downloadReferences(
                "text",
                reference("a", "file:///data/a", Md5.ofUtf8("text").base64()),
                reference("b", "wandb-artifact://4172/b", Md5.ofUtf8("text").base64()),
                reference("c", plain, Md5.ofUtf8(plain).base64()),
                reference("d", "s3://bucket/d", "etag"),
                reference("e", "file:///data/e", "no digest"));
        assertEquals(
                List.of(
                        new SkippedReference("c", plain, SkippedReference.Reason.NO_CHECKSUM),
                        new SkippedReference("d", "s3://bucket/d", SkippedReference.Reason.NOT_FETCHABLE),
                        new SkippedReference("e", "file:///data/e", SkippedReference.Reason.NOT_AN_MD5)),
                report.skipped());
        assertEquals(Map.of("a", "text", "b", "text"), TransferBench.read(root));
    }

    @Test
    void p1AReferenceWhoseBytesAreOthersNowIsRefused() {
        assertThrows(
                DigestMismatchException.class,
                () -> downloadReferences(
                        "changed",
                        reference("a", "file:///a", Md5.ofUtf8("text").base64())));
    }

    @Test
    void aReferenceThatWasFetchedBeforeComesFromTheCache() throws IOException {
        ManifestEntry entry = reference("a", "file:///a", Md5.ofUtf8("text").base64());
        downloadReferences("text", entry);
        Files.delete(root.resolve("a"));
        downloadReferences("", entry);
        assertEquals(Map.of("a", "text"), TransferBench.read(root));
    }
}
