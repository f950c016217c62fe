package dev.vitrine.reference.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.digest.DigestCache;
import dev.vitrine.digest.Md5;
import dev.vitrine.digest.ParallelFileHasher;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReferenceHandlerTest {
    private static final String HELLO = "XUFAKrxLKna5cZ2REBfFkg==";

    @TempDir
    private Path temporary;

    private final Workers workers = new Workers(2);
    private final FileReferenceHandler handler =
            new FileReferenceHandler(new ParallelFileHasher(workers, DigestCache.NONE));
    private Path root;

    @BeforeEach
    void makeFiles() throws IOException {
        root = temporary.toRealPath();
        Files.writeString(root.resolve("a b.txt"), "hello");
        Files.createDirectories(root.resolve("d/e"));
        Files.writeString(root.resolve("d/x"), "hello");
        Files.writeString(root.resolve("d/e/y"), "hello");
    }

    @AfterEach
    void closeTheThreads() {
        workers.close();
    }

    private List<ManifestEntry> expand(String uri, Optional<String> name, boolean checksum, long maxObjects)
            throws IOException {
        return handler.expand(new ReferenceRequest(uri, name, checksum, maxObjects), ProgressMonitor.NONE);
    }

    private List<String> refs(String uri, Optional<String> name) throws IOException {
        return expand(uri, name, true, 100).stream()
                .map(entry -> entry.path() + " -> " + entry.ref().orElseThrow())
                .toList();
    }

    private Reason refusal(ManifestEntry entry) {
        return assertThrows(ReferenceException.class, () -> handler.open(entry, ProgressMonitor.NONE))
                .reason();
    }

    @Test
    void anEscapedAddressKeepsItsTextAndNamesTheFile() throws Exception {
        String uri = "file://" + root + "/a%20b.txt";

        assertEquals(List.of("a b.txt -> " + uri), refs(uri, Optional.empty()));
    }

    @Test
    void addressesInADirectoryAreJoinedAsText() throws Exception {
        String uri = "file://" + root + "/d";

        assertEquals(List.of("n/e/y -> " + uri + "/e/y", "n/x -> " + uri + "/x"), refs(uri, Optional.of("n/")));
        assertEquals(List.of("e/y -> " + uri + "/e/y", "x -> " + uri + "/x"), refs(uri + "/", Optional.of("")));
    }

    @Test
    void linkedFilesCountAndLinkedDirectoriesDoNot() throws Exception {
        Files.createSymbolicLink(root.resolve("d/loop"), Path.of("."));
        Files.createSymbolicLink(root.resolve("d/link"), Path.of("x"));

        assertEquals(
                List.of("e/y", "link", "x"),
                expand("file://" + root + "/d", Optional.empty(), true, 100).stream()
                        .map(entry -> entry.path().value())
                        .toList());
    }

    @Test
    void aBrokenLinkIsRefused() throws Exception {
        Files.createSymbolicLink(root.resolve("d/bad"), Path.of("nowhere"));

        assertThrows(UnreadableFileException.class, () -> expand("file://" + root + "/d", Optional.empty(), true, 100));
    }

    @Test
    void asManyObjectsAsAllowedAreTrackedAndNotOneMore() throws Exception {
        String uri = "file://" + root + "/d";

        assertEquals(2, expand(uri, Optional.empty(), true, 2).size());
        ReferenceException e = assertThrows(ReferenceException.class, () -> expand(uri, Optional.empty(), true, 1));
        assertEquals(Reason.TOO_MANY_OBJECTS, e.reason());
    }

    @Test
    void whatIsMissingOrUnsafeIsRefused() {
        ReferenceException e = assertThrows(
                ReferenceException.class, () -> expand("file://" + root + "/no", Optional.empty(), true, 9));
        assertEquals(Reason.NOT_A_FILE_OR_DIRECTORY, e.reason());
        assertThrows(UnsafePathException.class, () -> expand("file://" + root + "/d/x", Optional.of("../x"), true, 9));
    }

    @Test
    void aSlashAfterAFilesNameIsRefused() {
        for (String address : List.of("/d/x/", "/d/x%2F")) {
            ReferenceException e = assertThrows(
                    ReferenceException.class, () -> expand("file://" + root + address, Optional.empty(), true, 9));
            assertEquals(Reason.NOT_A_FILE_OR_DIRECTORY, e.reason());
        }
    }

    @Test
    void withoutAChecksumTheDigestIsThatOfTheResolvedAddress() throws Exception {
        Files.createSymbolicLink(root.resolve("link"), Path.of("a b.txt"));

        ManifestEntry entry =
                expand("file://" + root + "/link", Optional.empty(), false, 9).getFirst();

        assertEquals(Md5.ofUtf8("file://" + root + "/a%20b.txt").base64(), entry.digest());
        assertEquals(5, entry.size().getAsLong());
        assertEquals(Optional.of(Reason.NO_CHECKSUM), handler.obstacle(entry));
        assertEquals(Reason.NO_CHECKSUM, refusal(entry));
    }

    @Test
    void aTrackedFileOpensUntilItIsChangedOrGone() throws Exception {
        ManifestEntry entry =
                expand("file://" + root + "/a b.txt", Optional.empty(), true, 9).getFirst();

        assertEquals(HELLO, entry.digest());
        assertEquals(Optional.empty(), handler.obstacle(entry));
        assertEquals(
                "hello", new String(handler.open(entry, ProgressMonitor.NONE).readAllBytes()));
        Files.writeString(root.resolve("a b.txt"), "longer than that");
        assertEquals(Reason.CHANGED, refusal(entry));
        Files.delete(root.resolve("a b.txt"));
        assertEquals(Reason.NOT_FOUND, refusal(entry));
    }
}
