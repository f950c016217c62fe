package dev.vitrine.content;

import java.util.List;

/// The first rows of a table.
///
/// @param columns     names of the columns that are shown, in order
/// @param columnCount how many there are in the rows that were read
/// @param rows        cells in the order of `columns`; a row may have fewer
/// @param rowCount    rows of the whole table, -1 where only reading it all would tell
/// @param whole       whether every row is here
public record TableHead(List<Column> columns, int columnCount, List<List<String>> rows, long rowCount, boolean whole) {
    /// Longer cells are cut.
    public static final int LONGEST_CELL = 1_000;

    /// @param type    what the file says of it, such as `INT64`; empty where it says nothing
    /// @param numeric whether every cell that was read and holds something is a number
    public record Column(String name, String type, boolean numeric) {}

    static String cut(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }

    static boolean isNumber(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            digit |= each >= '0' && each <= '9';
            // A date has signs between digits.
            boolean sign = each == '-' || each == '+';
            boolean misplaced = sign && i > 0 && "eE".indexOf(cell.charAt(i - 1)) < 0;
            if (misplaced || "+-.eE0123456789".indexOf(each) < 0) {
                return cell.equals("NaN") || cell.equals("inf") || cell.equals("-inf");
            }
        }
        return digit;
    }

    /// Which of `count` columns hold numbers only, and at least one.
    static boolean[] numeric(List<List<String>> rows, int count) {
        boolean[] numeric = new boolean[count];
        for (int column = 0; column < count; column++) {
            boolean some = false;
            boolean all = true;
            for (List<String> row : rows) {
                String cell = column < row.size() ? row.get(column) : "";
                if (!cell.isEmpty()) {
                    some = true;
                    all &= isNumber(cell);
                }
            }
            numeric[column] = some && all;
        }
        return numeric;
    }
}
