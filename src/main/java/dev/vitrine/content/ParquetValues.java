package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.Arrays;

/// The values of a page as text, one after the other.
///
/// Source: Encodings.md of github.com/apache/parquet-format.
@FunctionalInterface
interface ParquetValues {
    int PLAIN = 0;
    int PLAIN_DICTIONARY = 2;
    int RLE = 3;
    int DELTA = 5;
    int DELTA_LENGTH = 6;
    int DELTA_BYTES = 7;
    int RLE_DICTIONARY = 8;
    int SPLIT = 9;

    /// @throws ContentFormatException when there is none, or none that can be
    String next() throws IOException;

    /// @param from       where the values begin in `page`
    /// @param dictionary the column's values that places stand for; none when there is no such page
    static ParquetValues of(ParquetLeaf leaf, int encoding, byte[] page, int from, ParquetDictionary dictionary)
            throws IOException {
        ParquetCells cells = new ParquetCells(leaf);
        boolean bits = leaf.physical() == ParquetLeaf.BOOLEAN;
        boolean texts = leaf.physical() == ParquetLeaf.BYTE_ARRAY;
        int width = leaf.bytes();
        if (from >= page.length) {
            return () -> {
                throw new ContentFormatException(Fault.ENDS_EARLY);
            };
        }
        return switch (encoding) {
            case PLAIN -> bits ? bits(page, from) : texts ? texts(cells, page, from) : fixed(cells, page, from, width);
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> dictionary.values(page, from);
            case RLE -> {
                expect(bits && page.length - from >= 4);
                RunLengths runs = new RunLengths(page, from + 4, page.length, 1);
                yield () -> ParquetCells.text(runs.next() == 1);
            }
            case DELTA -> {
                expect(leaf.physical() == ParquetLeaf.INT32 || leaf.physical() == ParquetLeaf.INT64);
                DeltaNumbers numbers = new DeltaNumbers(page, from, page.length);
                byte[] value = new byte[8];
                yield () -> {
                    long number = numbers.next();
                    for (int i = 0; i < 8; i++) {
                        value[i] = (byte) (number >>> 8 * i);
                    }
                    return cells.text(value, 0, width);
                };
            }
            case DELTA_LENGTH -> {
                expect(texts);
                yield deltaLengths(cells, page, from);
            }
            case DELTA_BYTES -> {
                expect(texts || leaf.physical() == ParquetLeaf.FIXED);
                yield deltaBytes(cells, page, from, width);
            }
            case SPLIT -> {
                expect(width > 0);
                yield split(cells, page, from, width);
            }
            default -> throw new ContentFormatException(Fault.UNSUPPORTED);
        };
    }

    private static ParquetValues bits(byte[] page, int from) {
        long[] bit = {8L * from};
        return () -> ParquetCells.text(RunLengths.bits(page, bit[0]++, 1, page.length) == 1);
    }

    private static ParquetValues fixed(ParquetCells cells, byte[] page, int from, int width) {
        int[] at = {from};
        return () -> {
            expect(width > 0 && width <= page.length - at[0]);
            at[0] += width;
            return cells.text(page, at[0] - width, width);
        };
    }

    private static ParquetValues texts(ParquetCells cells, byte[] page, int from) {
        int[] at = {from};
        return () -> {
            int length = length(page, at[0]);
            at[0] += 4 + length;
            return cells.text(page, at[0] - length, length);
        };
    }

    /// Of the text of counted length at a place; it is all there.
    static int length(byte[] page, int at) throws IOException {
        expect(page.length - at >= 4);
        long length = LittleEndian.u32(page, at);
        expect(length <= page.length - at - 4);
        return (int) length;
    }

    private static ParquetValues deltaLengths(ParquetCells cells, byte[] page, int from) throws IOException {
        DeltaNumbers lengths = new DeltaNumbers(page, from, page.length);
        int[] at = {DeltaNumbers.skip(page, from, page.length)};
        return () -> {
            long length = lengths.next();
            expect(length >= 0 && length <= page.length - at[0]);
            at[0] += (int) length;
            return cells.text(page, at[0] - (int) length, (int) length);
        };
    }

    /// Each value begins with so many bytes of the one before.
    private static ParquetValues deltaBytes(ParquetCells cells, byte[] page, int from, int width) throws IOException {
        DeltaNumbers prefixes = new DeltaNumbers(page, from, page.length);
        int suffixLengths = DeltaNumbers.skip(page, from, page.length);
        DeltaNumbers suffixes = new DeltaNumbers(page, suffixLengths, page.length);
        int[] at = {DeltaNumbers.skip(page, suffixLengths, page.length)};
        byte[][] before = {new byte[0]};
        return () -> {
            long prefix = prefixes.next();
            long suffix = suffixes.next();
            expect(prefix >= 0 && prefix <= before[0].length && suffix >= 0 && suffix <= page.length - at[0]);
            byte[] value = Arrays.copyOf(before[0], (int) (prefix + suffix));
            System.arraycopy(page, at[0], value, (int) prefix, (int) suffix);
            at[0] += (int) suffix;
            before[0] = value;
            expect(width == 0 || width == value.length);
            return cells.text(value, 0, value.length);
        };
    }

    /// The first bytes of all values, then the second of all, and so on.
    private static ParquetValues split(ParquetCells cells, byte[] page, int from, int width) {
        int count = (page.length - from) / width;
        byte[] value = new byte[width];
        int[] given = {0};
        return () -> {
            expect(given[0] < count);
            for (int i = 0; i < width; i++) {
                value[i] = page[from + i * count + given[0]];
            }
            given[0]++;
            return cells.text(value, 0, width);
        };
    }

    private static void expect(boolean rule) throws IOException {
        if (!rule) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }
}
