package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileSight;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.FolderContents.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads a folder as a manifest, to be compared with a version's. Touches nothing. A link to a file counts as the file,
/// as [Verifier] takes it; links to directories are not followed.
public final class FolderReader {
    private final FileHasher hasher;

    public FolderReader(FileHasher hasher) {
        this.hasher = hasher;
    }

    /// Hashes every file below `root`. References of `version` count as [Verifier] checks them: by the bytes of the
    /// file at their path, when their digest is an MD5 of bytes and the file is there.
    ///
    /// @throws NoSuchFileException when `root` does not exist
    /// @throws java.nio.file.NotDirectoryException when `root` is no directory
    public FolderContents read(Path root, Manifest version, ProgressMonitor monitor) throws IOException {
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        }
        Reading reading = new Reading(version);
        FolderScan scan = FolderScan.of(root, "");
        scan.unreadable().forEach((path, failure) -> reading.refuse(path, FolderScan.reason(failure)));
        for (Map.Entry<String, FolderScan.Found> file : scan.files().entrySet()) {
            monitor.check();
            reading.look(file.getKey(), file.getValue());
        }
        reading.addUnchecked(scan);
        new TolerantHasher(hasher, monitor).hash(reading.wanted, reading);
        return reading.contents(root);
    }

    private record Wanted(EntryPath entry, Path file, FileSight seen) implements TolerantHasher.Wanted {
        @Override
        public String path() {
            return entry.value();
        }
    }

    private static final class Reading implements TolerantHasher.Results<Wanted> {
        private final Manifest version;
        private final List<Wanted> wanted = new ArrayList<>();
        private final Manifest.Builder manifest = new Manifest.Builder();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private long unchecked;

        Reading(Manifest version) {
            this.version = version;
        }

        void look(String name, FolderScan.Found found) throws IOException {
            if (DownloadFile.isPathOfOne(name)) {
                return;
            }
            EntryPath path;
            try {
                path = EntryPath.of(name);
            } catch (UnsafePathException e) {
                refuse(name, "no name for an entry");
                return;
            }
            if (isUncheckable(path)) {
                return;
            }
            if (found.isFile()) {
                wanted.add(new Wanted(path, found.path(), found.sight()));
                return;
            }
            if (!Files.isRegularFile(found.path())) {
                boolean directory = found.isLink() && Files.isDirectory(found.path());
                unread(
                        path,
                        directory ? "link to a directory" : found.isLink() ? "link to no file" : "no regular file");
                return;
            }
            wanted.add(new Wanted(path, found.path(), FileSight.of(found.path())));
        }

        private boolean isUncheckable(EntryPath path) {
            return version.referenceCount() > 0
                    && version.find(path).flatMap(EntrySource::skip).isPresent();
        }

        void addUnchecked(FolderScan scan) {
            for (int i = 0; version.referenceCount() > 0 && i < version.count(); i++) {
                if (version.isReference(i)) {
                    ManifestEntry entry = version.entry(i);
                    boolean absent = !scan.files().containsKey(entry.path().value());
                    if (absent || EntrySource.skip(entry).isPresent()) {
                        manifest.add(entry);
                        unchecked++;
                    }
                }
            }
        }

        void refuse(String path, String reason) {
            unreadable.add(new Unreadable(path, reason));
        }

        private void unread(EntryPath path, String reason) {
            refuse(path.value(), reason);
            manifest.add(new ManifestEntry(
                    path, FolderContents.UNREAD, OptionalLong.empty(), Optional.empty(), Optional.empty(), Map.of()));
        }

        @Override
        public void hashed(Wanted file, HashedFile hashed) {
            Optional<String> ref = version.referenceCount() == 0
                    ? Optional.empty()
                    : version.find(file.entry()).flatMap(ManifestEntry::ref);
            manifest.add(new ManifestEntry(
                    file.entry(),
                    hashed.md5().base64(),
                    OptionalLong.of(hashed.size()),
                    ref,
                    Optional.empty(),
                    Map.of()));
        }

        @Override
        public void unreadable(Wanted file, IOException failure) {
            unread(file.entry(), FolderScan.reason(failure));
        }

        FolderContents contents(Path root) {
            unreadable.sort(Comparator.comparing(Unreadable::path));
            return new FolderContents(root, manifest.build(), unreadable, unchecked);
        }
    }
}
