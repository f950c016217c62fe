package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.HeldCollection;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.StorageReport;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.ObjectStore.StoredObject;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageReportTest {
    private static final ProjectPath PROJECT = new ProjectPath("me", "demo");
    private static final CollectionPath FIRST = PROJECT.collection("first");
    private static final CollectionPath SECOND = PROJECT.collection("second");

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
        now = now.plusSeconds(60);
        return draft.save(registry, scratch);
    }

    private StorageReport report() throws IOException {
        return registry.storage(ProgressMonitor.NONE);
    }

    private Map<Md5, Long> disk() throws IOException {
        try (Stream<StoredObject> all =
                ObjectStore.open(home.resolve("objects")).objects()) {
            return all.collect(Collectors.toMap(StoredObject::md5, StoredObject::size));
        }
    }

    /// What each version needs, asked from the registry one by one.
    private Map<String, Set<Md5>> needs(List<HeldVersion> versions) throws IOException {
        Map<String, Set<Md5>> needs = new HashMap<>();
        for (HeldVersion version : versions) {
            long row = Ids.version(version.id());
            Database database = Database.open(home.resolve("registry.db"));
            Set<Md5> needed = new HashSet<>();
            needed.add(ManifestRow.read(database, row).key());
            database.close();
            for (ManifestEntry entry : registry.manifest(version.id()).entries()) {
                if (!entry.isReference()) {
                    needed.add(Md5.ofBase64(entry.digest()));
                }
            }
            needs.put(version.id(), needed);
        }
        return needs;
    }

    private static long sum(Set<Md5> digests, Map<Md5, Long> disk) {
        return digests.stream().mapToLong(disk::get).sum();
    }

    private static long freed(Set<String> ids, Map<String, Set<Md5>> needs, Map<Md5, Long> disk) {
        Set<Md5> gone = new HashSet<>();
        Set<Md5> kept = new HashSet<>();
        needs.forEach((id, digests) -> (ids.contains(id) ? gone : kept).addAll(digests));
        gone.removeAll(kept);
        return sum(gone, disk);
    }

    @Test
    void randomRegistriesAreCountedAsByANaiveReader() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            CollectionPath collection = PROJECT.collection("random-" + seed);
            CollectionPath other = PROJECT.collection("other-" + seed);
            for (int i = 0; i < 12; i++) {
                Map<String, String> files = new TreeMap<>();
                for (int file = 0; file <= random.nextInt(5); file++) {
                    files.put("f" + file, "x".repeat(random.nextInt(9)) + random.nextInt(4));
                }
                save(Drafts.of(random.nextBoolean() ? collection : other, "").files(files));
            }
            List<HeldVersion> before = report().versions();
            registry.delete(before.get(random.nextInt(before.size())).path(), DeleteMode.DELETE_ALIASES);
            assertRight(report(), random);
        }
    }

    private void assertRight(StorageReport report, Random random) throws IOException {
        Map<Md5, Long> disk = disk();
        List<HeldVersion> versions = report.versions();
        Map<String, Set<Md5>> needs = needs(versions);
        assertEquals(disk.values().stream().mapToLong(size -> size).sum(), report.bytes());
        assertEquals(registry.gc(GcMode.DRY_RUN, ProgressMonitor.NONE).bytes(), report.garbageBytes());
        assertEquals(registry.gc(GcMode.DRY_RUN, ProgressMonitor.NONE).objects(), report.garbageObjects());
        for (HeldVersion version : versions) {
            assertEquals(freed(Set.of(version.id()), needs, disk), version.unique(), version.path()::toString);
            assertEquals(sum(needs.get(version.id()), disk), version.size());
        }
        for (int i = 0; i < 30; i++) {
            Set<String> chosen = versions.stream()
                    .map(HeldVersion::id)
                    .filter(id -> random.nextInt(3) > 0)
                    .collect(Collectors.toSet());
            assertEquals(freed(chosen, needs, disk), report.freedBy(chosen));
        }
        for (HeldCollection collection : report.collections()) {
            Set<String> all = new HashSet<>();
            Set<Md5> needed = new HashSet<>();
            for (HeldVersion version : versions) {
                if (version.path().collection().equals(collection.path())) {
                    all.add(version.id());
                    needed.addAll(needs.get(version.id()));
                }
            }
            assertEquals(freed(all, needs, disk), collection.unique());
            assertEquals(sum(needed, disk), collection.size());
        }
    }

    @Test
    void whatTwoVersionsShareIsFreedOnlyByBoth() throws IOException {
        ArtifactVersion one = save(Drafts.of(FIRST, "").files(Map.of("a", "shared by both", "b", "1")));
        ArtifactVersion two = save(Drafts.of(FIRST, "").files(Map.of("a", "shared by both", "c", "22")));
        StorageReport report = report();
        long alone = report.freedBy(Set.of(one.id())) + report.freedBy(Set.of(two.id()));
        assertEquals(alone + "shared by both".length(), report.freedBy(Set.of(one.id(), two.id())));
        assertEquals(report.bytes(), report.freedBy(Set.of(one.id(), two.id(), "unknown")));
        assertEquals(
                List.of(14L, 14L),
                report.versions().stream().map(HeldVersion::shared).toList());
    }

    @Test
    void versionsWithOneManifestAreFreedOnlyTogether() throws IOException {
        ArtifactVersion one = save(Drafts.of(FIRST, "same"));
        ArtifactVersion two = save(Drafts.of(SECOND, "same"));
        StorageReport report = report();
        assertEquals(0, report.freedBy(Set.of(one.id())));
        assertEquals(report.bytes(), report.freedBy(Set.of(one.id(), two.id())));
        assertEquals(
                List.of(0L, 0L),
                report.versions().stream().map(HeldVersion::unique).toList());
        assertEquals(report.bytes(), report.versions().getFirst().shared());
    }

    @Test
    void whatDeletedVersionsHeldIsGarbage() throws IOException {
        ArtifactVersion gone = save(Drafts.of(FIRST, "gone"));
        save(Drafts.of(FIRST, "kept"));
        long frees = report().freedBy(Set.of(gone.id()));
        registry.delete(gone.path(), DeleteMode.REFUSE_IF_ALIASED);
        StorageReport report = report();
        assertEquals(
                List.of(FIRST.at("v1")),
                report.versions().stream().map(HeldVersion::path).toList());
        assertEquals(frees, report.collectableBytes());
        assertEquals(frees, registry.gc(GcMode.DELETE, ProgressMonitor.NONE).bytes());
        assertEquals(0, report().collectableBytes());
    }

    @Test
    void nothingIsFreeWhileADraftMayNeedIt() throws IOException {
        save(Drafts.of(FIRST, "a"));
        registry.delete(FIRST.at("v0"), DeleteMode.DELETE_ALIASES);
        Drafts draft = Drafts.of(FIRST, "a");
        try (PendingVersion pending = registry.begin(draft.request())) {
            assertFalse(pending.needs(draft.manifest().entry(0)));
            StorageReport report = report();
            assertTrue(report.isInUse());
            assertEquals(0, report.collectableBytes());
            assertEquals(List.of(), report.versions());
            pending.commit();
        }
        assertEquals(0, report().garbageBytes());
        assertFalse(report().isInUse());
    }

    @Test
    void aLeaseKeepsWhatIsGarbageToo() throws IOException {
        save(Drafts.of(FIRST, "a"));
        registry.delete(FIRST.at("v0"), DeleteMode.DELETE_ALIASES);
        try (var lease = registry.lease()) {
            assertTrue(report().isInUse());
            assertEquals(0, report().collectableBytes());
        }
        assertEquals(report().bytes(), report().collectableBytes());
    }

    @Test
    void versionsWhoseTimeHasRunOutAreFree() throws IOException {
        save(Drafts.of(FIRST, "short").ttl(Duration.ofHours(1)));
        save(Drafts.of(SECOND, "long"));
        assertEquals(0, report().collectableBytes());
        now = now.plus(Duration.ofHours(2));
        long free = report().collectableBytes();
        assertTrue(free > 5);
        assertEquals(free, registry.gc(GcMode.DELETE, ProgressMonitor.NONE).bytes());
    }

    @Test
    void aliasesOfAllCollectionsAndTheLastUseAreTold() throws IOException {
        ArtifactVersion version = save(Drafts.of(FIRST, "a").aliases("prod"));
        registry.link(version.path(), PROJECT.collection("shelf"));
        registry.use(PROJECT, "run1", version.id());
        HeldVersion held = report().versions().getFirst();
        assertEquals(List.of("latest", "prod"), held.aliases());
        assertEquals(version.createdAt(), held.created());
        assertEquals(Optional.of(now), held.lastUsed());
        assertEquals(Optional.empty(), savedUnused().lastUsed());
    }

    private HeldVersion savedUnused() throws IOException {
        save(Drafts.of(FIRST, "b"));
        return report().versions().getLast();
    }

    @Test
    void referencesTakeNoRoom() throws IOException {
        save(Drafts.of(FIRST, "").reference("r", "s3://b/k", "elsewhere"));
        assertEquals(report().bytes(), report().versions().getFirst().unique());
    }

    @Test
    void itCountsVersionsAndStopsWhenAsked() throws IOException {
        save(Drafts.of(FIRST, "a"));
        save(Drafts.of(FIRST, "b"));
        List<String> done = new ArrayList<>();
        registry.storage(new ProgressMonitor() {
            @Override
            public void begin(long totalBytes, long totalFiles) {
                done.add("of " + totalFiles);
            }

            @Override
            public void fileDone(String path) {
                done.add(path);
            }
        });
        assertEquals(List.of("of 2", "me/demo/first:v0", "me/demo/first:v1"), done);
        assertThrows(
                CancelledException.class,
                () -> registry.storage(new ProgressMonitor() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    @Test
    void anEmptyRegistryHoldsNothing() throws IOException {
        StorageReport report = report();
        assertEquals(0, report.bytes());
        assertEquals(0, report.freedBy(Set.of("nothing")));
        assertEquals(List.of(), report.versions());
    }
}
