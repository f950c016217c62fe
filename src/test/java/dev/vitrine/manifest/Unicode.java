package dev.vitrine.manifest;

import java.util.Random;

/// Random names from all planes, with many that UTF-16 would sort in another order than UTF-8.
final class Unicode {
    private static final int[] EDGES = {
        'a', 'b', '-', '.', '0', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xff5e, 0xffee, 0xfffd, 0x10000, 0x1f600,
        0x10ffff
    };

    private Unicode() {}

    /// One to three components of one to four characters; always accepted as an entry path.
    static String name(Random random) {
        StringBuilder name = new StringBuilder("n");
        int components = 1 + random.nextInt(3);
        for (int i = 0; i < components; i++) {
            name.append(i == 0 ? "" : "/n");
            for (int n = random.nextInt(4); n > 0; n--) {
                name.appendCodePoint(EDGES[random.nextInt(EDGES.length)]);
            }
        }
        return name.toString();
    }
}
