package dev.vitrine.content;

import dev.vitrine.content.ColumnList.Repetition;
import java.util.ArrayList;
import java.util.List;

/// A column of a Parquet file as its rows need it.
///
/// @param physical number of the type that is stored
/// @param width    bytes of a value of fixed length
record ParquetLeaf(String name, String type, int physical, int width, Levels levels) {
    static final int BOOLEAN = 0;
    static final int INT32 = 1;
    static final int INT64 = 2;
    static final int INT96 = 3;
    static final int FLOAT = 4;
    static final int DOUBLE = 5;
    static final int BYTE_ARRAY = 6;
    static final int FIXED = 7;

    /// @param definition the level of a value that is there; each lower one tells which part of the path is not
    /// @param repetition how many lists lie in each other
    /// @param listed     of each list, the outermost first, the definition level from which on it has something in it
    record Levels(int definition, int repetition, List<Integer> listed) {
        static final Levels NONE = new Levels(0, 0, List.of());

        Levels below(Repetition own) {
            return switch (own) {
                case REQUIRED -> this;
                case OPTIONAL -> new Levels(definition + 1, repetition, listed);
                case REPEATED -> {
                    List<Integer> lists = new ArrayList<>(listed);
                    lists.add(definition + 1);
                    yield new Levels(definition + 1, repetition + 1, List.copyOf(lists));
                }
            };
        }

        /// How many lists around a value of this level have something in them.
        int lists(int level) {
            return (int) listed.stream().filter(from -> from <= level).count();
        }
    }

    /// Bytes of each value, 0 where they differ or are bits.
    int bytes() {
        return switch (physical) {
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case FIXED -> width;
            default -> 0;
        };
    }
}
