package dev.vitrine.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the objects of a registry take on the disk, and for whom, at one moment. Sizes are those of the files. It
/// remembers no objects, only how many bytes each set of versions shares, so it is small however many objects there
/// are. Immutable and thread-safe.
public final class StorageReport {
    /// The set without owners.
    public static final int NOBODY = 0;

    private final List<HeldVersion> versions;
    private final List<HeldCollection> collections;
    private final Map<String, Integer> ownerOf;
    private final Shares shares;
    private final Loose loose;

    /// Bytes by the set of owners that need them. An owner is a manifest, which several versions may have.
    ///
    /// @param parents a set is its parent and one owner more; parents come first, and set 0 is empty
    /// @param owners  that owner
    /// @param bytes   bytes that exactly this set needs
    /// @param holders how many versions each owner has
    public record Shares(int[] parents, int[] owners, long[] bytes, int[] holders) {}

    /// What no version needs.
    ///
    /// @param expired versions whose time to live has run out, by id
    public record Loose(long objects, long bytes, Set<String> expired, boolean inUse) {
        public Loose {
            expired = Set.copyOf(expired);
        }
    }

    /// @param versions what is known of them without sums
    /// @param ownerOf  the owner of each version
    public StorageReport(List<HeldVersion> versions, int[] ownerOf, Shares shares, Loose loose) {
        StorageSums sums = new StorageSums(versions, ownerOf, shares);
        this.versions = List.copyOf(sums.versions());
        this.collections = List.copyOf(sums.collections());
        this.shares = shares;
        this.loose = loose;
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < ownerOf.length; i++) {
            byId.put(versions.get(i).id(), ownerOf[i]);
        }
        this.ownerOf = Map.copyOf(byId);
    }

    /// All COMMITTED versions, in the order in which they were made.
    public List<HeldVersion> versions() {
        return versions;
    }

    /// The sequences of these versions, in the order in which their first ones were made.
    public List<HeldCollection> collections() {
        return collections;
    }

    /// Bytes of all objects, needed or not.
    public long bytes() {
        return neededBytes() + loose.bytes();
    }

    /// Bytes of objects that some version needs.
    public long neededBytes() {
        long sum = 0;
        for (long bytes : shares.bytes()) {
            sum += bytes;
        }
        return sum;
    }

    /// Objects that no version needs.
    public long garbageObjects() {
        return loose.objects();
    }

    /// Bytes of objects that no version needs. What is being saved right now is among them.
    public long garbageBytes() {
        return loose.bytes();
    }

    /// Whether somebody saved or read while this was counted: garbage collection is refused then, because what a draft
    /// needs is not free.
    public boolean isInUse() {
        return loose.inUse();
    }

    /// Bytes that garbage collection would free at that moment: what no version needs, and what only versions need
    /// whose time to live has run out. Nothing while the registry [#isInUse].
    public long collectableBytes() {
        return loose.inUse() ? 0 : loose.bytes() + freedBy(loose.expired());
    }

    /// Bytes that are needed by no version any more when all of these are deleted: what is unique to each, and what
    /// only they share. Unknown ids count nothing.
    ///
    /// @param ids of versions
    public long freedBy(Set<String> ids) {
        Map<Integer, Integer> gone = new HashMap<>();
        for (String id : ids) {
            Integer owner = ownerOf.get(id);
            if (owner != null) {
                gone.merge(owner, 1, Integer::sum);
            }
        }
        boolean[] ownerGone = new boolean[shares.holders().length];
        gone.forEach((owner, count) -> ownerGone[owner] = count == shares.holders()[owner]);
        boolean[] allGone = new boolean[shares.parents().length];
        allGone[NOBODY] = true;
        long sum = 0;
        for (int set = 1; set < allGone.length; set++) {
            allGone[set] = allGone[shares.parents()[set]] && ownerGone[shares.owners()[set]];
            if (allGone[set]) {
                sum += shares.bytes()[set];
            }
        }
        return sum;
    }
}
