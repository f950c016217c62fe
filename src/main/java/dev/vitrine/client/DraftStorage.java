package dev.vitrine.client;

import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileStamp;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Brings a draft's new bytes into a registry, several files at a time, each content once.
final class DraftStorage {
    private final Registry registry;
    private final Workers workers;
    private final FileHasher hasher;

    DraftStorage(Registry registry, Workers workers, FileHasher hasher) {
        this.registry = registry;
        this.workers = workers;
        this.hasher = hasher;
    }

    /// The version, and whether it is a new one.
    record Stored(ArtifactVersion version, boolean isNew) {}

    /// @param items      what the draft itself brings
    /// @param totalBytes of all that it has
    /// @param files      how many that are
    Forecast forecast(List<DraftItem> items, long totalBytes, long files, ProgressMonitor monitor) throws IOException {
        long newBytes = 0;
        long newFiles = 0;
        for (DraftItem item : eachContentOnce(items)) {
            monitor.check();
            if (!registry.holds(item.entry())) {
                newBytes += item.entry().size().orElse(0);
                newFiles++;
            }
        }
        return new Forecast(totalBytes, newBytes, files, newFiles);
    }

    Stored store(NewVersion request, List<DraftItem> items, ProgressMonitor monitor) throws IOException {
        refuseChanged(items, monitor);
        try (PendingVersion pending = registry.begin(request)) {
            put(pending, items, monitor);
            ArtifactVersion version = pending.commit();
            // Another process may have saved the same content meanwhile.
            return new Stored(version, !pending.isDuplicate());
        }
    }

    private void put(PendingVersion pending, List<DraftItem> items, ProgressMonitor monitor) throws IOException {
        List<DraftItem> needed = new ArrayList<>();
        long bytes = 0;
        for (DraftItem item : eachContentOnce(items)) {
            monitor.check();
            if (pending.needs(item.entry())) {
                needed.add(item);
                bytes += item.entry().size().orElse(0);
            }
        }
        monitor.begin(bytes, needed.size());
        workers.forEach(needed, item -> {
            monitor.check();
            pending.put(item.entry(), item.file().orElseThrow(), monitor);
            monitor.fileDone(item.entry().path().value());
        });
    }

    /// A file whose stamp moved since it was added is read again: storing it would notice other bytes, but content that
    /// the registry has already is not stored.
    private void refuseChanged(List<DraftItem> items, ProgressMonitor monitor) throws IOException {
        Queue<DraftItem> touched = new ConcurrentLinkedQueue<>();
        workers.forEach(items.stream().filter(item -> item.stamp().isPresent()).toList(), item -> {
            monitor.check();
            if (!stampOf(item.file().orElseThrow()).equals(item.stamp().get())) {
                touched.add(item);
            }
        });
        List<DraftItem> again = List.copyOf(touched);
        List<Path> files = again.stream().map(item -> item.file().orElseThrow()).toList();
        List<HashedFile> hashed = hasher.hash(files, bytes -> monitor.check());
        for (int i = 0; i < again.size(); i++) {
            if (!hashed.get(i).md5().base64().equals(again.get(i).entry().digest())) {
                throw new FileChangedException(files.get(i));
            }
        }
    }

    private static FileStamp stampOf(Path file) throws IOException {
        try {
            return FileStamp.of(file);
        } catch (NoSuchFileException e) {
            throw new FileChangedException(file);
        }
    }

    private static List<DraftItem> eachContentOnce(List<DraftItem> items) {
        Set<String> digests = new HashSet<>();
        List<DraftItem> contents = new ArrayList<>();
        for (DraftItem item : items) {
            ManifestEntry entry = item.entry();
            if (item.file().isPresent() && digests.add(entry.digest())) {
                contents.add(item);
            }
        }
        return contents;
    }
}
