package dev.vitrine.registry;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.StorageReport.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Adds up, for each version and each collection, what only it needs and what it shares. Time and memory grow with the
/// different sets of owners, not with the objects.
final class StorageSums {
    private final List<HeldVersion> versions;
    private final int[] ownerOf;
    private final Shares shares;

    /// @param versions what is known of them without sums
    /// @param ownerOf  the owner of each
    StorageSums(List<HeldVersion> versions, int[] ownerOf, Shares shares) {
        this.versions = versions;
        this.ownerOf = ownerOf;
        this.shares = shares;
    }

    List<HeldVersion> versions() {
        long[] all = new long[shares.holders().length];
        long[] alone = new long[all.length];
        for (int set = 1; set < shares.bytes().length; set++) {
            long bytes = shares.bytes()[set];
            int last = shares.owners()[set];
            if (shares.parents()[set] == StorageReport.NOBODY && shares.holders()[last] == 1) {
                alone[last] += bytes;
            }
            forEachOwner(set, owner -> all[owner] += bytes);
        }
        List<HeldVersion> summed = new ArrayList<>(versions.size());
        for (int i = 0; i < versions.size(); i++) {
            int owner = ownerOf[i];
            summed.add(versions.get(i).with(alone[owner], all[owner] - alone[owner]));
        }
        return summed;
    }

    List<HeldCollection> collections() {
        Map<CollectionPath, Integer> numbers = new HashMap<>();
        List<CollectionPath> paths = new ArrayList<>();
        int[][] collectionsOf = new int[shares.holders().length][0];
        for (int i = 0; i < versions.size(); i++) {
            CollectionPath path = versions.get(i).path().collection();
            int number = numbers.computeIfAbsent(path, fresh -> {
                paths.add(fresh);
                return paths.size() - 1;
            });
            collectionsOf[ownerOf[i]] = with(collectionsOf[ownerOf[i]], number);
        }
        long[] unique = new long[paths.size()];
        long[] shared = new long[paths.size()];
        int[] seenIn = new int[paths.size()];
        int[] found = new int[paths.size()];
        for (int set = 1; set < shares.bytes().length; set++) {
            int now = set;
            int[] count = new int[1];
            forEachOwner(set, owner -> {
                for (int number : collectionsOf[owner]) {
                    if (seenIn[number] != now) {
                        seenIn[number] = now;
                        found[count[0]++] = number;
                    }
                }
            });
            long[] sums = count[0] == 1 ? unique : shared;
            for (int i = 0; i < count[0]; i++) {
                sums[found[i]] += shares.bytes()[set];
            }
        }
        List<HeldCollection> collections = new ArrayList<>(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            collections.add(new HeldCollection(paths.get(i), unique[i], shared[i]));
        }
        return collections;
    }

    /// Nothing for sets that no object has.
    private void forEachOwner(int set, IntConsumer action) {
        if (shares.bytes()[set] == 0) {
            return;
        }
        for (int part = set; part != StorageReport.NOBODY; part = shares.parents()[part]) {
            action.accept(shares.owners()[part]);
        }
    }

    private static int[] with(int[] numbers, int number) {
        for (int each : numbers) {
            if (each == number) {
                return numbers;
            }
        }
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }
}
