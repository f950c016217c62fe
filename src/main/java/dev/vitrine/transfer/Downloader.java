package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.registry.Registry;
import dev.vitrine.store.ContentCache;
import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Puts the files of a version into a folder. Other files in the folder stay. Each file is written beside its place,
/// hashed while it is written and moved into place when its digest is right (P1); a file that already is right is not
/// touched. Thread-safe.
public final class Downloader {
    private final EntrySource source;
    private final Workers workers;
    private final FileHasher hasher;
    private final FileSystemSteps steps;
    private final NameFolding.Probe folding;

    /// @param hasher may answer from a digest cache
    public Downloader(
            Registry registry, ReferenceHandlers references, ContentCache cache, Workers workers, FileHasher hasher) {
        this(registry, references, cache, workers, hasher, FileSystemSteps.REAL, NameFolding::probe);
    }

    Downloader(
            Registry registry,
            ReferenceHandlers references,
            ContentCache cache,
            Workers workers,
            FileHasher hasher,
            FileSystemSteps steps,
            NameFolding.Probe folding) {
        this.source = new EntrySource(registry, references, cache, steps);
        this.workers = workers;
        this.hasher = hasher;
        this.steps = steps;
        this.folding = folding;
    }

    /// Downloads the entries whose path begins with the text `prefix` into `root`, which is made when it does not
    /// exist. References with a known MD5 are fetched through their handler and the cache; others are reported.
    /// When it fails or is cancelled, files that were done stay, and no half file and no temporary file; what a killed
    /// download left goes when one writes to the same directory again.
    ///
    /// @throws TransferConflictException when the folder cannot take the files: all reasons, nothing was written
    /// @throws NotEnoughSpaceException when the volume is too full: nothing was written
    /// @throws dev.vitrine.digest.DigestMismatchException when bytes are not what the manifest says
    public DownloadReport download(
            ArtifactVersion version, Manifest manifest, Path root, String prefix, ProgressMonitor monitor)
            throws IOException {
        List<SkippedReference> skipped = new ArrayList<>();
        List<ManifestEntry> wanted = new ArrayList<>();
        for (ManifestEntry entry : prefix.isEmpty() ? manifest.entries() : manifest.withPrefix(prefix)) {
            source.skipped(entry).ifPresentOrElse(skipped::add, () -> wanted.add(entry));
        }
        List<ManifestEntry> missing = missing(wanted, root.toAbsolutePath().normalize(), monitor);
        long bytes = write(version.id(), missing, root.toAbsolutePath().normalize(), monitor);
        return new DownloadReport(root, missing.size(), wanted.size() - missing.size(), bytes, skipped, List.of());
    }

    /// Writes these entries anew, whatever stands in their places: for files that were read and found wrong, which a
    /// digest cache may still take for right. Everything else is as for a download.
    public DownloadReport repair(
            ArtifactVersion version, List<ManifestEntry> entries, Path root, ProgressMonitor monitor)
            throws IOException {
        List<SkippedReference> skipped = new ArrayList<>();
        List<ManifestEntry> wanted = new ArrayList<>();
        for (ManifestEntry entry : entries) {
            source.skipped(entry).ifPresentOrElse(skipped::add, () -> wanted.add(entry));
        }
        Path absolute = root.toAbsolutePath().normalize();
        look(wanted, absolute, monitor);
        long bytes = write(version.id(), wanted, absolute, monitor);
        return new DownloadReport(root, wanted.size(), 0, bytes, skipped, List.of());
    }

    /// The entries whose file may be right: it is there and has the size. All were looked at then.
    private Set<ManifestEntry> look(List<ManifestEntry> wanted, Path root, ProgressMonitor monitor) throws IOException {
        List<TransferConflict> conflicts = new ArrayList<>(NameConflicts.find(wanted, root, folding));
        FolderObstacles obstacles = new FolderObstacles(root);
        Set<ManifestEntry> candidates = new LinkedHashSet<>();
        Set<String> impossible = new HashSet<>();
        conflicts.forEach(conflict -> impossible.add(conflict.path()));
        for (ManifestEntry entry : wanted) {
            monitor.check();
            if (!impossible.contains(entry.path().value()) && hasSize(obstacles.look(entry), EntrySource.size(entry))) {
                candidates.add(entry);
            }
        }
        conflicts.addAll(obstacles.conflicts());
        TransferConflictException.throwIfAny(root, conflicts);
        return candidates;
    }

