package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileSight;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.VerifyReport.Mismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Compares a folder with a manifest, reading every byte, touching no file. Every problem is in the one report (P6).
/// Links to files count as the files; links to directories are followed only where entries lie behind them, and only
/// inside the folder.
public final class Verifier {
    private final FileHasher hasher;

    /// @param hasher must read the files: an answer from a digest cache is no verification
    public Verifier(FileHasher hasher) {
        this.hasher = hasher;
    }

    /// Digests decide; a manifest's size that is wrong is no problem of the folder. A reference is checked when its
    /// file is there and its digest is an MD5 of bytes, else it is reported as skipped.
    ///
    /// @throws NoSuchFileException when `root` does not exist
    /// @throws java.nio.file.NotDirectoryException when `root` is no directory
    public VerifyReport verify(Manifest manifest, Path root, ProgressMonitor monitor) throws IOException {
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        }
        Run run = new Run(root.toRealPath(), monitor);
        for (ManifestEntry entry : manifest.entries()) {
            monitor.check();
            run.look(entry);
        }
        run.hash();
        return run.report();
    }

    private record Candidate(ManifestEntry entry, Path file, FileSight seen) implements TolerantHasher.Wanted {
        @Override
        public String path() {
            return entry.path().value();
        }
    }

    private final class Run implements TolerantHasher.Results<Candidate> {
        private final Path root;
        private final ProgressMonitor monitor;
        private final FolderScan scan;
        private final Set<String> known = new HashSet<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Mismatch> mismatched = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<SkippedReference> skipped = new ArrayList<>();
        private long checkedFiles;
        private long checkedBytes;

        Run(Path root, ProgressMonitor monitor) throws IOException {
            this.root = root;
            this.monitor = monitor;
            this.scan = FolderScan.of(root, "");
            scan.unreadable()
                    .forEach((path, failure) -> mismatched.add(new Mismatch(path, "", "", FolderScan.reason(failure))));
        }

        void look(ManifestEntry entry) throws IOException {
            String path = entry.path().value();
            known.add(path);
            var skip = EntrySource.skip(entry);
            if (skip.isPresent()) {
                skipped.add(skip.get());
                return;
            }
            FolderScan.Found found = scan.files().get(path);
            if (found != null && found.isFile()) {
                candidates.add(new Candidate(entry, found.path(), found.sight()));
            } else if (found != null) {
                lookThrough(entry, found.path());
            } else if (scan.directories().contains(path)) {
                mismatched.add(new Mismatch(path, entry.digest(), "", "is a directory"));
            } else {
                lookBehindLinks(entry);
            }
        }

        private void lookThrough(ManifestEntry entry, Path file) throws IOException {
            if (Files.isRegularFile(file)) {
                candidates.add(new Candidate(entry, file, FileSight.of(file)));
            } else {
                String problem = Files.isSymbolicLink(file) ? "is a link to no file" : "is no regular file";
                mismatched.add(new Mismatch(entry.path().value(), entry.digest(), "", problem));
            }
        }

        private void lookBehindLinks(ManifestEntry entry) throws IOException {
            String path = entry.path().value();
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                FolderScan.Found link = scan.files().get(path.substring(0, slash));
                if (link != null && link.isLink() && Files.isDirectory(link.path())) {
                    known.add(path.substring(0, slash));
                    lookBehind(entry, entry.path().resolveIn(root));
                    return;
                }
            }
            if (isUnreadable(path)) {
                mismatched.add(new Mismatch(path, entry.digest(), "", "its directory cannot be read"));
            } else {
                absent(entry);
            }
        }

        private void lookBehind(ManifestEntry entry, Path file) throws IOException {
            if (!Files.exists(file)) {
                absent(entry);
            } else if (!file.toRealPath().startsWith(root)) {
                mismatched.add(
                        new Mismatch(entry.path().value(), entry.digest(), "", "is behind a link out of the folder"));
            } else {
                lookThrough(entry, file);
            }
        }

        private void absent(ManifestEntry entry) {
            String path = entry.path().value();
            entry.ref()
                    .ifPresentOrElse(
                            uri -> skipped.add(new SkippedReference(path, uri, SkippedReference.Reason.NOT_DOWNLOADED)),
                            () -> missing.add(path));
        }

        private boolean isUnreadable(String path) {
            return scan.unreadable().keySet().stream()
                    .anyMatch(directory -> path.equals(directory) || path.startsWith(directory + "/"));
        }

        void hash() throws IOException {
            new TolerantHasher(hasher, monitor).hash(candidates, this);
        }

        @Override
        public void unreadable(Candidate candidate, IOException failure) {
            mismatched.add(new Mismatch(candidate.path(), candidate.entry().digest(), "", FolderScan.reason(failure)));
        }

        @Override
        public void hashed(Candidate candidate, HashedFile hashed) {
            checkedFiles++;
            checkedBytes += hashed.size();
            String actual = hashed.md5().base64();
            if (!actual.equals(candidate.entry().digest())) {
                mismatched.add(new Mismatch(candidate.path(), candidate.entry().digest(), actual, ""));
            }
        }

        VerifyReport report() {
            List<String> extra = scan.files().keySet().stream()
                    .filter(path -> !known.contains(path) && !DownloadFile.isPathOfOne(path))
                    .toList();
            mismatched.sort(Comparator.comparing(Mismatch::path));
            return new VerifyReport(mismatched, missing, extra, skipped, checkedFiles, checkedBytes);
        }
    }
}
