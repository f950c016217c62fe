package dev.vitrine.content;

import java.io.IOException;
import java.util.Optional;

/// What the values of a column mean: the format's logical type, else the older converted type, spelled alike.
///
/// Source: parquet.thrift of github.com/apache/parquet-format.
final class ParquetType {
    private static final String[] PHYSICAL = {
        "BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"
    };
    private static final String[] CONVERTED = {
        "STRING",
        "MAP",
        "MAP_KEY_VALUE",
        "LIST",
        "ENUM",
        "DECIMAL",
        "DATE",
        "TIME(MILLIS)",
        "TIME(MICROS)",
        "TIMESTAMP(MILLIS)",
        "TIMESTAMP(MICROS)",
        "UINT8",
        "UINT16",
        "UINT32",
        "UINT64",
        "INT8",
        "INT16",
        "INT32",
        "INT64",
        "JSON",
        "BSON",
        "INTERVAL"
    };
    private static final String[] LOGICAL = {
        "",
        "STRING",
        "MAP",
        "LIST",
        "ENUM",
        "DECIMAL",
        "DATE",
        "TIME",
        "TIMESTAMP",
        "",
        "INT",
        "NULL",
        "JSON",
        "BSON",
        "UUID",
        "FLOAT16",
        "VARIANT",
        "GEOMETRY",
        "GEOGRAPHY"
    };
    private static final String[] UNITS = {"", "MILLIS", "MICROS", "NANOS"};
    private static final int DECIMAL = 5;

    private final CompactThrift thrift;

    ParquetType(CompactThrift thrift) {
        this.thrift = thrift;
    }

    static String physical(long type) {
        return named(PHYSICAL, type);
    }

    static String converted(long type, long precision, long scale) {
        return type == DECIMAL ? decimal(precision, scale) : named(CONVERTED, type);
    }

    private static String decimal(long precision, long scale) {
        return "DECIMAL(" + precision + ", " + scale + ")";
    }

    static String named(String[] names, long number) {
        return number >= 0 && number < names.length && !names[(int) number].isEmpty()
                ? names[(int) number]
                : "#" + number;
    }

    /// The one field that is set in the union.
    Optional<String> logical(int type) throws IOException {
        String[] found = {""};
        thrift.struct(type, (id, field) -> {
            found[0] = switch (id) {
                case DECIMAL -> ofDecimal(field);
                case 7, 8 -> named(LOGICAL, id) + "(" + ofTime(field) + ")";
                case 10 -> ofInt(field);
                default -> {
                    thrift.skip(field);
                    yield named(LOGICAL, id);
                }
            };
            return true;
        });
        return Optional.of(found[0]).filter(text -> !text.isEmpty());
    }

    private String ofDecimal(int type) throws IOException {
        long[] numbers = new long[3];
        thrift.struct(type, (id, field) -> {
            if (id != 1 && id != 2) {
                return false;
            }
            numbers[id] = thrift.number(field);
            return true;
        });
        return decimal(numbers[2], numbers[1]);
    }

    private String ofTime(int type) throws IOException {
        boolean[] utc = {false};
        String[] unit = {""};
        thrift.struct(type, (id, field) -> {
            if (id == 1) {
                utc[0] = field == CompactThrift.TRUE;
                return false;
            } else if (id != 2) {
                return false;
            }
            thrift.struct(field, (each, empty) -> {
                unit[0] = named(UNITS, each);
                return false;
            });
            return true;
        });
        return utc[0] ? unit[0] + ", UTC" : unit[0];
    }

    private String ofInt(int type) throws IOException {
        long[] bits = {0};
        boolean[] signed = {false};
        thrift.struct(type, (id, field) -> {
            if (id == 1) {
                bits[0] = thrift.number(field);
                return true;
            }
            signed[0] |= id == 2 && field == CompactThrift.TRUE;
            return false;
        });
        return (signed[0] ? "INT" : "UINT") + bits[0];
    }
}
