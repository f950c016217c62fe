package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.ProgressTracker;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.transfer.FolderContents.Unreadable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
    @TempDir
    private Path root;

    private FolderContents read(Manifest version) throws IOException {
        return new FolderReader(new PlainFileHasher()).read(root, version, ProgressMonitor.NONE);
    }

    private static ManifestEntry file(String path, String content) {
        return ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(content), content.length());
    }

    private static ManifestEntry reference(String path, String uri, String digest) {
        return ManifestEntry.reference(EntryPath.of(path), uri, digest, OptionalLong.of(5), Map.of());
    }

    @Test
    void aFolderIsReadAsTheManifestOfItsFiles() throws IOException {
        Files.createDirectories(root.resolve("d/empty"));
        Files.writeString(root.resolve("d/b"), "beta");
        Files.writeString(root.resolve("a"), "alpha");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
        Files.writeString(
                root.resolve(DownloadFile.prefix(ProcessHandle.current().pid()) + "0"), "half");
        assertEquals(
                List.of(file("a", "alpha"), file("d/b", "beta"), file("link", "alpha")),
                read(Manifest.empty()).manifest().entries());
    }

    @Test
    void whatIsNoFileIsNamedAndDoesNotStopTheRest() throws IOException {
        Files.writeString(root.resolve("a"), "alpha");
        Files.createDirectory(root.resolve("d"));
        Files.createSymbolicLink(root.resolve("broken"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("folder"), root.resolve("d"));
        FolderContents contents = read(Manifest.empty());
        assertEquals(
                List.of(new Unreadable("broken", "link to no file"), new Unreadable("folder", "link to a directory")),
                contents.unreadable());
        assertEquals(
                List.of("a", "broken", "folder"),
                contents.manifest().entries().stream()
                        .map(entry -> entry.path().value())
                        .toList());
        assertEquals(
                FolderContents.UNREAD,
                contents.manifest().find(EntryPath.of("broken")).orElseThrow().digest());
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndDoesNotStopTheRest() throws IOException {
        Files.writeString(root.resolve("a"), "alpha");
        Files.writeString(root.resolve("b"), "beta");
        FileHasher plain = new PlainFileHasher();
        FolderReader reader = new FolderReader((files, progress) -> {
            if (files.contains(root.toRealPath().resolve("a"))) {
                throw new FileSystemException("a", null, "Input/output error");
            }
            return plain.hash(files, progress);
        });
        FolderContents contents = reader.read(root, Manifest.empty(), ProgressMonitor.NONE);
        assertEquals(List.of(new Unreadable("a", "Input/output error")), contents.unreadable());
        assertEquals(file("b", "beta"), contents.manifest().entry(1));
    }

    @Test
    void referencesCountAsVerifyChecksThem() throws IOException {
        String alpha = Md5.ofUtf8("alpha").base64();
        Manifest version = Manifest.of(List.of(
                reference("absent", "file:///x/absent", alpha),
                reference("checked", "file:///x/checked", alpha),
                reference("remote", "s3://b/remote", "etag")));
        Files.writeString(root.resolve("checked"), "alpha");
        Files.writeString(root.resolve("remote"), "whatever");
        FolderContents contents = read(version);
        assertEquals(version.entries(), contents.manifest().entries());
        assertEquals(2, contents.unchecked());
    }

    @Test
    void whatIsNoFolderIsRefused() throws IOException {
        FolderReader reader = new FolderReader(new PlainFileHasher());
        Path file = Files.writeString(root.resolve("a"), "alpha");
        assertThrows(NotDirectoryException.class, () -> reader.read(file, Manifest.empty(), ProgressMonitor.NONE));
        assertThrows(
                NoSuchFileException.class,
                () -> reader.read(root.resolve("gone"), Manifest.empty(), ProgressMonitor.NONE));
    }

    @Test
    void cancellingStopsIt() throws IOException {
        Files.writeString(root.resolve("a"), "alpha");
        ProgressTracker tracker = new ProgressTracker();
        tracker.cancel();
        assertThrows(
                CancelledException.class,
                () -> new FolderReader(new PlainFileHasher()).read(root, Manifest.empty(), tracker));
    }
}
