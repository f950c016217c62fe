package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vitrine.content.ColumnList.Repetition;
import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.testing.ArchiveSamples;
import dev.vitrine.testing.ContentSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParquetReaderTest {
    private static ContentHead read(byte[] bytes) throws IOException {
        return new ContentReader().read(new MemoryContent(bytes), "rows.parquet", Form.NATURAL, Bounds.HEAD);
    }

    private static ColumnList columns(byte[] bytes) throws IOException {
        return assertInstanceOf(Content.Columns.class, read(bytes).content()).list();
    }

    private static Fault fault(byte[] bytes) throws IOException {
        return read(bytes).flaw().orElseThrow().fault();
    }

    /// A file that is nothing but this footer.
    private static byte[] withFooter(byte[] footer) {
        return withFooter(footer, footer.length);
    }

    private static byte[] withFooter(byte[] footer, int length) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ContentSamples.utf8("PAR1"));
        file.writeBytes(footer);
        file.writeBytes(ContentSamples.little(4).putInt(length).array());
        file.writeBytes(ContentSamples.utf8("PAR1"));
        return file.toByteArray();
    }

    private static String line(ColumnList.Column column) {
        return String.join(
                " ",
                column.name(),
                column.type(),
                column.stored(),
                column.repetition().name());
    }

    @Test
    void columnsTellTheirNamesTypesAndHowOftenTheyHaveAValue() throws IOException {
        ColumnList list = columns(ArchiveSamples.parquet());
        assertEquals(
                List.of(
                        "id INT64 INT64 OPTIONAL",
                        "label STRING BYTE_ARRAY OPTIONAL",
                        "score FLOAT FLOAT OPTIONAL",
                        "box.list.element DOUBLE DOUBLE REPEATED",
                        "seen TIMESTAMP(MICROS, UTC) INT64 OPTIONAL",
                        "day DATE INT32 OPTIONAL",
                        "price DECIMAL(9, 2) FIXED_LEN_BYTE_ARRAY OPTIONAL",
                        "meta.w UINT8 INT32 OPTIONAL",
                        "meta.h INT32 INT32 OPTIONAL",
                        "raw BYTE_ARRAY BYTE_ARRAY OPTIONAL",
                        "tags.key_value.key STRING BYTE_ARRAY REPEATED",
                        "tags.key_value.value STRING BYTE_ARRAY REPEATED",
                        "ok BOOLEAN BOOLEAN OPTIONAL"),
                list.columns().stream().map(ParquetReaderTest::line).toList());
        assertEquals(List.of(13, 3L, 2), List.of(list.columnCount(), list.rowCount(), list.groupCount()));
        assertEquals(Optional.of("SNAPPY"), list.columns().getFirst().codec());
    }

    @Test
    void lengthsThatLieAreFlaws() throws IOException {
        byte[] whole = ArchiveSamples.parquet();
        assertEquals(Fault.ENDS_EARLY, fault(Arrays.copyOf(whole, whole.length - 1)));
        assertEquals(Fault.IMPOSSIBLE_NUMBER, fault(withFooter(new byte[4], -1)));
        assertEquals(Fault.IMPOSSIBLE_NUMBER, fault(withFooter(new byte[4], 5)));
        assertEquals(Fault.TOO_LARGE, fault(withFooter(new byte[4 * Bounds.HEAD.bytes() + 1])));
        // Field 2, a list of 2^35 structs of which none comes.
        assertEquals(
                Fault.MALFORMED,
                fault(withFooter(ContentSamples.bytes(0x29, 0xFC, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01))));
    }

    @Test
    void structsInStructsEnd() throws IOException {
        byte[] footer = new byte[100_000];
        Arrays.fill(footer, (byte) 0x1C);
        assertEquals(Fault.TOO_DEEP, fault(withFooter(footer)));
    }

    @Test
    void onlyTheFirstOfAMillionColumnsAreKept() throws IOException {
        int count = 1_000_000;
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        // The root, an element with `count` children (field 5), then columns that say nothing; then no rows (field 3).
        footer.writeBytes(ContentSamples.bytes(0x29, 0xFC));
        varint(footer, count + 1);
        footer.write(0x55);
        varint(footer, 2L * count);
        footer.write(0);
        footer.writeBytes(new byte[count]);
        footer.writeBytes(ContentSamples.bytes(0x16, 0, 0));
        ColumnList list = columns(withFooter(footer.toByteArray()));
        assertEquals(
                List.of(count, Bounds.HEAD.members()),
                List.of(list.columnCount(), list.columns().size()));
        assertFalse(list.whole());
        assertEquals(Repetition.REQUIRED, list.columns().getFirst().repetition());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        for (; rest > 0x7F; rest >>>= 7) {
            out.write((int) (rest & 0x7F | 0x80));
        }
        out.write((int) rest);
    }
}
