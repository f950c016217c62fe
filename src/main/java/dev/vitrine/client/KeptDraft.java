package dev.vitrine.client;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A draft that outlives the program. While it is open nobody else has it. Blocking; writes of one draft come one
/// after the other. Closing keeps what was written.
public final class KeptDraft implements AutoCloseable {
    static final String DISCARDED = "discarded";
    private final String id;
    private final Path directory;
    private final StoreLock lock;
    private final DraftFile file;
    private final Clock clock;
    private final ArtifactDraft draft;
    private final Registry registry;
    private final Optional<Artifact> base;
    private boolean isOver;

    KeptDraft(
            Path directory,
            StoreLock lock,
            Clock clock,
            Registry registry,
            ArtifactDraft draft,
            Optional<Artifact> base) {
        this.id = directory.getFileName().toString();
        this.directory = directory;
        this.lock = lock;
        this.file = new DraftFile(directory, FileSystemSteps.REAL);
        this.clock = clock;
        this.draft = draft;
        this.registry = registry;
        this.base = base;
    }

    public String id() {
        return id;
    }

    public ArtifactDraft draft() {
        return draft;
    }

    /// The version that it began from.
    public Optional<Artifact> base() {
        return base;
    }

    /// Writes what was typed; when it was, in milliseconds since the epoch.
    public synchronized long keep(DraftTexts texts) throws IOException {
        long now = clock.millis();
        if (!isOver) {
            file.write(new DraftFile.About(
                    base.map(version -> version.attributes().path())
                            .map(ArtifactPath::toString)
                            .orElse(""),
                    base.map(version -> version.attributes().id()).orElse(""),
                    draft.entries().count(),
                    now,
                    texts));
        }
        return now;
    }

    /// Writes the staging.
    public synchronized void keepEntries() throws IOException {
        if (!isOver) {
            file.write(draft.entries().kept());
        }
    }

    /// A file that holds `text` and lives as long as this draft.
    public synchronized Path textFile(String text) throws IOException {
        return file.writeText(text);
    }

    /// Removes it, after it was saved or thrown away. Further writes do nothing.
    public synchronized void remove() throws IOException {
        isOver = true;
        try (lock) {
            draft.close();
            registry.unpin(id);
            FileSystemSteps.REAL.deleteTree(directory);
        }
    }

    /// Throws it away, but so that [KeptDrafts#takeBack] brings it back until [KeptDrafts#purge].
    public synchronized void discard() throws IOException {
        if (!isOver) {
            Files.createFile(directory.resolve(DISCARDED));
            close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!isOver) {
            isOver = true;
            try (lock) {
                draft.close();
            }
        }
    }
}
