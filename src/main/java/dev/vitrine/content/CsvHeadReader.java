package dev.vitrine.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentFormatException.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads the first rows of comma-, semicolon-, bar- or tab-separated values (RFC 4180, with any of these between the
/// cells, and with rows that are shorter or longer than the first). The first row names the columns, unless a number is
/// in it.
final class CsvHeadReader {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_LOOKED_AT = 20;

    private CsvHeadReader() {}

    /// @param whole whether `text` is all of it; else its last row is left out, which may be cut
    static TableHead read(String text, ContentKind kind, boolean whole, Bounds bounds) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int columnCount = 0;
        long line = 1;
        boolean more = !whole;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text, kind))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(!whole)
                .maxBufferSize(Math.max(1024, text.length() + 1024))
                .build(handler(text.length()), text)) {
            for (CsvRecord row : reader) {
                if (rows.size() > bounds.rows()) {
                    more = true;
                    break;
                }
                columnCount = Math.max(columnCount, row.getFieldCount());
                rows.add(cells(row, bounds.columns()));
                line = row.getStartingLineNumber() + linesOf(row);
            }
        } catch (CsvParseException e) {
            throw new ContentFormatException(Fault.MALFORMED, new Place(line, 0));
        }
        if (!whole && rows.size() > 1 && rows.size() <= bounds.rows()) {
            rows.removeLast();
        }
        return head(rows, columnCount, !more, bounds);
    }

    private static long linesOf(CsvRecord row) {
        return 1
                + row.getFields().stream()
                        .flatMapToInt(String::chars)
                        .filter(each -> each == '\n')
                        .count();
    }

    private static CsvRecordHandler handler(int length) {
        return CsvRecordHandler.builder()
                .maxFields(Math.max(16, length + 1))
                .maxFieldSize(Math.max(16, length + 1))
                .maxRecordSize(Math.max(16, length + 1))
                .build();
    }

    private static List<String> cells(CsvRecord row, int most) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(most, row.getFieldCount()); i++) {
            cells.add(TableHead.cut(row.getField(i)));
        }
        return List.copyOf(cells);
    }

    private static TableHead head(List<List<String>> rows, int columnCount, boolean whole, Bounds bounds) {
        int shown = Math.min(columnCount, bounds.columns());
        boolean named = !rows.isEmpty() && rows.getFirst().stream().noneMatch(TableHead::isNumber);
        List<String> names = named ? rows.removeFirst() : List.of();
        boolean[] numeric = TableHead.numeric(rows, shown);
        List<TableHead.Column> columns = IntStream.range(0, shown)
                .mapToObj(i -> new TableHead.Column(
                        i < names.size() && !names.get(i).isBlank() ? names.get(i) : String.valueOf(i + 1),
                        "",
                        numeric[i]))
                .toList();
        if (rows.size() > bounds.rows()) {
            rows.removeLast();
        }
        return new TableHead(columns, columnCount, List.copyOf(rows), whole ? rows.size() : -1, whole);
    }

    /// The separator that most of the first lines have equally often; a comma when none is there.
    private static char separator(String text, ContentKind kind) {
        if (kind == ContentKind.TSV) {
            return '\t';
        }
        List<String> lines = text.substring(0, Math.min(text.length(), 64 << 10))
                .lines()
                .limit(LINES_LOOKED_AT)
                .toList();
        char best = ',';
        long bestScore = 0;
        for (char separator : SEPARATORS) {
            long inFirst = lines.isEmpty() ? 0 : count(lines.getFirst(), separator);
            long equal = lines.stream()
                    .filter(line -> count(line, separator) == inFirst)
                    .count();
            long score = inFirst == 0 ? 0 : equal * 1_000 + Math.min(inFirst, 999);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    /// Outside quotes.
    private static long count(String line, char separator) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            quoted ^= each == '"';
            if (each == separator && !quoted) {
                count++;
            }
        }
        return count;
    }
}
