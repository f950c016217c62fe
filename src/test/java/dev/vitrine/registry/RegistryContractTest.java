package dev.vitrine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
/// What every registry keeps, whatever stands behind it. Behaviours that W&B's own system tests pin (wandb-protocol
/// 11.1) are among them.

public abstract class RegistryContractTest extends RegistrySavingContractTest {
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
        assertNotFound(NotFoundException.Kind.ENTITY, () -> registry.projects("nobody", PageRequest.FIRST));
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

    @Test
    void aCollectionHasADescriptionAndTagsOfItsOwn() throws IOException {
        ArtifactVersion version = save("a");
        Collection before = registry.collection(FIRST);
        assertEquals("", before.description());
        assertEquals(List.of(), before.tags());

        Collection edited = registry.edit(
                FIRST, CollectionEdit.NONE.withDescription("# Digits").withTags(List.of("z", "a b", "z"), List.of()));
        assertEquals("# Digits", edited.description());
        assertEquals(List.of("z", "a b"), edited.tags());
        assertEquals(edited, registry.collection(FIRST));
        assertEquals(
                List.of(edited),
                registry.collections(DEMO, Optional.empty(), PageRequest.FIRST).items());
        assertEquals(version, registry.resolve(FIRST.at("latest")), "the version stays as it was");

        Collection again = registry.edit(FIRST, CollectionEdit.NONE.withTags(List.of("new"), List.of("z", "absent")));
        assertEquals("# Digits", again.description());
        assertEquals(List.of("a b", "new"), again.tags());
        assertEquals(
                "",
                registry.edit(FIRST, CollectionEdit.NONE.withDescription("")).description());
    }

    @Test
    void aPortfolioHasADescriptionAndTagsToo() throws IOException {
        save("a");
        registry.link(FIRST.at("v0"), DEMO.collection("best"));
        Collection edited = registry.edit(
                DEMO.collection("best"),
                CollectionEdit.NONE.withDescription("released").withTags(List.of("t"), List.of()));
        assertEquals(CollectionKind.PORTFOLIO, edited.kind());
        assertEquals("released", edited.description());
        assertEquals(List.of("t"), edited.tags());
    }

    @Test
    void aRefusedEditOfACollectionChangesNothing() throws IOException {
        save("a");
        CollectionEdit edit = CollectionEdit.NONE.withDescription("x").withTags(List.of("a.b"), List.of());
        assertThrows(InvalidNameException.class, () -> registry.edit(FIRST, edit));
        assertEquals("", registry.collection(FIRST).description());
        assertNotFound(
                NotFoundException.Kind.COLLECTION, () -> registry.edit(DEMO.collection("baz"), CollectionEdit.NONE));
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
            PageRequest request = new PageRequest(3, cursor);
            Page<ArtifactVersion> page = registry.versions(FIRST, request);
            assertEquals(summaries(page), registry.summaries(FIRST, request));
            assertEquals(7, page.total());
            assertTrue(page.items().size() <= 3);
            page.items().forEach(version -> seen.add(version.version()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(expected, seen);
    }

    private static Page<VersionSummary> summaries(Page<ArtifactVersion> page) {
        return new Page<>(page.items().stream().map(VersionSummary::of).toList(), page.next(), page.total());
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
        Page<VersionSummary> linked = registry.summaries(PORTFOLIO, PageRequest.FIRST);
        assertEquals(summaries(registry.versions(PORTFOLIO, PageRequest.FIRST)), linked);
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
}
