package dev.vitrine.content;

import java.util.List;
import java.util.Optional;

/// The columns that a file says it holds.
///
/// @param columnCount of the whole file
/// @param rowCount    rows of the whole file
/// @param groupCount  pieces that the rows lie in
/// @param writer      the program that wrote the file, as it calls itself
public record ColumnList(
        List<Column> columns, int columnCount, long rowCount, int groupCount, Optional<String> writer) {
    /// How often a row has a value.
    public enum Repetition {
        REQUIRED,
        OPTIONAL,
        REPEATED
    }

    /// @param name   with the names of what it lies in, joined by dots
    /// @param type   what the values mean, as the format calls it: `STRING`, `DECIMAL(9, 2)`
    /// @param stored how they are stored: `INT64`
    /// @param codec  how they are packed: `SNAPPY`; empty where there are no rows
    /// @param packed bytes in the file
    public record Column(
            String name, String type, String stored, Repetition repetition, Optional<String> codec, long packed) {}

    /// Whether every column is here.
    public boolean whole() {
        return columns.size() == columnCount;
    }
}
