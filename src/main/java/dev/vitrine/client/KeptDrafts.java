package dev.vitrine.client;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.LockFile;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Drafts that outlive the program, each in a directory of its own below `<home>/drafts/kept`. Of several processes
/// that share a home only one has a draft open. Garbage collection keeps what the version that a draft began from
/// needs, even when that version is deleted. Thread-safe.
public final class KeptDrafts {
    private static final String LOCK = "open";
    private static final CollectionPath UNNAMED = new ProjectPath("local", "draft").collection("untitled");
    private final Core core;
    private final Path directory;
    private final Clock clock;

    KeptDrafts(Core core, Clock clock) {
        this.core = core;
        this.directory = core.directories().home().resolve("drafts").resolve("kept");
        this.clock = clock;
    }

    /// A draft that nobody has open.
    ///
    /// @param base the name of the version that it began from; empty for a fresh one
    public record Summary(String id, String collection, String base, int files, Instant savedAt) {}

    /// Drafts that nobody has open, the last written first.
    public List<Summary> list() throws IOException {
        List<Summary> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path each : all) {
                if (Files.exists(each.resolve(KeptDraft.DISCARDED))) {
                    continue;
                }
                summary(each).ifPresent(found::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(Summary::savedAt).reversed());
        return found;
    }

    private static Optional<Summary> summary(Path draft) throws IOException {
        Optional<StoreLock> lock = LockFile.tryLockExclusive(draft.resolve(LOCK));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock _ = lock.get()) {
            return new DraftFile(draft, FileSystemSteps.REAL)
                    .readAbout()
                    .map(about -> new Summary(
                            draft.getFileName().toString(),
                            about.texts().collection(),
                            about.base(),
                            about.files(),
                            Instant.ofEpochMilli(about.savedAt())));
        }
    }

    /// Brings back what [KeptDraft#discard] threw away.
    public void takeBack(String id) throws IOException {
        Files.deleteIfExists(directory.resolve(id).resolve(KeptDraft.DISCARDED));
    }

    /// Removes for good what was thrown away.
    public void purge() throws IOException {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(directory, each -> Files.exists(each.resolve(KeptDraft.DISCARDED)))) {
            for (Path each : all) {
                Optional<StoreLock> lock = LockFile.tryLockExclusive(each.resolve(LOCK));
                if (lock.isPresent()) {
                    try (StoreLock _ = lock.get()) {
                        core.registry().unpin(each.getFileName().toString());
                        FileSystemSteps.REAL.deleteTree(each);
                    }
                }
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    /// A new one that starts from a version, or from nothing.
    public KeptDraft create(Optional<Artifact> base) throws IOException {
        Path own = directory.resolve(UUID.randomUUID().toString());
        Files.createDirectories(own);
        StoreLock lock = LockFile.tryLockExclusive(own.resolve(LOCK)).orElseThrow();
        if (base.isPresent()) {
            core.registry()
                    .pin(own.getFileName().toString(), base.get().attributes().id());
        }
        return kept(own, lock, base, DraftFile.Entries.none());
    }

    /// What a kept draft was.
    ///
    /// @param baseIsLost whether the version that it began from is gone for good, and all that came from it
    public record Opened(KeptDraft draft, DraftTexts texts, Instant savedAt, boolean baseIsLost) {}

    /// Opens one again; empty when it is gone, or open elsewhere.
    public Optional<Opened> open(String id) throws IOException {
        Path own = directory.resolve(id);
        if (!Files.isDirectory(own)) {
            return Optional.empty();
        }
        Optional<StoreLock> lock = LockFile.tryLockExclusive(own.resolve(LOCK));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            DraftFile file = new DraftFile(own, FileSystemSteps.REAL);
            Optional<DraftFile.About> about = file.readAbout();
            if (about.isEmpty()) {
                lock.get().close();
                return Optional.empty();
            }
            DraftFile.Entries entries = file.readEntries();
            Optional<Artifact> base = base(about.get());
            boolean lost = base.isEmpty() && !about.get().baseId().isEmpty();
            KeptDraft draft = kept(
                    own,
                    lock.get(),
                    base,
                    lost ? new DraftFile.Entries(entries.items(), new BitSet(), entries.folders()) : entries);
            return Optional.of(new Opened(
                    draft, about.get().texts(), Instant.ofEpochMilli(about.get().savedAt()), lost));
        } catch (IOException | RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    private Optional<Artifact> base(DraftFile.About about) throws IOException {
        if (about.baseId().isEmpty()) {
            return Optional.empty();
        }
        try {
            Artifact base = new Artifact(core, core.registry().byId(about.baseId()));
            core.registry().manifest(about.baseId());
            return Optional.of(base);
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private KeptDraft kept(Path own, StoreLock lock, Optional<Artifact> base, DraftFile.Entries entries)
            throws IOException {
        ArtifactDraft draft = base.isPresent() ? base.get().newDraft() : core.newDraft(UNNAMED, "dataset");
        draft.entries().resume(entries.items(), entries.gone(), entries.folders());
        return new KeptDraft(own, lock, clock, core.registry(), draft, base);
    }
}
