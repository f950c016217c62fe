package dev.vitrine.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.FileChangedException;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
/// What every registry keeps when versions are saved; [RegistryContractTest] goes on from here.

public abstract class RegistrySavingContractTest {
    protected static final ProjectPath DEMO = new ProjectPath("me", "demo");
    protected static final CollectionPath FIRST = DEMO.collection("first");
    protected static final CollectionPath PORTFOLIO = new ProjectPath("me", "models").collection("best");

    @TempDir
    protected Path scratch;

    protected Registry registry;

    /// A registry that holds nothing.
    protected abstract Registry openEmpty() throws IOException;

    @BeforeEach
    void open() throws IOException {
        registry = openEmpty();
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    protected ArtifactVersion save(Drafts draft) throws IOException {
        return draft.save(registry, scratch);
    }

    protected ArtifactVersion save(String content) throws IOException {
        return save(Drafts.of(FIRST, content));
    }

    protected List<String> versions(CollectionPath collection) throws IOException {
        return registry.versions(collection, PageRequest.first(1000)).items().stream()
                .map(ArtifactVersion::version)
                .toList();
    }

    @Test
    void aCommittedVersionHasEveryAttribute() throws IOException {
        Drafts draft = Drafts.of(FIRST, "hello")
                .files(Map.of("a.txt", "hello", "b/c.txt", "my"))
                .description("# Title")
                .metadata("{\"acc\": 0.5}")
                .aliases("best")
                .tags("x", "orig-TAG 1", "x")
                .ttl(Duration.ofDays(3))
                .run("run1");
        ArtifactVersion version = save(draft);

        assertEquals(FIRST.at("v0"), version.path());
        assertEquals(FIRST.at("v0"), version.source());
        assertFalse(version.isLink());
        assertEquals("dataset", version.type());
        assertEquals(ArtifactState.COMMITTED, version.state());
        assertEquals(draft.manifest().digest().hex(), version.digest());
        assertEquals(7, version.size());
        assertEquals(2, version.fileCount());
        assertEquals(0, version.referenceCount());
        assertEquals("# Title", version.description());
        assertEquals(new Metadata(Map.of("acc", 0.5)), version.metadata());
        assertEquals(List.of("latest", "best"), version.aliases());
        assertEquals(List.of("x", "orig-TAG 1"), version.tags());
        assertEquals(Optional.of(Duration.ofDays(3)), version.ttl());
        assertEquals(version.createdAt(), version.updatedAt());
        assertTrue(version.commitHash().orElseThrow().matches("[0-9a-f]{20,}"));
        assertEquals("run1", version.loggedBy().map(Run::id).orElseThrow());
        assertEquals(version, registry.byId(version.id()));
        assertEquals(version, registry.resolve(FIRST.at("best")));
    }

    @Test
    void theManifestAndTheBytesComeBack() throws IOException {
        Drafts draft = Drafts.of(FIRST, "").files(Map.of("a.txt", "hello", "b/c.txt", "my"));
        ArtifactVersion version = save(draft);

        assertEquals(draft.manifest().entries(), registry.manifest(version.id()).entries());
        for (ManifestEntry entry : draft.manifest().entries()) {
            byte[] expected = draft.files().get(entry.path().value()).getBytes(StandardCharsets.UTF_8);
            try (InputStream in = registry.open(version.id(), entry)) {
                assertArrayEquals(expected, in.readAllBytes());
            }
            Optional<Path> file = registry.localFile(version.id(), entry);
            if (file.isPresent()) {
                assertArrayEquals(expected, Files.readAllBytes(file.get()));
            }
            assertTrue(registry.holds(entry));
        }
    }

    @Test
    void versionsAreNumberedFromZeroAndLatestMoves() throws IOException {
        save("a");
        save("b");
        ArtifactVersion newest = save("c");

        assertEquals(FIRST.at("v2"), newest.path());
        assertEquals(List.of("v2", "v1", "v0"), versions(FIRST));
        assertEquals(newest, registry.resolve(FIRST.at("latest")));
        assertEquals(List.of(), registry.resolve(FIRST.at("v1")).aliases());
    }

    @Test
    void contentEqualToTheLatestMakesNoVersion() throws IOException {
        ArtifactVersion first = save(Drafts.of(FIRST, "a").run("one"));
        Drafts again =
                Drafts.of(FIRST, "a").aliases("seen").tags("twice").run("two").description("other");
        try (PendingVersion pending = registry.begin(again.request())) {
            assertTrue(pending.isDuplicate());
            assertEquals(ArtifactState.COMMITTED, pending.version().state());
            assertFalse(pending.needs(again.manifest().entry(0)));
            ArtifactVersion same = pending.commit();
            assertEquals(first.path(), same.path());
            assertEquals(List.of("latest", "seen"), same.aliases());
            assertEquals(List.of("twice"), same.tags());
            assertEquals("", same.description());
        }
        assertEquals(List.of("v0"), versions(FIRST));
        assertEquals("one", registry.loggedBy(first.id()).map(Run::id).orElseThrow());
        assertEquals(
                List.of(first.id()),
                registry.outputsOf(DEMO, "two", PageRequest.FIRST).items().stream()
                        .map(ArtifactVersion::id)
                        .toList());
    }

    @Test
    void contentOfAnOlderVersionMakesANewOne() throws IOException {
        save("a");
        save("b");
        assertEquals(FIRST.at("v2"), save("a").path());
    }

    @Test
    void bytesInsteadOfAReferenceMakeANewVersion() throws IOException {
        Drafts reference = Drafts.of(FIRST, "").reference("file.txt", "file:///data/file.txt", "a");
        ArtifactVersion first = save(reference);
        assertEquals(1, first.referenceCount());
        assertEquals(first.digest(), save("a").digest());
        assertEquals(List.of("v1", "v0"), versions(FIRST));
    }

    @Test
    void savingTheSameContentAtOnceMakesOneVersion() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion one = registry.begin(draft.request());
                PendingVersion two = registry.begin(draft.request())) {
            draft.put(one, scratch);
            draft.put(two, scratch);
            ArtifactVersion first = one.commit();
            assertEquals(first.id(), two.commit().id());
            assertFalse(one.isDuplicate());
            assertTrue(two.isDuplicate());
        }
        assertEquals(List.of("v0"), versions(FIRST));
    }

    @Test
    void aPendingVersionIsInNoList() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion pending = registry.begin(draft.request())) {
            assertEquals(ArtifactState.PENDING, pending.version().state());
            assertEquals(Optional.empty(), pending.version().commitHash());
            draft.put(pending, scratch);
            assertEquals(pending.version(), registry.byId(pending.version().id()));
            assertEquals(List.of(), registry.entities(PageRequest.FIRST).items());
            assertNotFound(NotFoundException.Kind.PROJECT, () -> registry.resolve(FIRST.at("latest")));
            assertNotFound(
                    NotFoundException.Kind.PROJECT,
                    () -> registry.collections(DEMO, Optional.empty(), PageRequest.FIRST));
        }
        assertNotFound(NotFoundException.Kind.PROJECT, () -> registry.resolve(FIRST.at("latest")));
        assertEquals("model", save(draft.type("model")).type());
    }

    @Test
    void aVersionWithoutAllItsBytesIsNotCommitted() throws IOException {
        Drafts draft = Drafts.of(FIRST, "").files(Map.of("a", "1", "b", "2"));
        try (PendingVersion pending = registry.begin(draft.request())) {
            Path file = Files.writeString(scratch.resolve("one"), "1");
            pending.put(draft.manifest().entry(0), file, ProgressMonitor.NONE);
            assertNotFound(NotFoundException.Kind.OBJECT, pending::commit);
        }
        assertEquals(List.of(), registry.entities(PageRequest.FIRST).items());
    }

    @Test
    void bytesWithAnotherDigestAreRefused() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        ManifestEntry entry = draft.manifest().entry(0);
        try (PendingVersion pending = registry.begin(draft.request())) {
            Path file = Files.writeString(scratch.resolve("changed"), "b");
            assertThrows(FileChangedException.class, () -> pending.put(entry, file, ProgressMonitor.NONE));
            assertTrue(pending.needs(entry));
        }
        assertFalse(registry.holds(entry));
    }

    @Test
    void aReferenceHasNoBytesHere() throws IOException {
        ArtifactVersion version = save(Drafts.of(FIRST, "").reference("r", "s3://bucket/key", "x"));
        ManifestEntry entry = registry.manifest(version.id()).entry(0);
        assertFalse(registry.holds(entry));
        assertNotFound(NotFoundException.Kind.OBJECT, () -> registry.open(version.id(), entry));
    }

    @Test
    void aCommittedVersionStaysWhenItsSaverIsClosed() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        PendingVersion pending = registry.begin(draft.request());
        draft.put(pending, scratch);
        ArtifactVersion version = pending.commit();
        assertEquals(version, pending.commit());
        pending.close();
        pending.close();
        assertEquals(version, registry.resolve(FIRST.at("v0")));
    }

    protected static void assertNotFound(NotFoundException.Kind kind, Executable use) {
        assertEquals(kind, assertThrows(NotFoundException.class, use).kind());
    }

    protected static void assertConflict(ConflictException.Kind kind, Executable use) {
        assertEquals(kind, assertThrows(ConflictException.class, use).kind());
    }
}
