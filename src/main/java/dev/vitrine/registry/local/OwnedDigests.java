package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;

/// Which set of owners each digest has: an open table of 20 bytes a place, at most 70 % full, so that a million
/// digests take 42 MB. The digests are spread evenly by what they are.
final class OwnedDigests {
    private static final int SMALLEST = 1 << 10;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private int[] sets = new int[SMALLEST];
    private int count;

    /// The digest's set; [OwnerSets#EMPTY] when it has none.
    int get(Md5 digest) {
        return sets[place(digest.high(), digest.low())];
    }

    /// Gives a digest a set that is not empty.
    void put(Md5 digest, int set) {
        int place = place(digest.high(), digest.low());
        if (sets[place] == OwnerSets.EMPTY) {
            if (++count > sets.length * 0.7) {
                grow();
                place = place(digest.high(), digest.low());
            }
            high[place] = digest.high();
            low[place] = digest.low();
        }
        sets[place] = set;
    }

    private int place(long wantedHigh, long wantedLow) {
        int mask = sets.length - 1;
        int place = (int) wantedLow & mask;
        while (sets[place] != OwnerSets.EMPTY && (low[place] != wantedLow || high[place] != wantedHigh)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldSets = sets;
        high = new long[2 * oldSets.length];
        low = new long[2 * oldSets.length];
        sets = new int[2 * oldSets.length];
        for (int i = 0; i < oldSets.length; i++) {
            if (oldSets[i] != OwnerSets.EMPTY) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
                sets[place] = oldSets[i];
            }
        }
    }
}
