package dev.vitrine.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds a text in the UTF-8 bytes of paths, whatever the case of its letters, without making strings of them: a
/// million paths take some tens of milliseconds. Two letters are the same when Unicode
/// gives them one simple lower case; letters of ASCII are only letters of ASCII. Immutable.
///
/// A part of the text whose letters have as many bytes in each case is looked for as Horspool does, from its last byte
/// on; only where it stands, the letters around it are compared.
final class PathSearch {
    private static final int LAST_WITH_CASE = 0x1FFFF;
    private static final int WORTH_SKIPPING = 6;

    /// For each letter of the text its bytes in every case.
    private final byte[][][] letters;
    /// The letters `anchor` to `anchorEnd` are the part that is looked for; `skip` tells how far to go on from a last
    /// byte, 0 where it may be the one.
    private final int anchor;
    private final int length;
    private final int longest;
    private final byte[] skip = new byte[256];

    private PathSearch(byte[][][] letters) {
        this.letters = letters;
        int best = 0;
        int bestEnd = 0;
        int start = 0;
        for (int i = 0; i < letters.length; i++) {
            if (!isFixed(letters[i])) {
                start = i + 1;
            } else if (bytes(start, i + 1) > bytes(best, bestEnd)) {
                best = start;
                bestEnd = i + 1;
            }
        }
        anchor = best;
        int end = Math.max(bestEnd, Math.min(1, letters.length));
        longest = Arrays.stream(letters).mapToInt(PathSearch::longest).sum();
        length = Math.min(Byte.MAX_VALUE, bytes(anchor, end));
        fillSkip(end);
    }

    private static boolean isFixed(byte[][] cases) {
        return Arrays.stream(cases).allMatch(each -> each.length == cases[0].length);
    }

    private static int shortest(byte[][] cases) {
        return Arrays.stream(cases).mapToInt(each -> each.length).min().orElse(0);
    }

    private static int longest(byte[][] cases) {
        return Arrays.stream(cases).mapToInt(each -> each.length).max().orElse(0);
    }

    private int bytes(int from, int end) {
        return IntStream.range(from, end).map(i -> shortest(letters[i])).sum();
    }

    private void fillSkip(int end) {
        Arrays.fill(skip, (byte) length);
        int at = 0;
        for (int letter = anchor; letter < end; letter++) {
            for (int i = 0; i < shortest(letters[letter]) && at < length; i++, at++) {
                for (byte[] each : letters[letter]) {
                    skip[each[i] & 0xFF] = (byte) (length - 1 - at);
                }
            }
        }
    }

    static PathSearch of(String text) {
        int[] wanted = text.codePoints().toArray();
        int[] folded = Arrays.stream(wanted).map(PathSearch::fold).toArray();
        byte[][][] letters = new byte[wanted.length][][];
        boolean ascii = true;
        for (int i = 0; i < wanted.length; i++) {
            ascii &= wanted[i] < 0x80;
            letters[i] = wanted[i] < 0x80
                    ? cases(Character.toLowerCase(wanted[i]), Character.toUpperCase(wanted[i]))
                    : cases(wanted[i]);
        }
        if (!ascii) {
            for (int each = 0x80; each <= LAST_WITH_CASE; each++) {
                int lower = fold(each);
                for (int i = 0; i < wanted.length; i++) {
                    if (folded[i] == lower && wanted[i] >= 0x80 && wanted[i] != each) {
                        letters[i] = Arrays.copyOf(letters[i], letters[i].length + 1);
                        letters[i][letters[i].length - 1] = utf8(each);
                    }
                }
            }
        }
        return new PathSearch(letters);
    }

    private static int fold(int letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static byte[][] cases(int... cases) {
        return Arrays.stream(cases).distinct().mapToObj(PathSearch::utf8).toArray(byte[][]::new);
    }

    private static byte[] utf8(int letter) {
        return Character.toString(letter).getBytes(StandardCharsets.UTF_8);
    }

    /// The rows whose path has the text.
    int[] indexes(Columns columns) {
        if (letters.length == 0) {
            return IntStream.range(0, columns.count()).toArray();
        }
        return columns.count() == 0 ? new int[0] : search(columns);
    }

    /// Those of some rows whose path has the text.
    int[] indexes(Columns columns, int[] among) {
        return Arrays.stream(among)
                .filter(row -> letters.length == 0 || next(columns.paths(), columns.start(row), columns.end(row)) >= 0)
                .toArray();
    }

    /// The paths of neighbouring rows are searched as one text; what begins in one and ends in another does not count.
    private int[] search(Columns columns) {
        int[] found = new int[Math.max(16, columns.count() / 16)];
        int count = 0;
        int row = 0;
        int end = columns.end(columns.count() - 1);
        int at = next(columns.paths(), 0, end);
        while (at >= 0) {
            while (columns.end(row) <= at) {
                row++;
            }
            // Across the border of two rows it does not count, and may hide one that does.
            if (at + longest <= columns.end(row) || next(columns.paths(), at, columns.end(row)) >= 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = row;
            }
            at = next(columns.paths(), columns.end(row), end);
        }
        return Arrays.copyOf(found, count);
    }

    /// Where the text begins first between two places; -1 for nowhere.
    private int next(byte[] paths, int from, int end) {
        int last = from + length - 1;
        while (last < end) {
            if (length < WORTH_SKIPPING) {
                // A plain walk is faster than short jumps, each of which waits for the one before.
                while (last < end && skip[paths[last] & 0xFF] != 0) {
                    last++;
                }
            } else {
                for (int step = 1; last < end && step != 0; last += step) {
                    step = skip[paths[last] & 0xFF];
                }
            }
            int begin = last < end ? begin(paths, last - length + 1, from, end) : -1;
            if (begin >= 0) {
                return begin;
            }
            last++;
        }
        return -1;
    }

    /// Where the text begins when its part stands at `at`; -1 when it does not stand there.
    private int begin(byte[] paths, int at, int from, int end) {
        int next = at;
        for (int letter = anchor; letter < letters.length; letter++) {
            int found = letterAt(letters[letter], paths, next, end);
            if (found == 0) {
                return -1;
            }
            next += found;
        }
        int begin = at;
        for (int letter = anchor - 1; letter >= 0; letter--) {
            int found = letterBefore(letters[letter], paths, begin, from);
            if (found == 0) {
                return -1;
            }
            begin -= found;
        }
        return begin;
    }

    private static int letterAt(byte[][] cases, byte[] paths, int at, int end) {
        for (byte[] each : cases) {
            if (end - at >= each.length && paths[at] == each[0] && (each.length == 1 || isAt(each, paths, at))) {
                return each.length;
            }
        }
        return 0;
    }

    private static int letterBefore(byte[][] cases, byte[] paths, int at, int from) {
        for (byte[] each : cases) {
            if (at - from >= each.length && isAt(each, paths, at - each.length)) {
                return each.length;
            }
        }
        return 0;
    }

    private static boolean isAt(byte[] letter, byte[] paths, int at) {
        for (int i = 0; i < letter.length; i++) {
            if (paths[at + i] != letter[i]) {
                return false;
            }
        }
        return true;
    }
}
