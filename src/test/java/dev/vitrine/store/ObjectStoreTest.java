package dev.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.digest.Workers;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.MemoryDir;
import dev.vitrine.testing.StoppingSteps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    private static final byte[] HI = "hi".getBytes(StandardCharsets.UTF_8);
    private static final Md5 HI_MD5 = Md5.ofHex("49f68a5c8493ec2c0bf489821c21fc3b");

    @TempDir(factory = MemoryDir.class)
    private Path temp;

    private ObjectStore open() throws IOException {
        return ObjectStore.open(temp.resolve("store"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(temp, "source", ""), content);
    }

    /// Every file of the store but its lock, with paths relative to it.
    private List<String> names() throws IOException {
        Path root = temp.resolve("store");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void putFilesBytesUnderTheirDigestReadOnly() throws IOException {
        open().put(file(HI), HI_MD5, ProgressMonitor.NONE);
        assertEquals(List.of("md5/49/f68a5c8493ec2c0bf489821c21fc3b"), names());
        Path object = open().find(HI_MD5, 2).orElseThrow();
        assertArrayEquals(HI, Files.readAllBytes(object));
        assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(object)));
    }

    @Test
    void bigFilesAreHashedFromTheCopy() throws IOException {
        byte[] content = new byte[9 * 1024 * 1024 + 17];
        new Random(7).nextBytes(content);
        ObjectStore store = open();
        store.put(file(content), Md5.of(content), ProgressMonitor.NONE);
        assertArrayEquals(
                content,
                Files.readAllBytes(store.find(Md5.of(content), content.length).orElseThrow()));
    }

    @Test
    void findAsksForTheSizeToo() throws IOException {
        ObjectStore store = open();
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        assertEquals(Optional.empty(), store.find(HI_MD5, 3));
        assertEquals(Optional.empty(), store.find(Md5.ofUtf8("other"), 2));
    }

    @Test
    void anObjectThatIsThereIsNotWrittenAgain() throws IOException {
        ObjectStore store = open();
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        Object key = Files.getAttribute(store.find(HI_MD5, 2).orElseThrow(), "unix:ino");
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        assertEquals(key, Files.getAttribute(store.find(HI_MD5, 2).orElseThrow(), "unix:ino"));
    }

    @Test
    void anObjectOfAnotherSizeIsDamagedAndReplaced() throws IOException {
        ObjectStore store = open();
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        Path object = store.find(HI_MD5, 2).orElseThrow();
        Files.setPosixFilePermissions(object, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(object, "hi, longer");
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        assertArrayEquals(HI, Files.readAllBytes(store.find(HI_MD5, 2).orElseThrow()));
    }

    @Test
    void p1BytesWithAnotherDigestAreRefusedAndLeaveNothing() throws IOException {
        ObjectStore store = open();
        Path source = file("no".getBytes(StandardCharsets.UTF_8));
        DigestMismatchException refused =
                assertThrows(DigestMismatchException.class, () -> store.put(source, HI_MD5, ProgressMonitor.NONE));
        assertEquals(HI_MD5.base64(), refused.expected());
        assertEquals(Md5.ofUtf8("no").base64(), refused.actual());
        assertEquals(List.of(), names());
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        ObjectStore store = open();
        ProgressMonitor cancelled = new ProgressMonitor() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return asked++ > 3;
            }
        };
        byte[] content = new byte[5 * 1024 * 1024];
        assertThrows(CancelledException.class, () -> store.put(file(content), Md5.of(content), cancelled));
        assertEquals(List.of(), names());
    }

    @Test
    void bytesAreThoseOfAllObjectsAfterEachChange() throws IOException {
        ObjectStore store = open();
        assertEquals(0, store.bytes(ProgressMonitor.NONE));
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        Path shard = temp.resolve("store/md5/49");
        Files.writeString(shard.resolve("no-object"), "foreign");
        Files.setLastModifiedTime(shard, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertEquals(HI.length, store.bytes(ProgressMonitor.NONE));
        assertEquals(HI.length, store.bytes(ProgressMonitor.NONE));
        store.delete(HI_MD5);
        assertEquals(0, store.bytes(ProgressMonitor.NONE));
    }

    @Test
    void objectsAndForeignFilesAreListedApart() throws IOException {
        ObjectStore store = open();
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        Path above = Files.writeString(temp.resolve("store/README"), "?");
        Path stray = Files.writeString(temp.resolve("store/md5/49/README"), "?");
        try (var objects = store.objects()) {
            assertEquals(
                    List.of(HI_MD5), objects.map(ObjectStore.StoredObject::md5).toList());
        }
        try (var foreign = store.foreign()) {
            assertEquals(List.of(above, stray), foreign.toList());
        }
        assertTrue(store.delete(HI_MD5));
        assertFalse(store.delete(HI_MD5));
    }

    @Test
    void p2SyncWaitsForTheNamesOfAllObjectsAndOfTheirDirectories() throws IOException {
        List<Path> synced = new ArrayList<>();
        ObjectStore store = ObjectStore.open(temp.resolve("store"), new FileSystemSteps() {
            @Override
            public void syncDirectory(Path directory) throws IOException {
                synced.add(temp.resolve("store").relativize(directory));
                FileSystemSteps.super.syncDirectory(directory);
            }
        });
        Md5 other = Md5.ofHex("49" + "0".repeat(30));
        store.put(file(HI), HI_MD5, ProgressMonitor.NONE);
        assertEquals(List.of(), synced);
        store.sync(List.of(HI_MD5, other));
        assertEquals(List.of(Path.of("md5/49"), Path.of("md5")), synced);
    }

    @Test
    void p2AKillAtAnyStepLeavesNoWrongObjectAndRecoveryLeavesNoTemporaryFile() throws IOException {
        byte[] big = new byte[5 * 1024 * 1024];
        Arrays.fill(big, (byte) 'x');
        for (byte[] content : List.of(HI, big)) {
            StoppingSteps counting = StoppingSteps.counting();
            ObjectStore.open(temp.resolve("count" + content.length), counting)
                    .put(file(content), Md5.of(content), ProgressMonitor.NONE);
            for (int step = 1; step <= counting.count(); step++) {
                for (StoppingSteps steps : List.of(StoppingSteps.killBefore(step), StoppingSteps.killAfter(step))) {
                    Path directory = Files.createTempDirectory(temp, "killed");
                    assertThrows(
                            StoppingSteps.Killed.class,
                            () -> ObjectStore.open(directory, steps)
                                    .put(file(content), Md5.of(content), ProgressMonitor.NONE));
                    assertRecovers(directory, content);
                }
            }
        }
    }

    private void assertRecovers(Path directory, byte[] content) throws IOException {
        ObjectStore reopened = ObjectStore.open(directory);
        try (var temporaries = Files.list(directory.resolve("tmp"))) {
            assertEquals(List.of(), temporaries.toList());
        }
        try (var objects = reopened.objects()) {
            for (ObjectStore.StoredObject object : objects.toList()) {
                assertEquals(object.md5(), Md5.of(Files.readAllBytes(object.file())));
            }
        }
        reopened.put(file(content), Md5.of(content), ProgressMonitor.NONE);
        assertTrue(reopened.find(Md5.of(content), content.length).isPresent());
    }

    @Test
    void aFullDiskAtAnyStepFailsClearlyAndLeavesNoTemporaryFile() throws IOException {
        StoppingSteps counting = StoppingSteps.counting();
        ObjectStore.open(temp.resolve("count"), counting).put(file(HI), HI_MD5, ProgressMonitor.NONE);
        // The first two steps make the directories.
        for (int step = 3; step <= counting.count(); step++) {
            Path directory = Files.createTempDirectory(temp, "full");
            ObjectStore store = ObjectStore.open(directory, StoppingSteps.fullDisk(step));
            FileSystemException full =
                    assertThrows(FileSystemException.class, () -> store.put(file(HI), HI_MD5, ProgressMonitor.NONE));
            assertEquals("No space left on device", full.getReason());
            try (var temporaries = Files.list(directory.resolve("tmp"))) {
                assertEquals(List.of(), temporaries.toList());
            }
        }
    }

    @Test
    void eightThreadsMayPutTheSameObjects() throws IOException {
        ObjectStore store = open();
        Path source = file(HI);
        try (Workers workers = new Workers(8)) {
            workers.forEach(Collections.nCopies(200, source), file -> store.put(file, HI_MD5, ProgressMonitor.NONE));
        }
        assertEquals(List.of("md5/49/f68a5c8493ec2c0bf489821c21fc3b"), names());
    }
}
