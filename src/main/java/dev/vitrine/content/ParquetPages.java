package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The pages of a column in one group of rows, unpacked one at a time. What a page says of its size is believed only
/// as far as the budget goes.
///
/// Source: PageHeader in parquet.thrift, README.md of github.com/apache/parquet-format.
final class ParquetPages {
    private static final int HEADER = 512;
    private static final int LARGEST_HEADER = 1 << 20;
    private static final int DATA = 0;
    private static final int DICTIONARY = 2;
    private static final int DATA_V2 = 3;

    /// A page with values.
    ///
    /// @param count       values, also those that are not there
    /// @param repetitions of lists: 0 begins a row
    /// @param definitions how much of the path to the value is there
    record Page(long count, RunLengths repetitions, RunLengths definitions, ParquetValues values) {}

    /// What a header says; 0 for what it does not.
    private static final class Header {
        private long kind = -1;
        private long unpacked;
        private long packed;
        private long count;
        private long encoding;
        private long definitionEncoding = ParquetValues.RLE;
        private long repetitionEncoding = ParquetValues.RLE;
        private long definitionBytes;
        private long repetitionBytes;
        private boolean compressed = true;
    }

    private final ContentBytes content;
    private final ParquetLeaf leaf;
    private final ParquetCodec codec;
    private final long end;
    private long at;
    private long budget;
    private ParquetDictionary dictionary = ParquetDictionary.NONE;

    /// @param budget bytes that may be unpacked
    ParquetPages(ContentBytes content, ParquetLeaf leaf, ParquetChunk chunk, long budget) throws IOException {
        codec = ParquetCodec.of(chunk.codec())
                .filter(known -> known.isRead() && chunk.readable())
                .orElseThrow(() -> new ContentFormatException(Fault.UNSUPPORTED));
        if (chunk.packed() > content.size() || chunk.start() > content.size() - chunk.packed()) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        this.content = content;
        this.leaf = leaf;
        this.budget = budget;
        at = chunk.start();
        end = chunk.start() + chunk.packed();
    }

    long budget() {
        return budget;
    }

    /// The next page with values; empty at the end.
    ///
    /// @throws ContentFormatException with `TOO_LARGE` when it is beyond the budget
    Optional<Page> next() throws IOException {
        while (at < end) {
            Header header = header();
            if (header.packed < 0 || header.packed > end - at || header.unpacked < 0 || header.count < 0) {
                throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
            } else if (header.unpacked > budget || header.packed > budget) {
                throw new ContentFormatException(Fault.TOO_LARGE);
            }
            long start = at;
            at += header.packed;
            if (header.kind != DATA && header.kind != DATA_V2 && header.kind != DICTIONARY) {
                continue;
            }
            budget -= header.unpacked;
            byte[] bytes = PictureHead.take(content, start, (int) header.packed);
            if (header.kind == DICTIONARY) {
                dictionary = ParquetDictionary.of(leaf, codec.unpack(bytes, 0, (int) header.unpacked));
            } else {
                return Optional.of(header.kind == DATA ? page(header, bytes) : pageV2(header, bytes));
            }
        }
        return Optional.empty();
    }

    private Header header() throws IOException {
        for (int length = HEADER; ; length = LARGEST_HEADER) {
            byte[] bytes = content.read(at, (int) Math.min(length, end - at));
            CompactThrift thrift = new CompactThrift(bytes);
            try {
                Header header = header(thrift);
                at += thrift.position();
                return header;
            } catch (ContentFormatException e) {
                // A header with long statistics goes on beyond the first piece.
                if (bytes.length < HEADER || length == LARGEST_HEADER) {
                    throw e;
                }
            }
        }
    }

    private static Header header(CompactThrift thrift) throws IOException {
        Header header = new Header();
        thrift.struct((id, type) -> {
            switch (id) {
                case 1 -> header.kind = thrift.number(type);
                case 2 -> header.unpacked = thrift.number(type);
                case 3 -> header.packed = thrift.number(type);
                case 5, 7 -> thrift.struct(type, (part, field) -> ofData(thrift, header, part, field));
                case 8 -> thrift.struct(type, (part, field) -> ofDataV2(thrift, header, part, field));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return header;
    }

    private static boolean ofData(CompactThrift thrift, Header header, int id, int type) throws IOException {
        switch (id) {
            case 1 -> header.count = thrift.number(type);
            case 2 -> header.encoding = thrift.number(type);
            case 3 -> {
                // In a dictionary's header a boolean stands here.
                if (type == CompactThrift.TRUE || type == CompactThrift.FALSE) {
                    return false;
                }
                header.definitionEncoding = thrift.number(type);
            }
            case 4 -> header.repetitionEncoding = thrift.number(type);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean ofDataV2(CompactThrift thrift, Header header, int id, int type) throws IOException {
        switch (id) {
            case 1 -> header.count = thrift.number(type);
            case 4 -> header.encoding = thrift.number(type);
            case 5 -> header.definitionBytes = thrift.number(type);
            case 6 -> header.repetitionBytes = thrift.number(type);
            case 7 -> {
                header.compressed = type == CompactThrift.TRUE;
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Page page(Header header, byte[] packed) throws IOException {
        byte[] bytes = codec.unpack(packed, 0, (int) header.unpacked);
        int repetitionEnd = 0;
        int repetition = leaf.levels().repetition();
        int definition = leaf.levels().definition();
        if (repetition > 0 && header.repetitionEncoding != ParquetValues.RLE
                || definition > 0 && header.definitionEncoding != ParquetValues.RLE) {
            throw new ContentFormatException(Fault.UNSUPPORTED);
        }
        RunLengths repetitions = new RunLengths(bytes, 0, 0, 0);
        if (repetition > 0) {
            repetitionEnd = 4 + ParquetValues.length(bytes, 0);
            repetitions = levels(bytes, 4, repetitionEnd, repetition);
        }
        int values = repetitionEnd;
        RunLengths definitions = new RunLengths(bytes, 0, 0, 0);
        if (definition > 0) {
            values = repetitionEnd + 4 + ParquetValues.length(bytes, repetitionEnd);
            definitions = levels(bytes, repetitionEnd + 4, values, definition);
        }
        return new Page(header.count, repetitions, definitions, values(header, bytes, values));
    }

    /// The levels come first, not packed, and the header tells their lengths.
    private Page pageV2(Header header, byte[] packed) throws IOException {
        long levels = header.repetitionBytes + header.definitionBytes;
        if (header.repetitionBytes < 0
                || header.definitionBytes < 0
                || levels > packed.length
                || levels > header.unpacked) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        int repetitionEnd = (int) header.repetitionBytes;
        byte[] bytes = header.compressed
                ? codec.unpack(packed, (int) levels, (int) (header.unpacked - levels))
                : Arrays.copyOfRange(packed, (int) levels, packed.length);
        return new Page(
                header.count,
                levels(packed, 0, repetitionEnd, leaf.levels().repetition()),
                levels(packed, repetitionEnd, (int) levels, leaf.levels().definition()),
                values(header, bytes, 0));
    }

    private static RunLengths levels(byte[] bytes, int from, int end, int highest) throws IOException {
        return new RunLengths(bytes, from, end, Integer.SIZE - Integer.numberOfLeadingZeros(highest));
    }

    private ParquetValues values(Header header, byte[] bytes, int from) throws IOException {
        return ParquetValues.of(leaf, (int) header.encoding, bytes, from, dictionary);
    }
}
