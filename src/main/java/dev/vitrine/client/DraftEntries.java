package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.registry.NotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a draft holds under which path, until it is saved or closed. Every change happens whole or not at all.
/// Thread-safe.
final class DraftEntries {
    /// Whether content may take the place of other content under the same path.
    enum Replace {
        EQUAL_ONLY,
        ANY
    }

    private enum State {
        OPEN,
        SAVING,
        FINISHED
    }

    private final String draft;
    /// In the order of adding, which for a directory is that of a manifest: building one then need not sort.
    private final Map<EntryPath, DraftItem> items = new LinkedHashMap<>();
    private Optional<Manifest> manifest = Optional.empty();
    private State state = State.OPEN;

    /// @param draft the draft's name, for errors
    DraftEntries(String draft) {
        this.draft = draft;
    }

    /// Adds all or nothing. Under one path the last of equal contents stays.
    synchronized void add(List<DraftItem> added, Replace replace) throws IOException {
        checkOpen();
        Map<EntryPath, DraftItem> fresh = LinkedHashMap.newLinkedHashMap(added.size());
        for (DraftItem item : added) {
            EntryPath path = item.entry().path();
            DraftItem other = fresh.getOrDefault(path, items.get(path));
            if (other != null
                    && replace == Replace.EQUAL_ONLY
                    && !other.entry().digest().equals(item.entry().digest())) {
                throw new PathTakenException(path.value());
            }
            fresh.put(path, item);
        }
        items.putAll(fresh);
        manifest = Optional.empty();
    }

    /// Removes the entry `path`, or all below it; how many.
    synchronized int remove(String path) throws IOException {
        checkOpen();
        List<EntryPath> found = at(path);
        found.forEach(items::remove);
        manifest = Optional.empty();
        return found.size();
    }

    /// Moves the entry `from`, or all below it, to `to`.
    synchronized void rename(String from, String to) throws IOException {
        checkOpen();
        List<EntryPath> found = at(from);
        Set<EntryPath> leaving = Set.copyOf(found);
        int cut = EntryPath.of(from).value().length();
        String target = EntryPath.of(to).value();
        Map<EntryPath, DraftItem> moved = LinkedHashMap.newLinkedHashMap(found.size());
        for (EntryPath path : found) {
            EntryPath next = EntryPath.of(target + path.value().substring(cut));
            moved.put(next, Objects.requireNonNull(items.get(path)).at(next));
        }
        for (Map.Entry<EntryPath, DraftItem> move : moved.entrySet()) {
            DraftItem other = items.get(move.getKey());
            boolean stays = !leaving.contains(move.getKey());
            if (other != null
                    && stays
                    && !other.entry().digest().equals(move.getValue().entry().digest())) {
                throw new PathTakenException(move.getKey().value());
            }
        }
        found.forEach(items::remove);
        items.putAll(moved);
        manifest = Optional.empty();
    }

    private List<EntryPath> at(String text) throws NotFoundException {
        EntryPath path = EntryPath.of(text);
        if (items.containsKey(path)) {
            return List.of(path);
        }
        String prefix = path.value() + "/";
        List<EntryPath> below = items.keySet().stream()
                .filter(candidate -> candidate.value().startsWith(prefix))
                .toList();
        if (below.isEmpty()) {
            throw new NotFoundException(NotFoundException.Kind.ENTRY, text);
        }
        return below;
    }

    synchronized Optional<DraftItem> find(EntryPath path) {
        return Optional.ofNullable(items.get(path));
    }

    synchronized List<DraftItem> items() {
        return List.copyOf(items.values());
    }

    synchronized Manifest manifest() {
        if (manifest.isEmpty()) {
            List<ManifestEntry> entries = new ArrayList<>(items.size());
            items.values().forEach(item -> entries.add(item.entry()));
            manifest = Optional.of(Manifest.of(entries));
        }
        return manifest.get();
    }

    /// Lets nothing be changed while the draft is saved.
    synchronized void beginSaving() throws ArtifactFinalizedException {
        checkOpen();
        state = State.SAVING;
    }

    /// Takes [#beginSaving] back, after saving failed.
    synchronized void reopen() {
        if (state == State.SAVING) {
            state = State.OPEN;
        }
    }

    /// Lets nothing be changed ever again.
    synchronized void finish() {
        state = State.FINISHED;
    }

    synchronized void checkOpen() throws ArtifactFinalizedException {
        if (state != State.OPEN) {
            throw new ArtifactFinalizedException(draft);
        }
    }
}
