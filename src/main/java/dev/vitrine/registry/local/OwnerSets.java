package dev.vitrine.registry.local;

import dev.vitrine.registry.StorageReport;
import java.util.Arrays;

/// Sets of owners as small numbers, where equal sets have one number: each set is another one and an owner more. Owners
/// are added in their order, one after the other, so the newest set made from a set is the only one to look at. Takes
/// 12
/// bytes for each set. Set 0 is empty.
final class OwnerSets {
    static final int EMPTY = StorageReport.NOBODY;

    private int[] parents = new int[64];
    private int[] owners = new int[64];
    private int[] newestChildren = new int[64];
    private int count = 1;

    OwnerSets() {
        owners[EMPTY] = -1;
    }

    /// The set with `owner` too.
    ///
    /// @param owner at least as large as every owner told before
    int with(int set, int owner) {
        if (owners[set] == owner) {
            return set;
        }
        int child = newestChildren[set];
        if (child != EMPTY && owners[child] == owner) {
            return child;
        }
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, 2 * count);
            owners = Arrays.copyOf(owners, 2 * count);
            newestChildren = Arrays.copyOf(newestChildren, 2 * count);
        }
        parents[count] = set;
        owners[count] = owner;
        newestChildren[set] = count;
        return count++;
    }

    /// How many there are; their numbers are below it, and that of a set's parent is below its own.
    int count() {
        return count;
    }

    /// The set without its last owner.
    int parent(int set) {
        return parents[set];
    }

    /// The owner that was added last; -1 for the empty set.
    int lastOwner(int set) {
        return owners[set];
    }
}
