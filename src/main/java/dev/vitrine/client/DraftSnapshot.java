package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestNode;
import java.util.BitSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// A draft as it stood at one moment, beside what it began with. Immutable, thread-safe and lazy: folders are joined
/// when they are asked for, so a draft over a million entries costs what is looked at.
public final class DraftSnapshot {
    /// A draft with nothing in it.
    public static final DraftSnapshot EMPTY =
            new DraftSnapshot(Manifest.empty(), new BitSet(), Manifest.empty(), new TreeSet<>(), false, false);

    private final Manifest base;
    private final BitSet gone;
    private final Manifest own;
    private final NavigableSet<String> folders;
    private final boolean canUndo;
    private final boolean canRedo;
    /// How many of the draft's own entries before an index stand for an entry of the base, and how many of these have
    /// its very content.
    private final int[] replacing;
    private final int[] same;

    DraftSnapshot(
            Manifest base, BitSet gone, Manifest own, NavigableSet<String> folders, boolean canUndo, boolean canRedo) {
        this.base = base;
        this.gone = gone;
        this.own = own;
        this.folders = folders;
        this.canUndo = canUndo;
        this.canRedo = canRedo;
        replacing = new int[own.count() + 1];
        same = new int[own.count() + 1];
        for (int i = 0; i < own.count(); i++) {
            int before = base.count() == 0 ? -1 : base.indexOf(new EntryPath(own.path(i)));
            replacing[i + 1] = replacing[i] + (before >= 0 ? 1 : 0);
            same[i + 1] = same[i] + (before >= 0 && base.digest(before).equals(own.digest(i)) ? 1 : 0);
        }
    }

    /// How many entries a folder gained, and how many were changed or left.
    public record Changes(int added, int changed, int removed) {}

    /// All below the folder `path`; of the whole draft when it is empty.
    public Changes changes(String path) {
        Manifest.Range mine = own.below(path);
        Manifest.Range before = base.below(path);
        int replaced = replacing[mine.to()] - replacing[mine.from()];
        int equal = same[mine.to()] - same[mine.from()];
        int left = gone.get(before.from(), before.to()).cardinality();
        return new Changes(mine.to() - mine.from() - replaced, replaced - equal, left - replaced);
    }

    /// Entries that the draft has now.
    public int count() {
        return base.count() - gone.cardinality() + own.count();
    }

    /// Bytes of the entries below the folder `path` now; unknown sizes count 0.
    public long size(String path) {
        Manifest.Range mine = own.below(path);
        Manifest.Range before = base.below(path);
        long left = 0;
        for (int i = gone.nextSetBit(before.from()); i >= 0 && i < before.to(); i = gone.nextSetBit(i + 1)) {
            left += base.size(i, i + 1);
        }
        return base.size(before.from(), before.to()) - left + own.size(mine.from(), mine.to());
    }

    /// The top folder.
    public DraftNode root() {
        return folder("");
    }

    /// The folder `path`, which need not have anything in it.
    public DraftNode folder(String path) {
        return DraftNode.folder(this, path, base.directory(path), own.directory(path));
    }

    /// Whether something is at `path` now: an entry, or a folder.
    public boolean has(String path) {
        int before = base.indexOf(EntryPath.of(path));
        return own.indexOf(EntryPath.of(path)) >= 0
                || before >= 0 && !gone.get(before)
                || folders.contains(path)
                || !own.below(path).isEmpty()
                || isHeldBelow(path);
    }

    private boolean isHeldBelow(String path) {
        Manifest.Range before = base.below(path);
        int first = gone.nextClearBit(before.from());
        return first < before.to();
    }

    Optional<ManifestNode> baseFolder(String path) {
        return base.directory(path);
    }

    Optional<ManifestNode> ownFolder(String path) {
        return own.directory(path);
    }

    boolean isGone(String path) {
        int index = base.indexOf(new EntryPath(path));
        return index >= 0 && gone.get(index);
    }

    NavigableSet<String> folders() {
        return folders;
    }

    /// What the draft began with.
    public Manifest base() {
        return base;
    }

    /// What the draft itself brings.
    public Manifest own() {
        return own;
    }

    public boolean canUndo() {
        return canUndo;
    }

    public boolean canRedo() {
        return canRedo;
    }
}
