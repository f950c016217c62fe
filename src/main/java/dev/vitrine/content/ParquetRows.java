package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The first rows of a Parquet file: of each column the pages with the first values are read and unpacked, no more.
final class ParquetRows {
    /// How much is unpacked, for each byte of text that may be read.
    private static final long UNPACKED = 32;

    private ParquetRows() {}

    /// As many rows as every column has within the bounds.
    ///
    /// @throws ContentFormatException when a column cannot be read, and with `TOO_LARGE` when the first row is beyond
    /// the bounds
    static TableHead read(ContentBytes content, ParquetReader.Read footer, Bounds bounds) throws IOException {
        int wanted = (int) Math.min(bounds.rows(), footer.list().rowCount());
        int width = Math.max(1, footer.leaves().size());
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < footer.leaves().size(); i++) {
            ParquetColumn column = new ParquetColumn(
                    footer.leaves().get(i),
                    wanted,
                    bounds.bytes() / width,
                    bounds.bytes() / width,
                    Math.max(4L * bounds.bytes(), UNPACKED * bounds.bytes() / width));
            fill(column, i, content, footer.groups());
            columns.add(column.cells());
            wanted = Math.min(wanted, column.cells().size());
        }
        if (wanted == 0 && footer.list().rowCount() > 0) {
            throw new ContentFormatException(Fault.TOO_LARGE);
        }
        return table(footer, columns, wanted);
    }

    private static void fill(ParquetColumn column, int index, ContentBytes content, List<ParquetReader.RowGroup> groups)
            throws IOException {
        for (ParquetReader.RowGroup group : groups) {
            if (column.isFull()) {
                return;
            } else if (index >= group.chunks().size()) {
                throw new ContentFormatException(Fault.MALFORMED);
            }
            column.add(content, group.chunks().get(index), group.rows());
        }
    }

    private static TableHead table(ParquetReader.Read footer, List<List<String>> columns, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            int at = row;
            rows.add(columns.stream().map(column -> column.get(at)).toList());
        }
        boolean[] numeric = TableHead.numeric(rows, columns.size());
        return new TableHead(
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new TableHead.Column(
                                footer.leaves().get(i).name(),
                                footer.leaves().get(i).type(),
                                numeric[i]))
                        .toList(),
                footer.list().columnCount(),
                List.copyOf(rows),
                footer.list().rowCount(),
                count == footer.list().rowCount());
    }
}
