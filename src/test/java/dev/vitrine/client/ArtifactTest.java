package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.client.ArtifactClient.UndoReport;
import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.TransferConflict;
import dev.vitrine.transfer.TransferConflictException;
import dev.vitrine.transfer.VerifyReport;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtifactTest extends ClientTest {
    private Artifact version(String collection, String... files) throws Exception {
        ArtifactDraft draft = draft(collection);
        for (String name : files) {
            write(draft, name, name);
        }
        return save(draft);
    }

    @Test
    void attributesAreThoseOfTheVersion() throws Exception {
        ArtifactDraft draft = draft("data");
        write(draft, "a", "hello");
        draft.setDescription("*one*");
        draft.setMetadata(new Metadata(Map.of("k", 1)));
        draft.setAliases(List.of("best"));
        Artifact artifact = save(draft);
        ArtifactVersion all = artifact.attributes();

        assertEquals(
                List.of("mia", "demo", "data:v0", "v0", "dataset", ArtifactState.COMMITTED, 5L, "*one*"),
                List.of(
                        artifact.entity(),
                        artifact.project(),
                        artifact.name(),
                        artifact.version(),
                        artifact.type(),
                        artifact.state(),
                        artifact.size(),
                        artifact.description()));
        assertEquals(artifact.manifest().digest().hex(), artifact.digest());
        assertEquals("{\"k\":1}", artifact.metadata().toJson());
        assertEquals(
                List.of("best", "latest"), artifact.aliases().stream().sorted().toList());
        assertEquals(
                List.of(all.id(), all.commitHash(), all.createdAt(), all.updatedAt()),
                List.of(artifact.id(), artifact.commitHash(), artifact.createdAt(), artifact.updatedAt()));
        assertEquals(all, client.fromId(artifact.id()).attributes());
    }

    @Test
    void aDownloadGoesToAFolderNamedAfterTheVersion() throws Exception {
        Artifact artifact = version("data", "a", "d/b");

        DownloadReport report = artifact.download(DownloadOptions.ALL, ProgressMonitor.NONE);

        Path root = temporary.resolve("downloads/data:v0");
        assertEquals(root, report.root());
        assertEquals(List.of("a", "d/b"), filesBelow(root));
        assertTrue(artifact.verify(root, ProgressMonitor.NONE).ok());
    }

    @Test
    void aVersionWithoutFilesStillHasItsFolder() throws Exception {
        Artifact artifact = version("none");
        Path downloaded = temporary.resolve("out/downloaded");
        Path checkedOut = temporary.resolve("out/checked");

        artifact.download(DownloadOptions.into(downloaded), ProgressMonitor.NONE);
        artifact.checkout(artifact.planCheckout(checkedOut, ProgressMonitor.NONE), ProgressMonitor.NONE);

        assertTrue(artifact.verify(downloaded, ProgressMonitor.NONE).ok());
        assertTrue(artifact.verify(checkedOut, ProgressMonitor.NONE).ok());
    }

    @Test
    void p2NoDownloadWritesOverTheRegistry() throws Exception {
        Artifact harmful = version("bad", "registry.db", "home/registry.db", "home/objects/x");
        Artifact harmless = version("good", "notes", "home/notes");
        Path home = temporary.resolve("home");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), home);

        for (Path root : List.of(home, link, temporary, home.resolve("objects"), home.resolve("trash/new"))) {
            TransferConflictException e = assertThrows(
                    TransferConflictException.class,
                    () -> harmful.download(DownloadOptions.into(root), ProgressMonitor.NONE));
            assertEquals(
                    TransferConflict.Kind.HOLDS_THE_REGISTRY,
                    e.conflicts().getFirst().kind());
        }
        assertEquals(
                2,
                harmless.download(DownloadOptions.into(temporary), ProgressMonitor.NONE)
                        .written());
        assertEquals(
                2,
                harmless.download(DownloadOptions.into(home.resolve("mine")), ProgressMonitor.NONE)
                        .written());
    }

    @Test
    void aRepairWritesWhatIsWrongAndNothingElse() throws Exception {
        Artifact artifact = version("data", "a", "d/b", "e");
        Path root = temporary.resolve("downloads/data:v0");
        artifact.download(DownloadOptions.ALL, ProgressMonitor.NONE);
        Files.writeString(root.resolve("a"), "x");
        Files.delete(root.resolve("d/b"));
        Files.writeString(root.resolve("extra"), "mine");
        FileTime untouched = Files.getLastModifiedTime(root.resolve("e"));

        DownloadReport report =
                artifact.repair(artifact.verify(root, ProgressMonitor.NONE), root, ProgressMonitor.NONE);

        assertEquals(2, report.written());
        VerifyReport after = artifact.verify(root, ProgressMonitor.NONE);
        assertEquals(List.of(), after.mismatched());
        assertEquals(List.of(), after.missing());
        assertEquals(List.of("extra"), after.extra());
        assertEquals(untouched, Files.getLastModifiedTime(root.resolve("e")));
    }

    @Test
    void aRepairBelievesTheVerificationAndNoDigestThatWasRememberedBefore() throws Exception {
        Artifact artifact = version("data", "a");
        Path root = temporary.resolve("downloads/data:v0");
        artifact.download(DownloadOptions.ALL, ProgressMonitor.NONE);
        VerifyReport broken = new VerifyReport(
                List.of(new VerifyReport.Mismatch("a", "expected", "actual", "")),
                List.of(),
                List.of(),
                List.of(),
                1,
                1);

        assertEquals(1, artifact.repair(broken, root, ProgressMonitor.NONE).written());
    }

    @Test
    void aFolderUnderTheOtherSpellingIsUsed() throws Exception {
        Artifact artifact = version("data", "a");
        Path dashed = Files.createDirectories(temporary.resolve("downloads/data-v0"));

        assertEquals(dashed, artifact.defaultRoot());
        Path exact = Files.createDirectories(temporary.resolve("downloads/data:v0"));
        assertEquals(exact, artifact.defaultRoot());
    }

    @Test
    void aRecursiveDownloadFetchesEachVersionOnceIntoItsOwnFolder() throws Exception {
        Artifact first = version("first", "a", "b");
        ArtifactDraft draft = draft("second");
        draft.addReference(first.getPath("a"), Optional.empty());
        draft.addReference(first.getPath("b"), Optional.empty());
        Artifact second = save(draft);

        DownloadReport report = second.download(
                new DownloadOptions(Optional.of(temporary.resolve("here")), "", true), ProgressMonitor.NONE);

        assertEquals(List.of("a", "b"), filesBelow(temporary.resolve("here")));
        assertEquals(
                List.of(temporary.resolve("downloads/first:v0")),
                report.others().stream().map(DownloadReport::root).toList());
        assertEquals(List.of("a", "b"), filesBelow(temporary.resolve("downloads/first:v0")));
    }

    @Test
    void theOnlyFileIsDownloadedAndNamed() throws Exception {
        Path file = version("one", "dir/only.txt").file(Optional.empty(), ProgressMonitor.NONE);

        assertEquals(temporary.resolve("downloads/one:v0/dir/only.txt"), file);
        assertEquals("dir/only.txt", Files.readString(file));
        Artifact two = version("two", "a", "b");
        NotOneFileException e =
                assertThrows(NotOneFileException.class, () -> two.file(Optional.empty(), ProgressMonitor.NONE));
        assertEquals(2, e.count());
    }

    @Test
    void aCheckoutIsPlannedCarriedOutAndTakenBack() throws Exception {
        Artifact artifact = version("data", "a", "d/b");
        Path root = Files.createDirectories(temporary.resolve("folder"));
        Files.writeString(root.resolve("a"), "mine");
        Files.writeString(root.resolve("extra"), "mine too");

        CheckoutPlan plan = artifact.planCheckout(root, ProgressMonitor.NONE);
        artifact.checkout(plan, ProgressMonitor.NONE);

        assertEquals(List.of("a", "d/b"), filesBelow(root));
        UndoReport undone = client.undo(root, ProgressMonitor.NONE);
        assertEquals(new UndoReport(root, 2, 1, false), undone);
        assertEquals(List.of("a", "extra"), filesBelow(root));
        assertEquals("mine", Files.readString(root.resolve("a")));
    }

    @Test
    void aPlanOfAnotherVersionIsRefused() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("folder"));
        CheckoutPlan plan = version("data", "a").planCheckout(root, ProgressMonitor.NONE);
        Artifact other = version("other", "b");

        assertThrows(IllegalArgumentException.class, () -> other.checkout(plan, ProgressMonitor.NONE));
    }

    @Test
    void anEntryIsFoundByItsPathOrByItsObjectsName() throws Exception {
        Artifact artifact = version("objects", "t.table.json", "deep/er/t.image-file.json", "odd_table.json", "plain");

        assertEquals("plain", artifact.getPath("plain").entry().path().value());
        assertEquals("t.table.json", artifact.getPath("t").entry().path().value());
        assertEquals(
                "t.table.json", artifact.getPath("t.table.json").entry().path().value());
        assertEquals(
                "deep/er/t.image-file.json",
                artifact.getPath("deep/er/t").entry().path().value());
        assertThrows(NotFoundException.class, () -> artifact.getPath("er/t"));
        assertThrows(NotFoundException.class, () -> artifact.getPath("../plain"));
    }

    @Test
    void bytesThatAreNotWhatTheManifestSaysFailTheStream() throws Exception {
        Artifact artifact = version("data", "hello");
        Path object = client.registry()
                .localFile(artifact.attributes().id(), artifact.manifest().entry(0))
                .orElseThrow();
        object.toFile().setWritable(true);
        Files.writeString(object, "hellO");

        try (InputStream in = artifact.open("hello")) {
            DigestMismatchException e = assertThrows(DigestMismatchException.class, in::readAllBytes);
            assertEquals("hello", e.path());
        }
    }

    @Test
    void editingGivesTheArtifactAsItIsThen() throws Exception {
        Artifact artifact = version("data", "a");

        Artifact edited = artifact.edit(VersionEdit.NONE.withDescription("new"));

        assertEquals("new", edited.attributes().description());
        assertEquals("", artifact.attributes().description());
        assertEquals(
                "new", client.fromId(artifact.attributes().id()).attributes().description());
    }

    @Test
    void waitingForACommitEndsWithTheTimeThatWasGiven() throws Exception {
        ArtifactVersion committed = version("data", "a").attributes();
        NewVersion request = new NewVersion(
                collection("data"),
                "dataset",
                Manifest.of(List.of()),
                "",
                Metadata.EMPTY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        try (PendingVersion pending = client.registry().begin(request)) {
            Artifact artifact = client.fromId(pending.version().id());
            assertEquals(ArtifactState.PENDING, artifact.attributes().state());
            CommitTimeoutException late = assertThrows(
                    CommitTimeoutException.class, () -> artifact.waitUntilCommitted(Duration.ofMillis(60)));
            assertEquals(Duration.ofMillis(60), late.timeout());
            pending.commit();
            assertEquals(
                    "v1",
                    artifact.waitUntilCommitted(Duration.ZERO).attributes().version());
        }
        assertEquals("v0", committed.version());
    }

    @Test
    void waitingForACommittedVersionEndsAtOnceAndForADeletedOneNever() throws Exception {
        Artifact artifact = version("data", "a");

        assertEquals(
                ArtifactState.COMMITTED,
                artifact.waitUntilCommitted(Duration.ZERO).attributes().state());
        artifact.delete(DeleteMode.DELETE_ALIASES);
        assertThrows(NotFoundException.class, () -> artifact.waitUntilCommitted(Duration.ofSeconds(5)));
    }

    @Test
    void theTypeOfACollectionIsKnown() throws Exception {
        version("data", "a");

        assertEquals("dataset", client.expectedType(collection("data")));
        assertThrows(NotFoundException.class, () -> client.expectedType(collection("nothing")));
    }
}
