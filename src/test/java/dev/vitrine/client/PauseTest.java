package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.GateMonitor;
import dev.vitrine.testing.MemoryDir;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every verb holds in the middle of its one big file, goes on to the right end, and leaves nothing when it is
/// cancelled there.
@Timeout(60)
class PauseTest extends ClientTest {
    private static final int SIZE = 3 << 20;
    private static final int BEFORE = 1 << 20;
    /// What may be done after a pause: the block that each step is at.
    private static final int BLOCK = 256 << 10;

    private final GateMonitor gate = new GateMonitor(BEFORE);

    @TempDir(factory = MemoryDir.class)
    private Path memory;

    private static byte[] content(int seed) {
        byte[] bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private Path big(int seed) throws IOException {
        Path file = temporary.resolve("work/big" + seed + ".bin");
        Files.createDirectories(file.getParent());
        return Files.write(file, content(seed));
    }

    private Artifact saved(int seed) throws IOException {
        ArtifactDraft draft = draft("data");
        draft.addFile(big(seed), Optional.of("big.bin"), false);
        return save(draft);
    }

    private Path folder(int seed) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("folder"));
        Files.write(folder.resolve("big.bin"), content(seed));
        return folder;
    }

    /// What is done, and what must be there in the end.
    ///
    /// @param bytes what it moves or reads
    private record Case(GateMonitor.Work work, long bytes, Check done) {
        Case(GateMonitor.Work work, Check done) {
            this(work, SIZE, done);
        }
    }

    private interface Check {
        void look() throws IOException;
    }

    enum Verb {
        ADD,
        ADD_FOLDER,
        STAGE,
        SAVE,
        DOWNLOAD,
        DOWNLOAD_AGAIN,
        PLAN,
        CHECKOUT,
        VERIFY,
        REPAIR,
        CHECKOUT_TO_ANOTHER_VOLUME,
        UNDO_ON_ANOTHER_VOLUME
    }

    private Case prepare(Verb verb) throws IOException {
        return switch (verb) {
            case ADD -> {
                ArtifactDraft draft = draft("data");
                Path file = big(1);
                yield new Case(
                        () -> draft.addFile(file, Optional.of("big.bin"), false, gate),
                        () -> assertEquals(digestOf(1), digestIn(draft, "big.bin")));
            }
            case ADD_FOLDER -> {
                ArtifactDraft draft = draft("data");
                Path folder = folder(1);
                yield new Case(
                        () -> draft.addDir(folder, Optional.empty(), gate),
                        () -> assertEquals(digestOf(1), digestIn(draft, "big.bin")));
            }
            case STAGE -> {
                ArtifactDraft draft = draft("data");
                Path folder = folder(1);
                yield new Case(
                        () -> draft.editing()
                                .add(List.of(folder), "", DraftEditing.Folders.SPREAD, IgnorePatterns.NONE, gate),
                        () -> assertEquals(digestOf(1), digestIn(draft, "big.bin")));
            }
            case SAVE -> {
                ArtifactDraft draft = draft("data");
                draft.addFile(big(1), Optional.of("big.bin"), false);
                List<Artifact> made = new ArrayList<>();
                yield new Case(() -> made.add(draft.save(gate).artifact()), () -> {
                    Path file = made.getFirst().file(Optional.of(temporary.resolve("file")), ProgressMonitor.NONE);
                    assertEquals(-1, Files.mismatch(big(1), file));
                });
            }
            case DOWNLOAD -> {
                Artifact artifact = saved(1);
                yield new Case(
                        () -> artifact.download(DownloadOptions.into(temporary.resolve("folder")), gate),
                        () -> assertEquals(-1, Files.mismatch(big(1), temporary.resolve("folder/big.bin"))));
            }
            case DOWNLOAD_AGAIN -> {
                Artifact artifact = saved(1);
                Path folder = folder(1);
                yield new Case(
                        () -> artifact.download(DownloadOptions.into(folder), gate),
                        () -> assertEquals(-1, Files.mismatch(big(1), folder.resolve("big.bin"))));
            }
            case PLAN -> {
                Artifact artifact = saved(1);
                Path folder = folder(2);
                List<Integer> changes = new ArrayList<>();
                yield new Case(
                        () -> changes.add(
                                artifact.planCheckout(folder, gate).changes().size()),
                        () -> assertEquals(List.of(1), changes));
            }
            case CHECKOUT -> {
                Artifact artifact = saved(1);
                Path folder = folder(2);
                var plan = artifact.planCheckout(folder, ProgressMonitor.NONE);
                yield new Case(
                        () -> artifact.checkout(plan, gate),
                        () -> assertEquals(-1, Files.mismatch(big(1), folder.resolve("big.bin"))));
            }
            case VERIFY -> {
                Artifact artifact = saved(1);
                Path folder = folder(2);
                List<VerifyReport> reports = new ArrayList<>();
                yield new Case(
                        () -> reports.add(artifact.verify(folder, gate)),
                        () -> assertEquals(
                                "big.bin",
                                reports.getFirst().mismatched().getFirst().path()));
            }
            case REPAIR -> {
                Artifact artifact = saved(1);
                Path folder = folder(2);
                VerifyReport report = artifact.verify(folder, ProgressMonitor.NONE);
                yield new Case(
                        () -> artifact.repair(report, folder, gate),
                        () -> assertEquals(-1, Files.mismatch(big(1), folder.resolve("big.bin"))));
            }
            case CHECKOUT_TO_ANOTHER_VOLUME -> {
                Path folder = acrossVolumes();
                Artifact artifact = saved(1);
                var plan = artifact.planCheckout(folder, ProgressMonitor.NONE);
                // What is there is copied to the trash, then the version's file comes.
                yield new Case(
                        () -> artifact.checkout(plan, gate),
                        2 * SIZE,
                        () -> assertEquals(-1, Files.mismatch(big(1), folder.resolve("big.bin"))));
            }
            case UNDO_ON_ANOTHER_VOLUME -> {
                Path folder = acrossVolumes();
                Artifact artifact = saved(1);
                artifact.checkout(artifact.planCheckout(folder, ProgressMonitor.NONE), ProgressMonitor.NONE);
                yield new Case(
                        () -> client.undo(folder, gate),
                        2 * SIZE,
                        () -> assertEquals(-1, Files.mismatch(big(2), folder.resolve("big.bin"))));
            }
        };
    }

    /// A folder that files come to and go from as copies.
    private Path acrossVolumes() throws IOException {
        Assumptions.assumeFalse(Files.getFileStore(memory).equals(Files.getFileStore(temporary)));
        Files.write(memory.resolve("big.bin"), content(2));
        return memory;
    }

    private static String digestOf(int seed) {
        return Md5.ofBytes(Md5.newDigest().digest(content(seed))).base64();
    }

    private static String digestIn(ArtifactDraft draft, String path) {
        return draft.manifest().find(EntryPath.of(path)).orElseThrow().digest();
    }

    @ParameterizedTest
    @EnumSource
    void aPauseHoldsInTheMiddleOfAFileAndTheRestIsRight(Verb verb) throws Exception {
        Case prepared = prepare(verb);

        GateMonitor.Running running = gate.start(prepared.work());

        long held = gate.bytes();
        assertTrue(held >= BEFORE && held <= BEFORE + BLOCK, () -> held + " bytes");
        gate.open();
        assertEquals(Optional.empty(), running.end());
        assertEquals(prepared.bytes(), gate.bytes());
        prepared.done().look();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledWhileItHoldsLeavesNoFileBehind(Verb verb) throws Exception {
        Case prepared = prepare(verb);
        List<String> before = files();
        GateMonitor.Running running = gate.start(prepared.work());

        gate.cancel();

        assertInstanceOf(CancelledException.class, running.end().orElseThrow());
        assertEquals(before, files());
    }

    /// All but the empty files that locks are taken on, which stay.
    private List<String> files() throws IOException {
        return Stream.concat(filesBelow(temporary).stream(), filesBelow(memory).stream())
                .filter(name -> !name.endsWith(".lock"))
                .toList();
    }
}
