package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentFormatException.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads the first lines of JSON lines as a table: a column for each name, in the order in which they come; a line that
/// is no object fills the column of values.
final class JsonLinesReader {
    private static final String VALUE = "value";
    private static final int VALUES_OF_A_LINE = 10_000;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Bounds bounds;

    private JsonLinesReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /// @param whole whether `text` is all of it; else its last line is left out
    static TableHead read(String text, boolean whole, Bounds bounds) throws IOException {
        return new JsonLinesReader(bounds).read(text, whole);
    }

    private TableHead read(String text, boolean whole) throws IOException {
        int start = 0;
        long number = 0;
        boolean all = whole;
        while (start < text.length()) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            if (rows.size() == bounds.rows() || found < 0 && !whole) {
                all = false;
                break;
            }
            number++;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                add(line, number);
            }
            start = end + 1;
        }
        return head(all);
    }

    private void add(String line, long number) throws IOException {
        JsonValue value;
        try {
            value = JsonHeadReader.read(line, true, VALUES_OF_A_LINE).root();
        } catch (ContentFormatException e) {
            Fault fault = e.fault() == Fault.ENDS_EARLY ? Fault.MALFORMED : e.fault();
            throw new ContentFormatException(fault, new Place(number, e.place().column()));
        }
        List<String> cells = new ArrayList<>();
        if (value instanceof JsonValue.Members(var members)) {
            members.forEach(member -> put(cells, member.name(), member.value()));
        } else {
            put(cells, VALUE, value);
        }
        rows.add(List.copyOf(cells));
    }

    private void put(List<String> cells, String name, JsonValue value) {
        int column = columns.computeIfAbsent(name, key -> columns.size());
        if (column >= bounds.columns()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, TableHead.cut(JsonText.of(value)));
    }

    private TableHead head(boolean whole) {
        List<String> names = List.copyOf(columns.keySet());
        int shown = Math.min(names.size(), bounds.columns());
        boolean[] numeric = TableHead.numeric(rows, shown);
        return new TableHead(
                IntStream.range(0, shown)
                        .mapToObj(i -> new TableHead.Column(names.get(i), "", numeric[i]))
                        .toList(),
                names.size(),
                List.copyOf(rows),
                whole ? rows.size() : -1,
                whole);
    }
}
