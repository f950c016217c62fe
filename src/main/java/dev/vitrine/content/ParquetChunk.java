package dev.vitrine.content;

import java.io.IOException;

/// Where the values of a column in a group of rows lie.
///
/// @param codec   number of the way in which they are packed
/// @param packed  bytes in the file
/// @param start   where the first page begins
/// @param readable whether they are in this file and not encrypted
record ParquetChunk(long codec, long packed, long start, boolean readable) {
    /// Source: ColumnChunk and ColumnMetaData of parquet.thrift.
    static ParquetChunk read(CompactThrift thrift, int type) throws IOException {
        long[] found = new long[12];
        boolean[] elsewhere = {false};
        thrift.struct(type, (part, value) -> {
            elsewhere[0] |= part == 1 || part == 8 || part == 9;
            if (part != 3) {
                return false;
            }
            thrift.struct(value, (id, field) -> {
                if (id != 4 && id != 7 && id != 9 && id != 11) {
                    return false;
                }
                found[id] = thrift.number(field);
                return true;
            });
            return true;
        });
        // Some writers note 0 where there is no dictionary.
        long start = found[11] > 0 && found[11] < found[9] ? found[11] : found[9];
        return new ParquetChunk(found[4], found[7], start, !elsewhere[0] && start > 0);
    }
}
