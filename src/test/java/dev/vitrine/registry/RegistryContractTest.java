package dev.vitrine.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.FileChangedException;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What every registry keeps, whatever stands behind it. Behaviours that W&B's own system tests pin (wandb-protocol
/// 11.1) are among them.
public abstract class RegistryContractTest {
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
    void namesAreHeldAgainstTheRulesOfCreation() {
        List<Drafts> refused = List.of(
                Drafts.of(DEMO.collection("a b"), "a"),
                Drafts.of(new ProjectPath("me", "a#b").collection("a"), "a"),
                Drafts.of(new ProjectPath("", "demo").collection("a"), "a"),
                Drafts.of(FIRST, "a").type("job"),
                Drafts.of(FIRST, "a").type("a/b"),
                Drafts.of(FIRST, "a").type(""),
                Drafts.of(FIRST, "a").aliases("a/b"),
                Drafts.of(FIRST, "a").tags("a.b"),
                Drafts.of(FIRST, "a").metadata("{\"a\": Infinity}"),
                Drafts.of(FIRST, "a").ttl(Duration.ZERO));
        for (Drafts draft : refused) {
            assertThrows(InvalidNameException.class, () -> registry.begin(draft.request()), draft::toString);
        }
        assertConflict(
                ConflictException.Kind.ALIAS_IS_VERSION,
                () -> registry.begin(Drafts.of(FIRST, "a").aliases("v7").request()));
    }

    @Test
    void aCollectionHoldsOneType() throws IOException {
        save("a");
        assertConflict(
                ConflictException.Kind.OTHER_TYPE,
                () -> registry.begin(Drafts.of(FIRST, "b").type("model").request()));
    }

    @Test
    void whatDoesNotExistIsNamed() throws IOException {
        ArtifactVersion version = save("a");
        assertNotFound(NotFoundException.Kind.PROJECT, () -> registry.projects("nobody", PageRequest.FIRST));
        assertNotFound(
                NotFoundException.Kind.PROJECT, () -> registry.types(new ProjectPath("me", "bar"), PageRequest.FIRST));
        assertNotFound(
                NotFoundException.Kind.PROJECT,
                () -> registry.resolve(
                        new ProjectPath("me", "bar").collection("first").at("v0")));
        assertNotFound(NotFoundException.Kind.COLLECTION, () -> registry.collection(DEMO.collection("baz")));
        assertNotFound(
                NotFoundException.Kind.COLLECTION, () -> registry.versions(DEMO.collection("baz"), PageRequest.FIRST));
        for (String alias : List.of("v1", "v01x", "best", "v99999999999999999999", "../x", "")) {
            assertNotFound(NotFoundException.Kind.VERSION, () -> registry.resolve(FIRST.at(alias)));
        }
        for (String id : List.of("", "nonsense", "QXJ0aWZhY3Q6OTk5", version.id() + "=")) {
            assertNotFound(NotFoundException.Kind.VERSION, () -> registry.byId(id));
        }
        assertNotFound(NotFoundException.Kind.RUN, () -> registry.inputsOf(DEMO, "none", PageRequest.FIRST));
        assertNotFound(
                NotFoundException.Kind.VERSION,
                () -> registry.begin(
                        Drafts.of(FIRST, "b").used("QXJ0aWZhY3Q6OTk5").request()));
    }

    @Test
    void everythingCanBeListed() throws IOException {
        save("a");
        save("b");
        save(Drafts.of(DEMO.collection("net"), "n").type("model"));
        save(Drafts.of(new ProjectPath("you", "other").collection("x"), "x"));

        assertEquals(List.of("me", "you"), registry.entities(PageRequest.FIRST).items());
        Project project = registry.projects("me", PageRequest.FIRST).items().getFirst();
        assertEquals(new Project(DEMO, project.createdAt(), 2), project);
        assertEquals(
                List.of(new ArtifactType("dataset", 1), new ArtifactType("model", 1)),
                registry.types(DEMO, PageRequest.FIRST).items());
        assertEquals(List.of("first", "net"), collections(DEMO, Optional.empty()));
        assertEquals(List.of("net"), collections(DEMO, Optional.of("model")));
        assertEquals(List.of(), collections(DEMO, Optional.of("nothing")));
        Collection first = registry.collection(FIRST);
        assertEquals(CollectionKind.SEQUENCE, first.kind());
        assertEquals("dataset", first.type());
        assertEquals(2, first.versionCount());
    }

    private List<String> collections(ProjectPath project, Optional<String> type) throws IOException {
        return registry.collections(project, type, PageRequest.FIRST).items().stream()
                .map(collection -> collection.path().name())
                .toList();
    }

