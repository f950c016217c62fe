package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Drafts;
import dev.vitrine.testing.MemoryDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A registry that several processes have open, and one whose process dies.
class RegistryProcessesTest {
    @TempDir(factory = MemoryDir.class)
    Path home;

    @TempDir(factory = MemoryDir.class)
    Path scratch;

    @Test
    void twoProcessesSavingIntoOneCollectionGiveDenseNumbers() throws IOException, InterruptedException {
        Path childScratch = Files.createDirectory(scratch.resolve("child"));
        try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN);
                ChildJvm child = ChildJvm.start(RegistryChild.class, "save", home, childScratch, 50)) {
            String line = child.line();
            while (!line.equals("ready") && !line.isEmpty()) {
                line = child.line();
            }
            for (int i = 0; i < 50; i++) {
                Drafts.of(RegistryChild.COLLECTION, "parent " + i).save(registry, scratch);
            }
            assertEquals(0, child.exitCode());

            List<ArtifactVersion> versions = registry.versions(RegistryChild.COLLECTION, PageRequest.first(200))
                    .items();
            assertEquals(
                    IntStream.range(0, 100).mapToObj(i -> "v" + (99 - i)).toList(),
                    versions.stream().map(ArtifactVersion::version).toList());
            assertEquals(
                    100,
                    versions.stream().map(ArtifactVersion::digest).distinct().count());
            assertEquals(List.of("latest"), versions.getFirst().aliases());
            assertTrue(versions.stream()
                    .skip(1)
                    .allMatch(version -> version.aliases().isEmpty()));
            assertEquals(List.of(), registry.fsck(ProgressMonitor.NONE).problems());
        }
    }

    /// P2: kill it at any step.
    @Test
    void aSaverThatDiesLeavesAWholeVersionOrNone() throws IOException, InterruptedException {
        try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
            Drafts.of(RegistryChild.COLLECTION, "before").save(registry, scratch);
        }
        List<String> steps = List.of("begin", "put", "manifest", "commit", "commit transaction", "return");
        for (String step : steps) {
            assertEquals(RegistryChild.DEAD, exitCode("die", home, scratch, "content of " + step, step), step);
            try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
                boolean isCommitted = step.equals("return");
                assertEquals(
                        isCommitted ? List.of("v1", "v0") : List.of("v0"),
                        registry.versions(RegistryChild.COLLECTION, PageRequest.FIRST).items().stream()
                                .map(ArtifactVersion::version)
                                .toList(),
                        step);
                assertEquals(
                        isCommitted ? "v1" : "v0",
                        registry.resolve(RegistryChild.COLLECTION.at("latest")).version(),
                        step);
                assertEquals(List.of(), registry.fsck(ProgressMonitor.NONE).problems(), step);
            }
            assertEquals(0, pendingRows(), step);
        }
        try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
            assertEquals(4, registry.gc(GcMode.DELETE, ProgressMonitor.NONE).kept());
            Drafts.of(RegistryChild.COLLECTION, "after").save(registry, scratch);
            assertEquals(
                    "v2",
                    registry.resolve(RegistryChild.COLLECTION.at("latest")).version());
        }
        try (Stream<Path> staged = Files.list(home.resolve("staging"))) {
            assertEquals(0, staged.count());
        }
    }

    /// P2: kill it at any step.
    @Test
    void aCollectorThatDiesLosesNothingThatIsNeeded() throws IOException, InterruptedException {
        try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
            Drafts.of(RegistryChild.COLLECTION, "a").save(registry, scratch);
            Drafts.of(RegistryChild.COLLECTION, "b").save(registry, scratch);
            registry.delete(RegistryChild.COLLECTION.at("v0"), DeleteMode.DELETE_ALIASES);
        }
        for (String step : List.of("drop rows", "sweep")) {
            assertEquals(RegistryChild.DEAD, exitCode("die-in-gc", home, step), step);
            try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
                assertEquals(List.of(), registry.fsck(ProgressMonitor.NONE).problems(), step);
            }
        }
        try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
            assertEquals(2, registry.gc(GcMode.DELETE, ProgressMonitor.NONE).kept());
        }
    }

    private int pendingRows() throws IOException {
        try (Database database = Database.open(home.resolve("registry.db"))) {
            return database.read(handle ->
                    (int) Rows.count(handle.createQuery("SELECT count(*) FROM version WHERE state = 'PENDING'")));
        }
    }

    private static int exitCode(Object... arguments) throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(RegistryChild.class, arguments)) {
            while (!child.line().isEmpty()) {}
            return child.exitCode();
        }
    }
}
