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

/// What a draft holds under which path: a base that is never copied, which of its entries left, and what came besides.
/// Not thread-safe.
final class DraftContent {
    private Manifest base = Manifest.empty();
    private final BitSet gone = new BitSet();
    /// In the order of adding, which for a directory is that of a manifest: building one then need not sort.
    private Map<EntryPath, DraftItem> own = new LinkedHashMap<>();
    private Set<String> folders = Set.of();
    private Optional<Manifest> manifest = Optional.empty();

    /// Begins with what another version holds.
    void inherit(Manifest other) {
        base = other;
        manifest = Optional.empty();
    }

    /// Takes the state that a draft was kept in.
    void resume(List<DraftItem> items, BitSet goneThen, Set<String> foldersThen) {
        items.forEach(item -> own.put(item.entry().path(), item));
        gone.or(goneThen);
        folders = Set.copyOf(foldersThen);
        manifest = Optional.empty();
    }

    /// What has to be kept for [#resume].
    DraftFile.Entries kept() {
        return new DraftFile.Entries(List.copyOf(own.values()), (BitSet) gone.clone(), folders);
    }

    Manifest base() {
        return base;
    }

    /// Folders that were made by hand.
    Set<String> folders() {
        return folders;
    }

    /// What came under a path.
    Optional<DraftItem> own(EntryPath path) {
        return Optional.ofNullable(own.get(path));
    }

    Optional<DraftItem> find(EntryPath path) {
        DraftItem item = own.get(path);
        if (item != null) {
            return Optional.of(item);
        }
        int index = base.count() == 0 ? -1 : base.indexOf(path);
        return index < 0 || gone.get(index) ? Optional.empty() : Optional.of(DraftItem.of(base.entry(index)));
    }

    /// Flips the base's entry of a path, if it is still held.
    void flipHeld(EntryPath path, BitSet flips) {
        int index = base.indexOf(path);
        if (index >= 0 && !gone.get(index)) {
            flips.set(index);
        }
    }

    static boolean isAtOrBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /// What is held at a path or below it.
    record Held(List<EntryPath> own, BitSet base) {}

    Held at(String text) throws NotFoundException {
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

    /// Entries of the base that left, of these paths and below them.
    BitSet lost(List<String> paths) {
        BitSet lost = new BitSet();
        for (String text : paths) {
            Manifest.Range range = base.below(text);
            lost.set(range.from(), range.to());
            int index = base.indexOf(EntryPath.of(text));
            if (index >= 0) {
                lost.set(index);
            }
        }
        lost.and(gone);
        return lost;
    }

    /// What has the paths of these entries of the base now.
    Set<EntryPath> inPlaceOf(BitSet entries) {
        Set<EntryPath> taken = new LinkedHashSet<>();
        entries.stream()
                .mapToObj(index -> new EntryPath(base.path(index)))
                .filter(own::containsKey)
                .forEach(taken::add);
        return taken;
    }

    /// @param coming may become what this draft holds: nobody else changes it any more
    void change(LinkedHashMap<EntryPath, DraftItem> coming, Set<EntryPath> leaving, BitSet flips, Set<String> madeNow) {
        leaving.forEach(own::remove);
        if (own.isEmpty()) {
            own = coming;
        } else {
            own.putAll(coming);
        }
        gone.xor(flips);
        folders = Set.copyOf(madeNow);
        manifest = Optional.empty();
    }

    /// Does `change` and returns what takes it back.
    DraftChange swap(DraftChange change) {
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

    /// What the draft itself brings: all that may have to be stored.
    List<DraftItem> items() {
        return List.copyOf(own.values());
    }

    /// What the base still gives: itself, while nothing of it left.
    Manifest held() {
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

    int count() {
        return base.count() - gone.cardinality() + own.size();
    }

    /// Bytes of all entries; unknown sizes count 0.
    long size() {
        long left =
                gone.stream().mapToLong(index -> base.size(index, index + 1)).sum();
        return base.size()
                - left
                + own.values().stream()
                        .mapToLong(item -> item.entry().size().orElse(0))
                        .sum();
    }

    Manifest manifest() {
        if (manifest.isEmpty()) {
            Manifest.Builder builder = heldEntries();
            own.values().forEach(item -> builder.add(item.entry()));
            manifest = Optional.of(builder.build());
        }
        return manifest.get();
    }

    /// The draft as it stands, beside what it began with.
    DraftSnapshot view(boolean canUndo, boolean canRedo) {
        List<ManifestEntry> entries = new ArrayList<>(own.size());
        own.values().forEach(item -> entries.add(item.entry()));
        return new DraftSnapshot(
                base, (BitSet) gone.clone(), Manifest.of(entries), new TreeSet<>(folders), canUndo, canRedo);
    }
}