    @Test
    void pagesJoinToTheWholeList() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(save("content " + i).version());
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ArtifactVersion> page = registry.versions(FIRST, new PageRequest(3, cursor));
            assertEquals(7, page.total());
            assertTrue(page.items().size() <= 3);
            page.items().forEach(version -> seen.add(version.version()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(expected, seen);
    }

    @Test
    void anAliasIsOnOneVersionOfItsCollection() throws IOException {
        save(Drafts.of(FIRST, "a").aliases("best"));
        save(Drafts.of(FIRST, "b").aliases("best"));
        assertEquals(List.of(), registry.resolve(FIRST.at("v0")).aliases());

        ArtifactVersion edited = registry.edit(
                FIRST.at("v0"), VersionEdit.NONE.withAliases(List.of("best", "ü 1", "latest"), List.of("none")));
        assertEquals(List.of("latest", "best", "ü 1"), edited.aliases());
        assertEquals(List.of(), registry.resolve(FIRST.at("v1")).aliases());
        assertEquals(edited, registry.resolve(FIRST.at("latest")));
        assertEquals(List.of("latest"), save("c").aliases());
        assertConflict(
                ConflictException.Kind.ALIAS_IS_VERSION,
                () -> registry.edit(FIRST.at("v0"), VersionEdit.NONE.withAliases(List.of("v1"), List.of())));
    }

    @Test
    void latestIsTheNewestWhenNobodyHoldsTheAlias() throws IOException {
        save("a");
        ArtifactVersion newest =
                registry.edit(save("b").path(), VersionEdit.NONE.withAliases(List.of(), List.of("latest")));
        assertEquals(List.of(), newest.aliases());
        assertEquals(newest, registry.resolve(FIRST.at("latest")));
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() throws IOException {
        ArtifactVersion before = save(Drafts.of(FIRST, "a")
                .description("old")
                .metadata("{\"a\": 1}")
                .tags("x", "y")
                .ttl(Duration.ofDays(1)));
        ArtifactVersion described = registry.edit(before.path(), VersionEdit.NONE.withDescription("new"));
        assertEquals("new", described.description());
        assertEquals(before.metadata(), described.metadata());
        assertEquals(before.tags(), described.tags());
        assertEquals(before.ttl(), described.ttl());
        assertEquals(before.aliases(), described.aliases());
        assertEquals(before.commitHash(), described.commitHash());

        ArtifactVersion edited = registry.edit(
                before.path(),
                VersionEdit.NONE
                        .withMetadata(Metadata.parse("{\"b\": NaN}"))
                        .withTags(List.of("z", "y"), List.of("x", "none"))
                        .withTtl(Optional.empty()));
        assertEquals(Metadata.parse("{\"b\": null}"), edited.metadata());
        assertEquals(List.of("y", "z"), edited.tags());
        assertEquals(Optional.empty(), edited.ttl());
        assertEquals("new", edited.description());
        assertEquals(before.digest(), edited.digest());
    }

    @Test
    void anEditThatBreaksARuleChangesNothing() throws IOException {
        ArtifactVersion before = save("a");
        VersionEdit edit = VersionEdit.NONE.withDescription("new").withTags(List.of("a.b"), List.of());
        assertThrows(InvalidNameException.class, () -> registry.edit(before.path(), edit));
        assertEquals(before, registry.resolve(before.path()));
    }

    @Test
    void deletingRefusesWhileThereAreAliases() throws IOException {
        ArtifactVersion version = save("a");
        assertConflict(
                ConflictException.Kind.HAS_ALIASES,
                () -> registry.delete(version.path(), DeleteMode.REFUSE_IF_ALIASED));
        assertEquals(version, registry.resolve(version.path()));
        registry.delete(version.path(), DeleteMode.DELETE_ALIASES);
        assertNotFound(NotFoundException.Kind.VERSION, () -> registry.resolve(version.path()));
        assertNotFound(NotFoundException.Kind.VERSION, () -> registry.manifest(version.id()));
        assertEquals(ArtifactState.DELETED, registry.byId(version.id()).state());
        assertEquals(version.path(), registry.byId(version.id()).path());
    }

    @Test
    void numbersAreNotGivenAgainAndLatestFallsBack() throws IOException {
        save("a");
        save("b");
        ArtifactVersion newest = save("c");
        registry.delete(newest.path(), DeleteMode.DELETE_ALIASES);
        registry.delete(FIRST.at("v0"), DeleteMode.REFUSE_IF_ALIASED);

        assertEquals(List.of("latest"), registry.resolve(FIRST.at("v1")).aliases());
        assertEquals(FIRST.at("v3"), save("c").path());
        assertEquals(List.of("v3", "v1"), versions(FIRST));
        assertEquals(2, registry.collection(FIRST).versionCount());
    }

    @Test
    void aPortfolioHasItsOwnNumbersAndAliases() throws IOException {
        save("a");
        ArtifactVersion source = save(Drafts.of(FIRST, "b").aliases("mine"));
        ArtifactVersion link = registry.link(source.path(), PORTFOLIO);

        assertEquals(PORTFOLIO.at("v0"), link.path());
        assertEquals(FIRST.at("v1"), link.source());
        assertTrue(link.isLink());
        assertEquals(source.id(), link.id());
        assertEquals(List.of("latest"), link.aliases());
        assertEquals(link, registry.resolve(PORTFOLIO.at("latest")));
        assertEquals(CollectionKind.PORTFOLIO, registry.collection(PORTFOLIO).kind());

        registry.edit(PORTFOLIO.at("v0"), VersionEdit.NONE.withAliases(List.of("prod"), List.of()));
        assertEquals(
                List.of("latest", "prod"), registry.resolve(PORTFOLIO.at("v0")).aliases());
        assertEquals(List.of("latest", "mine"), registry.resolve(source.path()).aliases());

        registry.edit(
                PORTFOLIO.at("prod"), VersionEdit.NONE.withDescription("shared").withTags(List.of("t"), List.of()));
        assertEquals("shared", registry.resolve(source.path()).description());
        assertEquals(List.of("t"), registry.resolve(source.path()).tags());
    }

    @Test
    void linkingAgainChangesNothing() throws IOException {
        save("a");
        ArtifactVersion link = registry.link(FIRST.at("v0"), PORTFOLIO);
        assertEquals(link, registry.link(FIRST.at("v0"), PORTFOLIO));
        assertEquals(link, registry.link(PORTFOLIO.at("v0"), PORTFOLIO));
        assertEquals(List.of("v0"), versions(PORTFOLIO));
    }

    @Test
    void linkingRefusesSequencesAndOtherTypes() throws IOException {
        save("a");
        save(Drafts.of(DEMO.collection("net"), "n").type("model"));
        registry.link(FIRST.at("v0"), PORTFOLIO);
        assertConflict(
                ConflictException.Kind.OTHER_TYPE,
                () -> registry.link(DEMO.collection("net").at("v0"), PORTFOLIO));
        assertConflict(ConflictException.Kind.NAME_TAKEN, () -> registry.link(FIRST.at("v0"), DEMO.collection("net")));
        assertConflict(
                ConflictException.Kind.IS_PORTFOLIO,
                () -> registry.begin(Drafts.of(PORTFOLIO, "b").request()));
    }

    @Test
    void unlinkingKeepsTheSource() throws IOException {
        save("a");
        save("b");
        registry.link(FIRST.at("v0"), PORTFOLIO);
        registry.link(FIRST.at("v1"), PORTFOLIO);
        assertConflict(ConflictException.Kind.IS_SOURCE, () -> registry.unlink(FIRST.at("v0")));
        registry.unlink(PORTFOLIO.at("latest"));
        assertEquals(List.of("v0"), versions(PORTFOLIO));
        assertEquals(List.of("latest"), registry.resolve(PORTFOLIO.at("v0")).aliases());
        assertEquals(List.of("v1", "v0"), versions(FIRST));
    }

    @Test
    void deletingALinkOnlyUnlinks() throws IOException {
        save("a");
        registry.link(FIRST.at("v0"), PORTFOLIO);
        registry.delete(PORTFOLIO.at("v0"), DeleteMode.REFUSE_IF_ALIASED);
        assertEquals(List.of(), versions(PORTFOLIO));
        assertEquals(List.of("v0"), versions(FIRST));
    }

    @Test
    void deletingTheSourceRemovesItsLinks() throws IOException {
        save("a");
        save("b");
        registry.link(FIRST.at("v0"), PORTFOLIO);
        assertConflict(
                ConflictException.Kind.HAS_ALIASES,
                () -> registry.delete(FIRST.at("v0"), DeleteMode.REFUSE_IF_ALIASED));
        registry.delete(FIRST.at("v0"), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(), versions(PORTFOLIO));
        assertEquals(List.of("v1"), versions(FIRST));
    }

    @Test
    void runsJoinWhatTheyUsedToWhatTheyLogged() throws IOException {
        ArtifactVersion input = save(Drafts.of(FIRST, "a").run("prepare"));
        ArtifactVersion output = save(Drafts.of(DEMO.collection("net"), "n")
                .type("model")
                .run("train")
                .used(input.id()));
        registry.use(DEMO, "evaluate", output.id());
        registry.use(DEMO, "evaluate", output.id());

        assertEquals(Optional.of("train"), registry.loggedBy(output.id()).map(Run::id));
        assertEquals(List.of("train"), usedBy(input));
        assertEquals(List.of("evaluate"), usedBy(output));
        assertEquals(
                List.of(input),
                registry.inputsOf(DEMO, "train", PageRequest.FIRST).items());
        assertEquals(
                List.of(output),
                registry.outputsOf(DEMO, "train", PageRequest.FIRST).items());
        assertEquals(
                List.of(),
                registry.outputsOf(DEMO, "evaluate", PageRequest.FIRST).items());
    }

    @Test
    void inputsWithoutARunGetOne() throws IOException {
        ArtifactVersion input = save("a");
        assertEquals(Optional.empty(), input.loggedBy());
        ArtifactVersion output = save(Drafts.of(DEMO.collection("net"), "n").used(input.id()));
        String run = output.loggedBy().map(Run::id).orElseThrow();
        assertEquals(List.of(run), usedBy(input));
        assertNotEquals("", run);
    }

    private List<String> usedBy(ArtifactVersion version) throws IOException {
        return registry.usedBy(version.id(), PageRequest.FIRST).items().stream()
                .map(Run::id)
                .toList();
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
