package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileTree;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Compares a folder with a version and says what has to be done; changes nothing.
final class CheckoutPlanner {
    private final EntrySource source;
    private final FileHasher hasher;
    private final NameFolding.Probe folding;

    CheckoutPlanner(EntrySource source, FileHasher hasher, NameFolding.Probe folding) {
        this.source = source;
        this.hasher = hasher;
        this.folding = folding;
    }

    private record Candidate(ManifestEntry entry, FolderScan.Found found) {
        FileTree.Entry listed() {
            return new FileTree.Entry(entry.path().value(), found.path(), found.sight());
        }
    }

    CheckoutPlan plan(String versionId, Manifest manifest, Path root, ProgressMonitor monitor) throws IOException {
        List<SkippedReference> skipped = new ArrayList<>();
        List<ManifestEntry> wanted = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ManifestEntry entry : manifest.entries()) {
            known.add(entry.path().value());
            source.skipped(entry).ifPresentOrElse(skipped::add, () -> wanted.add(entry));
        }
        refuseImpossible(wanted, root);
        FolderScan scan = FolderScan.of(root, "").complete();
        List<Change> changes = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (ManifestEntry entry : wanted) {
            monitor.check();
            compare(entry, scan, changes, candidates);
        }
        List<ManifestEntry> wrong = wrong(candidates, monitor);
        wrong.forEach(entry -> changes.add(change(entry, Kind.REPLACE)));
        scan.files().forEach((path, found) -> {
            if (!known.contains(path)) {
                changes.add(new Change(path, Kind.DELETE, found.size()));
            }
        });
        changes.sort(Comparator.comparing(Change::path));
        return new CheckoutPlan(
                versionId, root, changes, candidates.size() - (long) wrong.size(), skipped, scan.state());
    }

    private static void compare(
            ManifestEntry entry, FolderScan scan, List<Change> changes, List<Candidate> candidates) {
        FolderScan.Found found = scan.files().get(entry.path().value());
        if (found == null) {
            changes.add(change(entry, Kind.ADD));
        } else if (found.isFile() && hasSize(found, EntrySource.size(entry))) {
            candidates.add(new Candidate(entry, found));
        } else {
            changes.add(change(entry, Kind.REPLACE));
        }
    }

    private void refuseImpossible(List<ManifestEntry> wanted, Path root) throws IOException {
        List<TransferConflict> conflicts = new ArrayList<>(NameConflicts.find(wanted, root, folding));
        if (FolderTree.exists(root) && !Files.isDirectory(root)) {
            conflicts.add(new TransferConflict(TransferConflict.Kind.FILE_IN_THE_WAY, "", root.toString()));
        }
        TransferConflictException.throwIfAny(root, conflicts);
    }

    private static Change change(ManifestEntry entry, Kind kind) {
        return new Change(entry.path().value(), kind, EntrySource.size(entry).orElse(0));
    }

    private static boolean hasSize(FolderScan.Found found, OptionalLong size) {
        return size.isEmpty() || size.getAsLong() == found.size();
    }

    private List<ManifestEntry> wrong(List<Candidate> candidates, ProgressMonitor monitor) throws IOException {
        if (candidates.isEmpty()) {
            return List.of();
        }
        monitor.begin(
                candidates.stream()
                        .mapToLong(candidate -> candidate.found().size())
                        .sum(),
                candidates.size());
        List<FileTree.Entry> files = candidates.stream().map(Candidate::listed).toList();
        List<HashedFile> hashed = hasher.hashListed(files, bytes -> {
            monitor.check();
            monitor.advance(bytes);
        });
        List<ManifestEntry> wrong = new ArrayList<>();
        for (int i = 0; i < hashed.size(); i++) {
            ManifestEntry entry = candidates.get(i).entry();
            if (!hashed.get(i).md5().base64().equals(entry.digest())) {
                wrong.add(entry);
            }
            monitor.fileDone(entry.path().value());
        }
        return wrong;
    }
}
