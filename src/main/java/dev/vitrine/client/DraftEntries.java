package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.registry.NotFoundException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The steps of a draft, until it is saved or closed: what each changes in its [DraftContent], and how to take it back.
/// Every step happens whole or not at all. Thread-safe.
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
    private final DraftContent content = new DraftContent();
    private Optional<DraftChange.History> history = Optional.empty();
    private State state = State.OPEN;

    /// @param draft the draft's name, for errors
    DraftEntries(String draft) {
        this.draft = draft;
    }

    /// Begins with what another version holds.
    synchronized void inherit(Manifest other) {
        content.inherit(other);
    }

    /// Takes the state that a draft was kept in.
    synchronized void resume(List<DraftItem> items, BitSet goneThen, Set<String> foldersThen) {
        content.resume(items, goneThen, foldersThen);
    }

    /// What has to be kept for [#resume].
    synchronized DraftFile.Entries kept() {
        return content.kept();
    }

    /// From now on steps can be taken back.
    synchronized void remember() {
        if (history.isEmpty()) {
            history = Optional.of(new DraftChange.History());
        }
    }

    /// Adds all or nothing. Under one path the last of equal contents stays.
    synchronized void add(List<DraftItem> added, Replace replace)
            throws ArtifactFinalizedException, PathTakenException {
        checkOpen();
        LinkedHashMap<EntryPath, DraftItem> fresh = LinkedHashMap.newLinkedHashMap(added.size());
        for (DraftItem item : added) {
            put(fresh, item, replace);
        }
        BitSet flips = new BitSet();
        if (content.base().count() > 0) {
            fresh.keySet().forEach(path -> content.flipHeld(path, flips));
        }
        apply(fresh, Set.of(), flips, content.folders());
    }

    /// Apart from the loop, which a young JVM interprets up to its end.
    private void put(Map<EntryPath, DraftItem> fresh, DraftItem item, Replace replace) throws PathTakenException {
        EntryPath path = item.entry().path();
        DraftItem before = fresh.put(path, item);
        Optional<DraftItem> other = before == null ? content.find(path) : Optional.of(before);
        if (replace == Replace.EQUAL_ONLY
                && other.isPresent()
                && !other.get().entry().digest().equals(item.entry().digest())) {
            throw new PathTakenException(path.value());
        }
    }

    /// Removes each entry, or all below it; how many.
    synchronized int remove(List<String> paths) throws ArtifactFinalizedException, NotFoundException {
        checkOpen();
        Set<EntryPath> leaving = new LinkedHashSet<>();
        BitSet flips = new BitSet();
        Set<String> left = new TreeSet<>(content.folders());
        for (String text : paths) {
            DraftContent.Held held = content.at(text);
            leaving.addAll(held.own());
            flips.or(held.base());
            left.removeIf(folder -> DraftContent.isAtOrBelow(folder, text));
        }
        apply(new LinkedHashMap<>(), leaving, flips, left);
        return leaving.size() + flips.cardinality();
    }

    /// Moves each entry, or all below it, from the key to the value.
    synchronized void move(Map<String, String> moves)
            throws ArtifactFinalizedException, NotFoundException, PathTakenException {
        checkOpen();
        LinkedHashMap<EntryPath, DraftItem> moved = new LinkedHashMap<>();
        Set<EntryPath> leaving = new LinkedHashSet<>();
        BitSet flips = new BitSet();
        Set<String> made = new TreeSet<>(content.folders());
        for (Map.Entry<String, String> move : moves.entrySet()) {
            DraftContent.Held held = content.at(move.getKey());
            String from = EntryPath.of(move.getKey()).value();
            String to = EntryPath.of(move.getValue()).value();
            List<ManifestEntry> entries = new ArrayList<>();
            held.base().stream().forEach(index -> entries.add(content.base().entry(index)));
            for (ManifestEntry entry : entries) {
                EntryPath next = EntryPath.of(to + entry.path().value().substring(from.length()));
                moved.put(next, DraftItem.of(entry).at(next));
            }
            for (EntryPath path : held.own()) {
                EntryPath next = EntryPath.of(to + path.value().substring(from.length()));
                moved.put(next, content.own(path).orElseThrow().at(next));
            }
            leaving.addAll(held.own());
            flips.or(held.base());
            for (String folder : content.folders()) {
                if (DraftContent.isAtOrBelow(folder, from)) {
                    made.remove(folder);
                    made.add(to + folder.substring(from.length()));
                }
            }
        }
        for (Map.Entry<EntryPath, DraftItem> move : moved.entrySet()) {
            EntryPath path = move.getKey();
            Optional<DraftItem> other = content.find(path).filter(item -> !leaving.contains(path));
            int index = content.base().indexOf(path);
            boolean stays = index < 0 || !flips.get(index);
            if (stays
                    && other.isPresent()
                    && !other.get()
                            .entry()
                            .digest()
                            .equals(move.getValue().entry().digest())) {
                throw new PathTakenException(path.value());
            }
            content.flipHeld(path, flips);
        }
        apply(moved, leaving, flips, made);
    }

    /// Brings entries of the base back, each or all below it, in place of what has their path now.
    synchronized void restore(List<String> paths) throws ArtifactFinalizedException {
        checkOpen();
        BitSet flips = content.lost(paths);
        apply(new LinkedHashMap<>(), content.inPlaceOf(flips), flips, content.folders());
    }

    /// Makes a folder that stays while nothing is in it. It is not saved.
    synchronized void makeFolder(String path) throws ArtifactFinalizedException {
        checkOpen();
        Set<String> made = new TreeSet<>(content.folders());
        made.add(EntryPath.of(path).value());
        apply(new LinkedHashMap<>(), Set.of(), new BitSet(), made);
    }

    private void apply(
            LinkedHashMap<EntryPath, DraftItem> coming, Set<EntryPath> leaving, BitSet flips, Set<String> madeNow) {
        if (history.isEmpty()) {
            content.change(coming, leaving, flips, madeNow);
            return;
        }
        Map<EntryPath, Optional<DraftItem>> change = new LinkedHashMap<>();
        leaving.forEach(path -> change.put(path, Optional.empty()));
        coming.forEach((path, item) -> change.put(path, Optional.of(item)));
        DraftChange step = new DraftChange(change, flips, Set.copyOf(madeNow));
        if (!step.isEmpty(content.folders())) {
            history.get().done(content.swap(step));
        }
    }

    /// Takes the last step back; whether there was one.
    synchronized boolean undo() throws ArtifactFinalizedException {
        checkOpen();
        Optional<DraftChange> last = history.flatMap(DraftChange.History::takeBack);
        last.ifPresent(change -> history.orElseThrow().tookBack(content.swap(change)));
        return last.isPresent();
    }

    /// Does again what was taken back; whether there was something.
    synchronized boolean redo() throws ArtifactFinalizedException {
        checkOpen();
        Optional<DraftChange> last = history.flatMap(DraftChange.History::takeForward);
        last.ifPresent(change -> history.orElseThrow().tookForward(content.swap(change)));
        return last.isPresent();
    }

    synchronized Optional<DraftItem> find(EntryPath path) {
        return content.find(path);
    }

    /// What the draft itself brings: all that may have to be stored.
    synchronized List<DraftItem> items() {
        return content.items();
    }

    /// What the base still gives: itself, while nothing of it left.
    synchronized Manifest held() {
        return content.held();
    }

    synchronized int count() {
        return content.count();
    }

    /// Bytes of all entries; unknown sizes count 0.
    synchronized long size() {
        return content.size();
    }

    synchronized Manifest manifest() {
        return content.manifest();
    }

    /// The draft as it stands, beside what it began with.
    synchronized DraftSnapshot view() {
        boolean canUndo = history.map(DraftChange.History::canUndo).orElse(false);
        boolean canRedo = history.map(DraftChange.History::canRedo).orElse(false);
        return content.view(canUndo, canRedo);
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
