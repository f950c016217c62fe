package dev.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.MemoryDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessesTest {
    @TempDir(factory = MemoryDir.class)
    private Path temp;

    @Test
    void sharedLocksOfThisProcessAreCountedAndKeepTheExclusiveOneAway() throws IOException {
        ObjectStore store = ObjectStore.open(temp);
        ObjectStore again = ObjectStore.open(temp);
        StoreLock first = store.lockShared();
        StoreLock second = again.lockShared();
        first.close();
        first.close();
        assertTrue(store.tryLockExclusive().isEmpty());
        second.close();
        StoreLock exclusive = store.tryLockExclusive().orElseThrow();
        assertTrue(again.tryLockExclusive().isEmpty());
        exclusive.close();
        store.lockShared().close();
    }

    @Test
    void aSharedLockOfAnotherProcessKeepsTheExclusiveOneAwayUntilThatProcessDies() throws Exception {
        ObjectStore store = ObjectStore.open(temp);
        try (ChildJvm child = ChildJvm.start(StoreChild.class, "shared", temp)) {
            assertTrue(child.line().startsWith("held"));
            assertTrue(store.tryLockExclusive().isEmpty());
            store.lockShared().close();
            assertTrue(store.tryLockExclusive().isEmpty());
            child.kill();
            store.tryLockExclusive().orElseThrow().close();
        }
    }

    @Test
    void anExclusiveLockOfAnotherProcessIsSeenWithoutWaiting() throws Exception {
        ObjectStore store = ObjectStore.open(temp);
        try (ChildJvm child = ChildJvm.start(StoreChild.class, "exclusive", temp)) {
            assertTrue(child.line().startsWith("held"));
            assertTrue(store.tryLockExclusive().isEmpty());
            child.kill();
            store.lockShared().close();
        }
    }

    @Test
    void stagingOfALivingProcessStaysAndThatOfADeadOneGoes() throws Exception {
        try (ChildJvm child = ChildJvm.start(StoreChild.class, "staging", temp)) {
            assertTrue(child.line().startsWith("held"));
            Path own;
            try (Staging staging = Staging.open(temp)) {
                own = staging.newFile();
                Staging.removeDead(temp);
                assertTrue(Files.exists(own));
                assertEquals(4, names().size());
            }
            assertFalse(Files.exists(own));
            assertEquals(2, names().size());
            child.kill();
            Staging.removeDead(temp);
            assertEquals(List.of(), names());
        }
    }

    @Test
    void twoProcessesMayPutTheSameObjects() throws Exception {
        Path sources = Files.createDirectory(temp.resolve("sources"));
        List<Md5> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Files.writeString(sources.resolve("file" + i), "content " + i);
            expected.add(Md5.ofUtf8("content " + i));
        }
        expected.sort(null);
        Path directory = temp.resolve("store");
        try (ChildJvm one = ChildJvm.start(StoreChild.class, "put", directory, sources);
                ChildJvm two = ChildJvm.start(StoreChild.class, "put", directory, sources)) {
            assertEquals(List.of("done", "done"), List.of(one.line(), two.line()));
        }
        List<Md5> actual = new ArrayList<>();
        try (var objects = ObjectStore.open(directory).objects()) {
            for (ObjectStore.StoredObject object : objects.toList()) {
                actual.add(Md5.of(Files.readAllBytes(object.file())));
                assertEquals(object.md5(), actual.getLast());
            }
        }
        assertEquals(expected, actual);
        try (Stream<Path> temporaries = Files.list(directory.resolve("tmp"))) {
            assertEquals(List.of(), temporaries.toList());
        }
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> names = Files.list(temp)) {
            return names.toList();
        }
    }
}
