package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.testing.ArchiveSamples;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParquetRowsTest {
    private static ContentHead read(byte[] bytes, Bounds bounds) throws IOException {
        return new ContentReader().read(new MemoryContent(bytes), "rows.parquet", Form.NATURAL, bounds);
    }

    private static Content.Columns columns(ContentHead head) {
        return assertInstanceOf(Content.Columns.class, head.content());
    }

    private static TableHead rows(byte[] bytes, Bounds bounds) throws IOException {
        return columns(read(bytes, bounds)).rows().orElseThrow();
    }

    private static Bounds bounds(int bytes, int rows, int columns) {
        Bounds head = Bounds.HEAD;
        return new Bounds(bytes, head.lines(), head.nodes(), rows, columns, head.pictureBytes(), head.pixels(), 5_000);
    }

    /// What Arrow reads from the same file.
    @Test
    void rowsOfAllTypesAreShownWithListsAsCells() throws IOException {
        TableHead table = rows(ArchiveSamples.parquet(), Bounds.HEAD);
        String time = "2026-01-01T00:00:00Z";
        assertEquals(
                List.of(
                        List.of(
                                "1",
                                "cat",
                                "0.5",
                                "[1.0, 2.0]",
                                time,
                                "2026-01-01",
                                "1.50",
                                "1",
                                "2",
                                "a",
                                "[k]",
                                "[v]",
                                "true"),
                        List.of(
                                "2",
                                "",
                                "0.25",
                                "[]",
                                time,
                                "2026-01-01",
                                "1.50",
                                "1",
                                "2",
                                "a",
                                "[k]",
                                "[v]",
                                "false"),
                        List.of(
                                "3",
                                "dog",
                                "1.0",
                                "[3.0]",
                                time,
                                "2026-01-01",
                                "1.50",
                                "1",
                                "2",
                                "a",
                                "[k]",
                                "[v]",
                                "")),
                table.rows());
        assertTrue(table.whole());
        assertEquals(
                new TableHead.Column("score", "FLOAT", true), table.columns().get(2));
        assertEquals(new TableHead.Column("day", "DATE", false), table.columns().get(5));
    }

    @Test
    void everyEncodingGivesTheSameValues() throws IOException {
        TableHead table = rows(ArchiveSamples.parquetEncodings(), Bounds.HEAD);
        assertEquals(12, table.rows().size());
        assertEquals(
                List.of(
                        "",
                        "9437184",
                        "18446744073709551612",
                        "0.375",
                        "",
                        "row-00003",
                        "class 3",
                        "true",
                        "03:03:01",
                        "1970-01-01T00:00:00.003000003",
                        "-0.111",
                        "[]",
                        "[[3, 4], [], null, [7]]",
                        "0x0300ff01"),
                table.rows().get(3));
        assertEquals("[11.0, null, 0.5]", table.rows().get(11).get(11));
        assertEquals("", table.rows().get(5).get(6));
        assertEquals(List.of("28", "126877696"), table.rows().get(11).subList(0, 2));
    }

    @Test
    void everyWayOfPackingGivesTheSameValues() throws IOException {
        TableHead table = rows(ArchiveSamples.parquetCodecs(), Bounds.HEAD);
        assertEquals(
                List.of("UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"),
                columns(read(ArchiveSamples.parquetCodecs(), Bounds.HEAD)).list().columns().stream()
                        .map(column -> column.codec().orElseThrow())
                        .toList());
        assertEquals(
                IntStream.range(0, 24)
                        .mapToObj(row -> row % 6 == 5 ? "" : "the same words in every row " + row)
                        .map(cell -> Collections.nCopies(7, cell))
                        .toList(),
                table.rows());
    }

    @Test
    void rowsOfPolarsAreShown() throws IOException {
        TableHead table = rows(ArchiveSamples.parquetOfPolars(), Bounds.HEAD);
        assertEquals(40, table.rows().size());
        assertEquals(
                List.of("3", "", "0.375", "The same words stand in every row, 3", "[3.0, 3.5]"),
                table.rows().get(3));
        assertEquals(
                List.of("39", "class 4", "4.875", "The same words stand in every row, 39", "[39.0, 39.5]"),
                table.rows().get(39));
    }

    @Test
    void noMoreRowsAndColumnsAreReadThanTheBoundsAllow() throws IOException {
        ContentHead head = read(ArchiveSamples.parquet(), bounds(2 << 20, 2, 4));
        TableHead table = columns(head).rows().orElseThrow();
        assertEquals(List.of(List.of("1", "cat", "0.5", "[1.0, 2.0]"), List.of("2", "", "0.25", "[]")), table.rows());
        assertFalse(table.whole());
        assertEquals(List.of(13, 3L), List.of(table.columnCount(), table.rowCount()));
        assertTrue(head.more());
    }

    @Test
    void rowsAreCutWhereTheTextOfAColumnWouldBeTooLong() throws IOException {
        TableHead table = rows(ArchiveSamples.parquetEncodings(), bounds(400, 1_000, 1_000));
        assertTrue(table.rows().size() < 12, table.rows().toString());
        assertEquals("[[0, 1], [], null, [7]]", table.rows().getFirst().get(12));
    }

    @Test
    void pagesBeyondTheBudgetAreNotUnpacked() throws IOException {
        ContentHead head = read(ArchiveSamples.parquetEncodings(), bounds(8 << 10, 1_000, 1_000));
        assertTrue(columns(head).rows().isPresent());
        // The header of the first page says 2^31 - 1 bytes instead of what it holds.
        byte[] lying = withPageOf(ArchiveSamples.parquetEncodings(), 0xFE, 0xFF, 0xFF, 0xFF, 0x0F);
        ContentHead lied = read(lying, Bounds.HEAD);
        assertEquals(Optional.empty(), columns(lied).rows());
    }

    /// The size in the header of the first page, overwritten with the bytes of a number.
    private static byte[] withPageOf(byte[] file, int... number) {
        byte[] changed = file.clone();
        for (int i = 0; i < number.length; i++) {
            changed[7 + i] = (byte) number[i];
        }
        return changed;
    }

    @Test
    void aFileThatIsCutOrChangedAnywhereIsStillShownSomehow() throws IOException {
        for (byte[] whole : List.of(
                ArchiveSamples.parquet(),
                ArchiveSamples.parquetEncodings(),
                ArchiveSamples.parquetOfPolars(),
                ArchiveSamples.parquetCodecs())) {
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) (i % 3 == 0 ? 0xFF : i % 3 == 1 ? 0x80 : 0x01);
                ContentHead head = read(changed, Bounds.HEAD);
                assertTrue(
                        head.content() instanceof Content.Columns || head.flaw().isPresent() || i < 4, "byte " + i);
            }
        }
    }

    @Test
    void columnsAreShownWithoutRowsWhenTheirPagesAreNotThere() throws IOException {
        byte[] whole = ArchiveSamples.parquet();
        byte[] torn = whole.clone();
        Arrays.fill(torn, 4, 1_000, (byte) 0);
        ContentHead head = read(torn, Bounds.HEAD);
        assertEquals(Optional.empty(), columns(head).rows());
        assertEquals(13, columns(head).list().columns().size());
        assertTrue(List.of(Fault.MALFORMED, Fault.IMPOSSIBLE_NUMBER, Fault.ENDS_EARLY, Fault.UNSUPPORTED)
                .contains(head.flaw().orElseThrow().fault()));
    }
}
