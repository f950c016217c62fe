package dev.vitrine.client;

import dev.vitrine.client.DraftEntries.Replace;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person does to a draft, step by step: each call is one step, whole or not at all, and can be taken back.
/// What is added takes the place of what has its path. Blocking and thread-safe.
public final class DraftEditing {
    private final Core core;
    private final DraftEntries entries;

    DraftEditing(Core core, DraftEntries entries) {
        this.core = core;
        this.entries = entries;
    }

    /// What came of adding.
    ///
    /// @param files   how many entries came
    /// @param refused what could not be added, by its path, and why
    /// @param ignored what a pattern left out
    public record Added(int files, Map<Path, Exception> refused, List<Path> ignored) {}

    /// What to do with folders.
    public enum Folders {
        /// Each under its own name.
        KEEP_NAMES,
        /// What is in them goes to the top.
        SPREAD
    }

    /// Adds files and folders under the folder `into` (the top when it is empty). What cannot be added is left out and
    /// told; so is the second of two with one name.
    public Added add(List<Path> paths, String into, Folders folders, IgnorePatterns ignore, ProgressMonitor monitor)
            throws IOException {
        Map<Path, Exception> refused = new LinkedHashMap<>();
        List<Path> ignored = new ArrayList<>();
        Map<Path, DraftFiles.Found> found = new LinkedHashMap<>();
        for (Path path : paths) {
            monitor.check();
            try {
                found.put(path, find(path, into, folders, ignore, refused, ignored));
            } catch (CancelledException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                refused.put(path, e);
            }
        }
        // All at once, so that what is left to do only shrinks.
        monitor.begin(
                found.values().stream().mapToLong(DraftFiles.Found::bytes).sum(),
                found.values().stream().mapToLong(DraftFiles.Found::files).sum());
        Map<EntryPath, DraftItem> items = new LinkedHashMap<>();
        for (Map.Entry<Path, DraftFiles.Found> each : found.entrySet()) {
            try {
                for (DraftItem item : each.getValue().reading().read(monitor)) {
                    EntryPath name = item.entry().path();
                    DraftItem other = items.putIfAbsent(name, item);
                    if (other != null
                            && !other.entry().digest().equals(item.entry().digest())) {
                        refused.put(item.file().orElse(each.getKey()), new PathTakenException(name.value()));
                    }
                }
            } catch (CancelledException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                refused.put(each.getKey(), e);
            }
        }
        entries.add(List.copyOf(items.values()), Replace.ANY);
        return new Added(items.size(), refused, ignored);
    }

    private DraftFiles.Found find(
            Path path,
            String into,
            Folders folders,
            IgnorePatterns ignore,
            Map<Path, Exception> refused,
            List<Path> ignored)
            throws IOException {
        DraftFiles files = new DraftFiles(core.hasher(), core.workers());
        String own = String.valueOf(path.getFileName());
        String name = into.isEmpty() ? own : into + "/" + own;
        if (!Files.isDirectory(path)) {
            return files.find(path, Optional.of(name), false);
        }
        String prefix = folders == Folders.SPREAD ? into : name;
        return files.findBelow(path, Optional.of(prefix), ignore, new DraftFiles.Refusals() {
            @Override
            public void leftOut(Path file, IOException why) {
                refused.put(file, why);
            }

            @Override
            public void ignored(Path file) {
                ignored.add(file);
            }
        });
    }

    /// Adds one file under `name`.
    public void addFile(Path file, String name, ProgressMonitor monitor) throws IOException {
        entries.add(
                List.of(new DraftFiles(core.hasher(), core.workers()).file(file, Optional.of(name), false, monitor)),
                Replace.ANY);
    }

    /// Adds what a URI points at; how many entries came.
    public int addReference(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        List<ManifestEntry> found = core.references().expand(request, monitor);
        entries.add(found.stream().map(DraftItem::of).toList(), Replace.ANY);
        return found.size();
    }

    /// Removes each entry, or every entry below a folder.
    public void remove(List<String> paths) throws IOException {
        entries.remove(paths);
    }

    /// Moves each entry or folder from the key to the value.
    ///
    /// @throws PathTakenException when something else is there
    public void move(Map<String, String> moves) throws IOException {
        entries.move(moves);
    }

    /// Brings entries of the base back, each or all below it.
    public void restore(List<String> paths) throws IOException {
        entries.restore(paths);
    }

    /// Makes a folder that can be filled. A folder with nothing in it is not saved.
    public void makeFolder(String path) throws IOException {
        entries.makeFolder(path);
    }

    /// Takes the last step back; whether there was one.
    public boolean undo() throws IOException {
        return entries.undo();
    }

    /// Does again what was taken back; whether there was something.
    public boolean redo() throws IOException {
        return entries.redo();
    }

    public DraftSnapshot view() {
        return entries.view();
    }

    /// For each of the draft's own entries whose bytes are elsewhere too: the first other path that has them, in the
    /// base or in the draft.
    public Map<String, String> twins(DraftSnapshot view) {
        Map<String, String> firstOf = new HashMap<>();
        for (int i = 0; i < view.own().count(); i++) {
            firstOf.putIfAbsent(view.own().digest(i), view.own().path(i));
        }
        Map<String, String> inBase = new HashMap<>();
        for (int i = 0; i < view.base().count() && !firstOf.isEmpty(); i++) {
            String digest = view.base().digest(i);
            if (firstOf.containsKey(digest)) {
                inBase.putIfAbsent(digest, view.base().path(i));
            }
        }
        Map<String, String> twins = new HashMap<>();
        for (int i = 0; i < view.own().count(); i++) {
            String path = view.own().path(i);
            String digest = view.own().digest(i);
            String other = inBase.getOrDefault(digest, firstOf.getOrDefault(digest, path));
            if (!other.equals(path)) {
                twins.put(path, other);
            }
        }
        return twins;
    }

    /// What became of the files that entries will be stored from.
    public enum Source {
        CHANGED,
        VANISHED
    }

    /// The draft's own entries whose file is not any more what it was when it was added.
    public Map<String, Source> touchedSources(ProgressMonitor monitor) throws IOException {
        Map<String, Source> touched = new LinkedHashMap<>();
        for (DraftItem item : entries.items()) {
            monitor.check();
            if (item.file().isPresent() && item.stamp().isPresent()) {
                String path = item.entry().path().value();
                try {
                    if (!item.stamp().get().isLookOf(item.file().get())) {
                        touched.put(path, Source.CHANGED);
                    }
                } catch (IOException e) {
                    touched.put(path, Source.VANISHED);
                }
            }
        }
        return touched;
    }

    /// Reads the file that an entry will be stored from again, and takes what it has now.
    public void readAgain(String path, ProgressMonitor monitor) throws IOException {
        Optional<Path> file = entries.find(EntryPath.of(path)).flatMap(DraftItem::file);
        if (file.isPresent()) {
            addFile(file.get(), path, monitor);
        }
    }
}
