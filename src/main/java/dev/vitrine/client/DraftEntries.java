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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a draft holds under which path, until it is saved or closed: a base that is never copied, which of its entries
/// left, and what came besides. Every change happens whole or not at all. Thread-safe.
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
    private Manifest base = Manifest.empty();
    private final BitSet gone = new BitSet();
    /// In the order of adding, which for a directory is that of a manifest: building one then need not sort.
    private final Map<EntryPath, DraftItem> own = new LinkedHashMap<>();
    private Set<String> folders = Set.of();
    private Optional<DraftChange.History> history = Optional.empty();
    private Optional<Manifest> manifest = Optional.empty();
    private State state = State.OPEN;

    /// @param draft the draft's name, for errors
    DraftEntries(String draft) {
        this.draft = draft;
    }

    /// Begins with what another version holds.
    synchronized void inherit(Manifest other) {
        base = other;
        manifest = Optional.empty();
    }

    /// Takes the state that a draft was kept in.
    synchronized void resume(List<DraftItem> items, BitSet goneThen, Set<String> foldersThen) {
        items.forEach(item -> own.put(item.entry().path(), item));
        gone.or(goneThen);
        folders = Set.copyOf(foldersThen);
        manifest = Optional.empty();
    }

    /// What has to be kept for [#resume].
    synchronized DraftFile.Entries kept() {
        return new DraftFile.Entries(List.copyOf(own.values()), (BitSet) gone.clone(), folders);
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
        Map<EntryPath, DraftItem> fresh = LinkedHashMap.newLinkedHashMap(added.size());
        for (DraftItem item : added) {
            EntryPath path = item.entry().path();
            DraftItem before = fresh.put(path, item);
            Optional<DraftItem> other = before == null ? find(path) : Optional.of(before);
            if (replace == Replace.EQUAL_ONLY
                    && other.isPresent()
                    && !other.get().entry().digest().equals(item.entry().digest())) {
                throw new PathTakenException(path.value());
            }
        }
        BitSet flips = new BitSet();
        if (base.count() > 0) {
            fresh.keySet().forEach(path -> flipHeld(path, flips));
        }
        apply(fresh, Set.of(), flips, folders);
    }

    private void flipHeld(EntryPath path, BitSet flips) {
        int index = base.indexOf(path);
        if (index >= 0 && !gone.get(index)) {
            flips.set(index);
        }
    }

    /// Removes each entry, or all below it; how many.
    synchronized int remove(List<String> paths) throws ArtifactFinalizedException, NotFoundException {
        checkOpen();
        Set<EntryPath> leaving = new LinkedHashSet<>();
        BitSet flips = new BitSet();
        Set<String> left = new TreeSet<>(folders);
        for (String text : paths) {
            Held held = at(text);
            leaving.addAll(held.own());
            flips.or(held.base());
            left.removeIf(folder -> isAtOrBelow(folder, text));
        }
        apply(Map.of(), leaving, flips, left);
        return leaving.size() + flips.cardinality();
    }

    private static boolean isAtOrBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /// What is held at a path or below it.
    private record Held(List<EntryPath> own, BitSet base) {}

    private Held at(String text) throws NotFoundException {
        EntryPath path = EntryPath.of(text);
        BitSet inBase = new BitSet();
        int index = base.indexOf(path);
        if (own.containsKey(path)) {
            return new Held(List.of(path), inBase);
        }
        if (index >= 0 && !gone.get(index)) {
            inBase.set(index);
            return new Held(List.of(), inBase);
        }
        String prefix = path.value() + "/";
        List<EntryPath> below = own.keySet().stream()
                .filter(candidate -> candidate.value().startsWith(prefix))
                .toList();
        Manifest.Range range = base.below(path.value());
        inBase.set(range.from(), range.to());
        inBase.andNot(gone);
        if (below.isEmpty() && inBase.isEmpty() && folders.stream().noneMatch(each -> isAtOrBelow(each, text))) {
            throw new NotFoundException(NotFoundException.Kind.ENTRY, text);
        }
        return new Held(below, inBase);
    }

    /// Moves each entry, or all below it, from the key to the value.
    synchronized void move(Map<String, String> moves)
            throws ArtifactFinalizedException, NotFoundException, PathTakenException {
        checkOpen();
        Map<EntryPath, DraftItem> moved = new LinkedHashMap<>();
        Set<EntryPath> leaving = new LinkedHashSet<>();
        BitSet flips = new BitSet();
        Set<String> made = new TreeSet<>(folders);
        for (Map.Entry<String, String> move : moves.entrySet()) {
            Held held = at(move.getKey());
            String from = EntryPath.of(move.getKey()).value();
            String to = EntryPath.of(move.getValue()).value();
            List<ManifestEntry> entries = new ArrayList<>();
            held.base().stream().forEach(index -> entries.add(base.entry(index)));
            for (ManifestEntry entry : entries) {
                EntryPath next = EntryPath.of(to + entry.path().value().substring(from.length()));
                moved.put(next, DraftItem.of(entry).at(next));
            }
            for (EntryPath path : held.own()) {
                EntryPath next = EntryPath.of(to + path.value().substring(from.length()));
                moved.put(next, Objects.requireNonNull(own.get(path)).at(next));
            }
            leaving.addAll(held.own());
            flips.or(held.base());
            for (String folder : folders) {
                if (isAtOrBelow(folder, from)) {
                    made.remove(folder);
                    made.add(to + folder.substring(from.length()));
                }
            }
        }
        for (Map.Entry<EntryPath, DraftItem> move : moved.entrySet()) {
            EntryPath path = move.getKey();
            Optional<DraftItem> other = find(path).filter(item -> !leaving.contains(path));
            int index = base.indexOf(path);
            boolean stays = index < 0 || !flips.get(index);
            if (stays
                    && other.isPresent()
                    && !other.get()
                            .entry()
                            .digest()
                            .equals(move.getValue().entry().digest())) {
                throw new PathTakenException(path.value());
            }
            flipHeld(path, flips);
        }
        apply(moved, leaving, flips, made);
    }

    /// Brings entries of the base back, each or all below it, in place of what has their path now.
    synchronized void restore(List<String> paths) throws ArtifactFinalizedException {
        checkOpen();
        BitSet flips = new BitSet();
        for (String text : paths) {
            Manifest.Range range = base.below(text);
            flips.set(range.from(), range.to());
            int index = base.indexOf(EntryPath.of(text));
            if (index >= 0) {
                flips.set(index);
            }
        }
        flips.and(gone);
        Set<EntryPath> replaced = new LinkedHashSet<>();
        flips.stream()
                .mapToObj(index -> new EntryPath(base.path(index)))
                .filter(own::containsKey)
                .forEach(replaced::add);
        apply(Map.of(), replaced, flips, folders);
    }

    /// Makes a folder that stays while nothing is in it. It is not saved.
    synchronized void makeFolder(String path) throws ArtifactFinalizedException {
        checkOpen();
        Set<String> made = new TreeSet<>(folders);
        made.add(EntryPath.of(path).value());
        apply(Map.of(), Set.of(), new BitSet(), made);
    }

    private void apply(Map<EntryPath, DraftItem> coming, Set<EntryPath> leaving, BitSet flips, Set<String> madeNow) {
        if (history.isEmpty()) {
            leaving.forEach(own::remove);
            own.putAll(coming);
            gone.xor(flips);
            folders = Set.copyOf(madeNow);
            manifest = Optional.empty();
            return;
        }
        Map<EntryPath, Optional<DraftItem>> change = new LinkedHashMap<>();
        leaving.forEach(path -> change.put(path, Optional.empty()));
        coming.forEach((path, item) -> change.put(path, Optional.of(item)));
        DraftChange step = new DraftChange(change, flips, Set.copyOf(madeNow));
        if (!step.isEmpty(folders)) {
            history.get().done(swap(step));
        }
    }

    /// Does `change` and returns what takes it back.
    private DraftChange swap(DraftChange change) {
        Map<EntryPath, Optional<DraftItem>> before =
                LinkedHashMap.newLinkedHashMap(change.own().size());
        change.own()
                .forEach((path, item) -> before.put(
                        path, Optional.ofNullable(item.isPresent() ? own.put(path, item.get()) : own.remove(path))));
        gone.xor(change.flips());
        Set<String> foldersBefore = folders;
        folders = change.folders();
        manifest = Optional.empty();
        return new DraftChange(before, change.flips(), foldersBefore);
    }

    /// Takes the last step back; whether there was one.
    synchronized boolean undo() throws ArtifactFinalizedException {
        checkOpen();
        Optional<DraftChange> last = history.flatMap(DraftChange.History::takeBack);
        last.ifPresent(change -> history.orElseThrow().tookBack(swap(change)));
        return last.isPresent();
    }

    /// Does again what was taken back; whether there was something.
    synchronized boolean redo() throws ArtifactFinalizedException {
        checkOpen();
        Optional<DraftChange> last = history.flatMap(DraftChange.History::takeForward);
        last.ifPresent(change -> history.orElseThrow().tookForward(swap(change)));
        return last.isPresent();
    }

    synchronized Optional<DraftItem> find(EntryPath path) {
        DraftItem item = own.get(path);
        if (item != null) {
            return Optional.of(item);
        }
        int index = base.count() == 0 ? -1 : base.indexOf(path);
        return index < 0 || gone.get(index) ? Optional.empty() : Optional.of(DraftItem.of(base.entry(index)));
    }

    /// What the draft itself brings: all that may have to be stored.
    synchronized List<DraftItem> items() {
        return List.copyOf(own.values());
    }

    /// What the base still gives: itself, while nothing of it left.
    synchronized Manifest held() {
        if (gone.isEmpty()) {
            return base;
        }
        return heldEntries().build();
    }

    private Manifest.Builder heldEntries() {
        Manifest.Builder builder = new Manifest.Builder();
        for (int i = gone.nextClearBit(0); i < base.count(); i = gone.nextClearBit(i + 1)) {
            builder.add(base.entry(i));
        }
        return builder;
    }

    synchronized int count() {
        return base.count() - gone.cardinality() + own.size();
    }

    /// Bytes of all entries; unknown sizes count 0.
    synchronized long size() {
        long left =
                gone.stream().mapToLong(index -> base.size(index, index + 1)).sum();
        return base.size()
                - left
                + own.values().stream()
                        .mapToLong(item -> item.entry().size().orElse(0))
                        .sum();
    }

    synchronized Manifest manifest() {
        if (manifest.isEmpty()) {
            Manifest.Builder builder = heldEntries();
            own.values().forEach(item -> builder.add(item.entry()));
            manifest = Optional.of(builder.build());
        }
        return manifest.get();
    }

    /// The draft as it stands, beside what it began with.
    synchronized DraftSnapshot view() {
        List<ManifestEntry> entries = new ArrayList<>(own.size());
        own.values().forEach(item -> entries.add(item.entry()));
        boolean canUndo = history.map(DraftChange.History::canUndo).orElse(false);
        boolean canRedo = history.map(DraftChange.History::canRedo).orElse(false);
        return new DraftSnapshot(
                base, (BitSet) gone.clone(), Manifest.of(entries), new TreeSet<>(folders), canUndo, canRedo);
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