    /// The entries whose file is not there with the right bytes, after everything was looked at.
    private List<ManifestEntry> missing(List<ManifestEntry> wanted, Path root, ProgressMonitor monitor)
            throws IOException {
        Set<ManifestEntry> candidates = look(wanted, root, monitor);
        List<ManifestEntry> missing = new ArrayList<>(wanted);
        missing.removeIf(candidates::contains);
        missing.addAll(wrong(List.copyOf(candidates), root, monitor));
        return missing;
    }

    private static boolean hasSize(Optional<BasicFileAttributes> found, OptionalLong size) {
        return found.isPresent() && (size.isEmpty() || found.get().size() == size.getAsLong());
    }

    private List<ManifestEntry> wrong(List<ManifestEntry> candidates, Path root, ProgressMonitor monitor)
            throws IOException {
        if (candidates.isEmpty()) {
            return List.of();
        }
        monitor.begin(totalSize(candidates), candidates.size());
        List<Path> files =
                candidates.stream().map(entry -> entry.path().resolveIn(root)).toList();
        List<HashedFile> hashed = hasher.hash(files, bytes -> {
            monitor.check();
            monitor.advance(bytes);
        });
        List<ManifestEntry> wrong = new ArrayList<>();
        for (int i = 0; i < hashed.size(); i++) {
            ManifestEntry entry = candidates.get(i);
            if (hashed.get(i).md5().base64().equals(entry.digest())) {
                monitor.fileDone(entry.path().value());
            } else {
                wrong.add(entry);
            }
        }
        return wrong;
    }

    static long totalSize(List<ManifestEntry> entries) {
        return entries.stream()
                .mapToLong(entry -> EntrySource.size(entry).orElse(0))
                .sum();
    }

    private long write(String versionId, List<ManifestEntry> entries, Path root, ProgressMonitor monitor)
            throws IOException {
        if (entries.isEmpty()) {
            steps.createDirectories(root);
            return 0;
        }
        long total = totalSize(entries);
        NotEnoughSpaceException.check(root, total);
        monitor.begin(total, entries.size());
        steps.createDirectories(root);
        Run run = new Run(versionId, root, root.toRealPath(), monitor);
        workers.forEach(entries, run::write);
        return run.bytes.get();
    }

    /// One download: which directories are known to be inside the folder, and what was written.
    private final class Run {
        private final String versionId;
        private final Path root;
        private final Path realRoot;
        private final ProgressMonitor monitor;
        private final String temporaryPrefix = DownloadFile.newPrefix();
        private final Map<Path, Boolean> directories = new ConcurrentHashMap<>();
        private final AtomicLong temporaries = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();

        Run(String versionId, Path root, Path realRoot, ProgressMonitor monitor) {
            this.versionId = versionId;
            this.root = root;
            this.realRoot = realRoot;
            this.monitor = monitor;
        }

        void write(ManifestEntry entry) throws IOException {
            monitor.check();
            Path target = entry.path().resolveIn(root);
            makeDirectory(Objects.requireNonNull(target.getParent()));
            Path temporary = target.resolveSibling(temporaryPrefix + temporaries.incrementAndGet());
            long size = source.write(versionId, entry, temporary, monitor);
            try {
                monitor.check();
                steps.move(temporary, target);
            } catch (IOException | RuntimeException e) {
                discard(temporary, e);
                throw e;
            }
            bytes.addAndGet(size);
            monitor.fileDone(entry.path().value());
        }

        private void discard(Path temporary, Exception reason) {
            try {
                steps.delete(temporary);
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }

        private void makeDirectory(Path directory) throws IOException {
            if (directories.containsKey(directory)) {
                return;
            }
            steps.createDirectories(directory);
            // A link may have come after the folder was looked at.
            if (!directory.toRealPath().startsWith(realRoot)) {
                String path = root.relativize(directory).toString();
                throw new TransferConflictException(
                        root, List.of(new TransferConflict(TransferConflict.Kind.LINK_LEADS_OUTSIDE, path, "")));
            }
            if (directories.putIfAbsent(directory, true) == null) {
                DownloadFile.removeDead(directory, steps);
            }
        }
    }
}
