package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.Arrays;

/// The different values of a column, which its pages name by their place.
@FunctionalInterface
interface ParquetDictionary {
    ParquetDictionary NONE = place -> {
        throw new ContentFormatException(Fault.MALFORMED);
    };

    /// The value at a place, as text.
    String at(int place) throws IOException;

    /// @param page the values as they are, one after the other
    static ParquetDictionary of(ParquetLeaf leaf, byte[] page) throws IOException {
        ParquetCells cells = new ParquetCells(leaf);
        int width = leaf.bytes();
        if (leaf.physical() == ParquetLeaf.BYTE_ARRAY) {
            int[] starts = starts(page);
            return place -> {
                int start = starts[check(place, starts.length)];
                return cells.text(page, start, (int) LittleEndian.u32(page, start - 4));
            };
        } else if (width == 0) {
            return NONE;
        }
        int count = page.length / width;
        return place -> cells.text(page, check(place, count) * width, width);
    }

    private static int[] starts(byte[] page) throws IOException {
        int[] starts = new int[Math.min(page.length / 4, 1024)];
        int count = 0;
        for (int at = 0; at < page.length; count++) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count] = at + 4;
            at += 4 + ParquetValues.length(page, at);
        }
        return Arrays.copyOf(starts, count);
    }

    private static int check(int place, int count) throws IOException {
        if (place < 0 || place >= count) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        return place;
    }

    /// The values whose places a page lists.
    default ParquetValues values(byte[] page, int from) throws IOException {
        RunLengths places = new RunLengths(page, from + 1, page.length, page[from]);
        return () -> at(places.next());
    }
}
