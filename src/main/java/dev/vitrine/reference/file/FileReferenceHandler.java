package dev.vitrine.reference.file;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// `file`: a file, or every file below a directory. With a checksum the digest is the MD5 of the bytes, without one
/// the MD5 of the URI of the resolved path, so that such an entry can never be opened. References into a directory are
/// the given text, a slash and the relative path, nothing escaped (wandb-protocol 2.4, 8).
public final class FileReferenceHandler implements ReferenceHandler {
    private final FileHasher hasher;

    public FileReferenceHandler(FileHasher hasher) {
        this.hasher = hasher;
    }

    @Override
    public boolean handles(String uri) {
        return LenientUri.parse(uri).scheme().equals("file");
    }

    @Override
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        Path local = FileUri.toPath(request.uri());
        if (Files.isDirectory(local)) {
            return expandDirectory(request, local, monitor);
        }
        if (!Files.isRegularFile(local) || FileUri.meansDirectory(request.uri())) {
            throw new ReferenceException(Reason.NOT_A_FILE_OR_DIRECTORY, request.uri());
        }
        EntryPath name = EntryPath.of(request.name().orElse(local.getFileName().toString()));
        return entries(List.of(new Found(name, request.uri(), local)), request.checksum(), monitor);
    }

    @Override
    public Optional<Reason> obstacle(ManifestEntry entry) {
        try {
            Path local = FileUri.toPath(entry.ref().orElseThrow());
            boolean isUnread = entry.digest().equals(FileUri.digestWithoutReading(local));
            return isUnread ? Optional.of(Reason.NO_CHECKSUM) : Optional.empty();
        } catch (IOException e) {
            // What is gone is found out by opening it.
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws IOException {
        String uri = entry.ref().orElseThrow();
        Path local = FileUri.toPath(uri);
        if (!Files.isRegularFile(local)) {
            throw new ReferenceException(Reason.NOT_FOUND, uri);
        }
        if (entry.digest().equals(FileUri.digestWithoutReading(local))) {
            throw new ReferenceException(Reason.NO_CHECKSUM, uri);
        }
        if (entry.size().isPresent() && entry.size().getAsLong() != Files.size(local)) {
            throw new ReferenceException(Reason.CHANGED, uri);
        }
        return Files.newInputStream(local);
    }

    /// A file that becomes an entry.
    private record Found(EntryPath path, String ref, Path file) {}

    private List<ManifestEntry> expandDirectory(ReferenceRequest request, Path directory, ProgressMonitor monitor)
            throws IOException {
        String prefix = request.name()
                .filter(name -> !name.isEmpty())
                .map(name -> name + "/")
                .orElse("");
        String refPrefix = request.uri().endsWith("/") ? request.uri() : request.uri() + "/";
        List<Found> found = new ArrayList<>();
        for (Path file : new ReferenceWalk(request, monitor).filesBelow(directory)) {
            String relative = directory
                    .relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            found.add(new Found(EntryPath.of(prefix + relative), refPrefix + relative, file));
        }
        found.sort((a, b) -> a.path().compareTo(b.path()));
        return entries(found, request.checksum(), monitor);
    }

    private List<ManifestEntry> entries(List<Found> found, boolean checksum, ProgressMonitor monitor)
            throws IOException {
        List<ManifestEntry> entries = new ArrayList<>(found.size());
        if (!checksum) {
            for (Found file : found) {
                entries.add(entry(file, FileUri.digestWithoutReading(file.file()), Files.size(file.file())));
            }
            return entries;
        }
        List<Path> files = found.stream().map(Found::file).toList();
        List<HashedFile> hashed = hasher.hash(files, bytes -> {
            monitor.check();
            monitor.advance(bytes);
        });
        for (int i = 0; i < found.size(); i++) {
            entries.add(entry(
                    found.get(i), hashed.get(i).md5().base64(), hashed.get(i).size()));
        }
        return entries;
    }

    private static ManifestEntry entry(Found file, String digest, long size) {
        return ManifestEntry.reference(file.path(), file.ref(), digest, OptionalLong.of(size), Map.of());
    }
}
