package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnedDigestsTest {
    @Test
    void everyDigestKeepsItsOwnersWhileTheTableGrows() {
        OwnedDigests digests = new OwnedDigests();
        OwnerSets sets = new OwnerSets();
        int count = 20_000;
        for (int owner = 0; owner < 3; owner++) {
            for (int i = 0; i < count; i += owner + 1) {
                Md5 digest = new Md5(i, i / 2 * 1024L);
                digests.put(digest, sets.with(sets.with(digests.get(digest), owner), owner));
            }
        }
        assertEquals(1 + 4, sets.count());
        for (int i = 0; i < count; i++) {
            List<Integer> owners = new ArrayList<>();
            for (int set = digests.get(new Md5(i, i / 2 * 1024L)); set != OwnerSets.EMPTY; set = sets.parent(set)) {
                owners.addFirst(sets.lastOwner(set));
            }
            int number = i;
            assertEquals(
                    IntStream.range(0, 3)
                            .filter(owner -> number % (owner + 1) == 0)
                            .boxed()
                            .toList(),
                    owners);
        }
        assertEquals(OwnerSets.EMPTY, digests.get(new Md5(count, 0)));
    }

    @Test
    void aSetIsItsParentAndOneOwnerMore() {
        OwnerSets sets = new OwnerSets();
        int first = sets.with(OwnerSets.EMPTY, 0);
        int both = sets.with(first, 1);
        int second = sets.with(OwnerSets.EMPTY, 1);
        assertEquals(both, sets.with(first, 1));
        assertEquals(second, sets.with(OwnerSets.EMPTY, 1));
        assertEquals(first, sets.parent(both));
        assertEquals(1, sets.lastOwner(both));
        assertEquals(OwnerSets.EMPTY, sets.parent(second));
        assertEquals(4, sets.count());
    }
}
