package dev.vitrine.client;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.store.Staging;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files that a program writes straight into a draft. Their bytes wait in a staging directory, which is made with the
/// first of them; a draft that belongs to no registry only hashes them. Thread-safe.
final class NewFiles implements AutoCloseable {
    private final DraftEntries entries;
    private final Optional<Path> stagingParent;
    private final Set<String> names = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private Optional<Staging> staging = Optional.empty();
    private boolean isClosed;

    NewFiles(DraftEntries entries, Optional<Path> stagingParent) {
        this.entries = entries;
        this.stagingParent = stagingParent;
    }

    /// A stream whose bytes become the entry `name`. A name can be opened once, unless what it had may be replaced; of
    /// the files that are opened here, none can have the name of a folder of another. A slash at the end says that a
    /// folder is meant.
    OutputStream open(String name, DraftEntries.Replace replace) throws IOException {
        EntryPath path = EntryPath.of(name);
        entries.checkOpen();
        if (name.endsWith("/")) {
            throw new UnsafePathException(name);
        }
        synchronized (this) {
            takeFolders(path.value());
            if (folders.contains(path.value())
                    || !names.add(path.value()) && replace == DraftEntries.Replace.EQUAL_ONLY) {
                throw new PathTakenException(path.value());
            }
        }
        Optional<Path> file = newFile();
        OutputStream bytes = file.isPresent() ? Files.newOutputStream(file.get()) : OutputStream.nullOutputStream();
        return new DraftStream(bytes, (md5, size) -> add(path, md5, size, file, replace));
    }

    private void takeFolders(String path) throws PathTakenException {
        List<String> above = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (names.contains(folder)) {
                throw new PathTakenException(folder);
            }
            above.add(folder);
        }
        folders.addAll(above);
    }

    private void add(EntryPath path, Md5 md5, long size, Optional<Path> file, DraftEntries.Replace replace)
            throws IOException {
        DraftItem item = new DraftItem(ManifestEntry.file(path, md5, size), file, Optional.empty());
        entries.add(List.of(item), replace);
    }

    private synchronized Optional<Path> newFile() throws IOException {
        if (isClosed) {
            throw new IOException("Draft closed");
        }
        if (stagingParent.isEmpty()) {
            return Optional.empty();
        }
        if (staging.isEmpty()) {
            staging = Optional.of(Staging.open(stagingParent.get()));
        }
        return Optional.of(staging.get().newFile());
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        if (staging.isPresent()) {
            staging.get().close();
            staging = Optional.empty();
        }
    }
}
