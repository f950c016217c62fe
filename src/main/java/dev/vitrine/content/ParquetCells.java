package dev.vitrine.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// Writes stored values of a column as text: what they mean where the type tells, else bytes in hex.
///
/// Source: LogicalTypes.md of github.com/apache/parquet-format.
final class ParquetCells {
    private static final int HEX_SHOWN = 24;
    private static final int LARGEST_SCALE = 100;
    private static final int LONGEST_NUMBER = 64;
    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;

    private final ParquetLeaf leaf;
    private final String type;

    ParquetCells(ParquetLeaf leaf) {
        this.leaf = leaf;
        type = leaf.type();
    }

    /// A value's bytes as they are stored without any packing.
    String text(byte[] bytes, int from, int length) {
        return switch (leaf.physical()) {
            case ParquetLeaf.INT32 -> number((int) LittleEndian.u32(bytes, from), 0xFFFF_FFFFL);
            case ParquetLeaf.INT64 -> number(LittleEndian.u64(bytes, from), -1);
            case ParquetLeaf.FLOAT -> Float.toString(Float.intBitsToFloat((int) LittleEndian.u32(bytes, from)));
            case ParquetLeaf.DOUBLE -> Double.toString(Double.longBitsToDouble(LittleEndian.u64(bytes, from)));
            case ParquetLeaf.INT96 -> timestampOfOld(LittleEndian.u64(bytes, from), LittleEndian.u32(bytes, from + 8));
            default ->
                text(Arrays.copyOfRange(bytes, from, from + Math.min(length, 4 * TableHead.LONGEST_CELL)), length);
        };
    }

    static String text(boolean value) {
        return String.valueOf(value);
    }

    /// @param mask the bits of it that count when it has no sign
    private String number(long value, long mask) {
        String unit = type.startsWith("TIME") ? type.substring(type.indexOf('(') + 1) : "";
        long second = unit.startsWith("NANOS") ? 1_000_000_000 : unit.startsWith("MICROS") ? 1_000_000 : 1_000;
        if (type.startsWith("TIMESTAMP(")) {
            Instant at = Instant.ofEpochSecond(
                    Math.floorDiv(value, second), Math.floorMod(value, second) * (1_000_000_000 / second));
            return unit.contains("UTC")
                    ? at.toString()
                    : at.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
        } else if (type.startsWith("TIME(")) {
            long most = second * 86_400;
            return value < 0 || value >= most
                    ? Long.toString(value)
                    : LocalTime.ofNanoOfDay(value * (1_000_000_000 / second)).toString();
        } else if (type.equals("DATE")) {
            return LocalDate.ofEpochDay((int) value).toString();
        } else if (type.startsWith("DECIMAL(")) {
            return decimal(BigInteger.valueOf(value));
        } else if (type.startsWith("UINT")) {
            return Long.toUnsignedString(value & mask);
        } else {
            return Long.toString(value);
        }
    }

    private String decimal(BigInteger digits) {
        int scale = -1;
        try {
            scale = Integer.parseInt(type.substring(type.lastIndexOf(' ') + 1, type.length() - 1));
        } catch (NumberFormatException e) {
            return digits.toString();
        }
        return scale < 0 || scale > LARGEST_SCALE
                ? digits + "E" + -(long) scale
                : new BigDecimal(digits, scale).toPlainString();
    }

    /// The way of writing times before there were logical types: nanoseconds of a Julian day.
    private static String timestampOfOld(long nanos, long day) {
        long seconds = (day - JULIAN_DAY_OF_1970) * 86_400;
        return nanos < 0 || nanos >= NANOS_OF_DAY
                ? day + " " + nanos
                : Instant.ofEpochSecond(seconds, nanos)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString();
    }

    /// @param length of the whole value, of which `bytes` is the beginning
    private String text(byte[] bytes, int length) {
        if (type.startsWith("DECIMAL(") && length > 0 && length <= LONGEST_NUMBER) {
            return decimal(new BigInteger(bytes));
        } else if (type.equals("UUID") && length == 16) {
            ByteBuffer halves = ByteBuffer.wrap(bytes);
            return new UUID(halves.getLong(), halves.getLong()).toString();
        } else if (type.equals("FLOAT16") && length == 2) {
            return Float.toString(Float.float16ToFloat(
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort()));
        }
        return switch (type) {
            case "STRING", "ENUM", "JSON" -> TableHead.cut(new String(bytes, StandardCharsets.UTF_8));
            default -> unnamed(bytes, length);
        };
    }

    /// Some writers store text and do not say so.
    private static String unnamed(byte[] bytes, int length) {
        if (bytes.length == length && length <= TableHead.LONGEST_CELL) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.chars().noneMatch(Character::isISOControl)) {
                    return text;
                }
            } catch (CharacterCodingException e) {
                // Bytes, then.
            }
        }
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HEX_SHOWN));
        return "0x" + hex + (length > HEX_SHOWN ? "…" : "");
    }
}
