package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarbageCollectorTest {
    private static final CollectionPath FIRST = new ProjectPath("me", "demo").collection("first");

    @TempDir
    Path home;

    @TempDir
    Path scratch;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private LocalRegistry registry;

    @BeforeEach
    void open() throws IOException {
        InstantSource source = () -> now;
        registry = LocalRegistry.open(home, Hashers.PLAIN, source.withZone(ZoneOffset.UTC), Steps.NONE);
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    private ArtifactVersion save(Drafts draft) throws IOException {
        return draft.save(registry, scratch);
    }

    private ArtifactVersion save(String content) throws IOException {
        return save(Drafts.of(FIRST, content));
    }

    private GcReport gc(GcMode mode) throws IOException {
        return registry.gc(mode, ProgressMonitor.NONE);
    }

    @Test
    void onlyWhatNoVersionNeedsIsRemoved() throws IOException {
        Drafts shared = Drafts.of(FIRST, "").files(Map.of("a", "shared", "b", "only here"));
        save(shared);
        ArtifactVersion kept = save(Drafts.of(FIRST, "").files(Map.of("a", "shared", "c", "new")));
        assertEquals(new GcReport(0, 0, 5, 0), gc(GcMode.DELETE));

        registry.delete(FIRST.at("v0"), DeleteMode.REFUSE_IF_ALIASED);
        GcReport planned = gc(GcMode.DRY_RUN);
        assertEquals(2, planned.objects());
        assertTrue(registry.holds(shared.manifest().entry(1)));
        assertEquals(planned, gc(GcMode.DELETE));
        assertFalse(registry.holds(shared.manifest().entry(1)));
        assertTrue(registry.holds(shared.manifest().entry(0)));
        assertEquals(2, registry.manifest(kept.id()).count());
        assertEquals(List.of(), registry.fsck(ProgressMonitor.NONE).problems());
        assertEquals(new GcReport(0, 0, 3, 0), gc(GcMode.DELETE));
    }

    @Test
    void aSaverKeepsItsObjects() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion pending = registry.begin(draft.request())) {
            draft.put(pending, scratch);
            assertBusy();
            pending.commit();
        }
        assertEquals(0, gc(GcMode.DELETE).objects());
    }

    @Test
    void whatASaverFoundWithoutPuttingItIsKeptToo() throws IOException {
        save("a");
        registry.delete(FIRST.at("v0"), DeleteMode.DELETE_ALIASES);
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion pending = registry.begin(draft.request())) {
            assertFalse(pending.needs(draft.manifest().entry(0)));
            assertBusy();
            pending.commit();
        }
        assertEquals(0, gc(GcMode.DELETE).objects());
    }

    @Test
    void readersAndLeasesKeepEverything() throws IOException {
        ArtifactVersion version = save("a");
        ManifestEntry entry = registry.manifest(version.id()).entry(0);
        try (InputStream in = registry.open(version.id(), entry)) {
            registry.delete(version.path(), DeleteMode.DELETE_ALIASES);
            assertBusy();
            assertEquals('a', in.read());
        }
        try (var _ = registry.lease()) {
            assertBusy();
        }
        assertEquals(2, gc(GcMode.DELETE).objects());
    }

    private void assertBusy() {
        ConflictException busy = assertThrows(ConflictException.class, () -> gc(GcMode.DELETE));
        assertEquals(ConflictException.Kind.BUSY, busy.kind());
    }

    @Test
    void anAbandonedSaveLeavesOnlyGarbage() throws IOException {
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion pending = registry.begin(draft.request())) {
            draft.put(pending, scratch);
        }
        assertEquals(new GcReport(1, 1, 0, 0), gc(GcMode.DELETE));
    }

    @Test
    void aManifestThatCannotBeReadStopsIt() throws IOException {
        save("a");
        save("b");
        registry.delete(FIRST.at("v1"), DeleteMode.DELETE_ALIASES);
        String digest = Drafts.of(FIRST, "a").manifest().entry(0).digest();
        ObjectStore store = ObjectStore.open(home.resolve("objects"));
        Path manifest;
        try (var objects = store.objects()) {
            manifest = objects.filter(object -> object.size() > 50)
                    .map(ObjectStore.StoredObject::file)
                    .filter(file -> contains(file, digest))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(manifest);
        assertThrows(DamagedException.class, () -> gc(GcMode.DELETE));
        assertThrows(DamagedException.class, () -> gc(GcMode.DRY_RUN));
        try (var objects = store.objects()) {
            assertEquals(3, objects.count());
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void versionsBeyondTheirTimeGoUnlessSomebodyPointsAtThem() throws IOException {
        Duration day = Duration.ofDays(1);
        ArtifactVersion plain = save(Drafts.of(FIRST, "plain").ttl(day));
        ArtifactVersion named = save(Drafts.of(FIRST, "named").ttl(day).aliases("best"));
        ArtifactVersion linked = save(Drafts.of(FIRST, "linked").ttl(day));
        ArtifactVersion young = save(Drafts.of(FIRST, "young").ttl(Duration.ofDays(2)));
        ArtifactVersion newest = save(Drafts.of(FIRST, "newest").ttl(day));
        registry.link(linked.path(), new ProjectPath("me", "demo").collection("shop"));

        now = now.plus(day).minusMillis(1);
        assertEquals(0, gc(GcMode.DRY_RUN).expired());
        now = now.plusMillis(1);
        assertEquals(2, gc(GcMode.DRY_RUN).expired());
        assertEquals(ArtifactState.COMMITTED, registry.byId(plain.id()).state());
        assertEquals(2, gc(GcMode.DELETE).expired());
        assertEquals(ArtifactState.DELETED, registry.byId(plain.id()).state());
        assertEquals(ArtifactState.DELETED, registry.byId(newest.id()).state());
        assertEquals(ArtifactState.COMMITTED, registry.byId(named.id()).state());
        assertEquals(young.id(), registry.resolve(FIRST.at("latest")).id());

        registry.edit(young.path(), VersionEdit.NONE.withTtl(Optional.empty()));
        now = now.plus(day).plus(day);
        assertEquals(0, gc(GcMode.DELETE).expired());
    }
}
