package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.content.TableHead.Column;
import dev.vitrine.testing.ContentSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {
    private static ContentHead read(String name, byte[] bytes, Form form) throws IOException {
        return new ContentReader().read(new MemoryContent(bytes), name, form, Bounds.HEAD);
    }

    private static ContentHead sample(String name) throws IOException {
        return read(name, ContentSamples.all().get(name), Form.NATURAL);
    }

    private static TableHead table(String name) throws IOException {
        return ((Content.Table) sample(name).content()).head();
    }

    private static TextHead text(String name) throws IOException {
        return ((Content.Text) sample(name).content()).head();
    }

    @Test
    void kindsAreToldByBytesThenByName() throws IOException {
        Map<String, ContentKind> kinds = ContentSamples.all().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> {
                    try {
                        return sample(name).kind();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }));
        assertEquals(ContentKind.PNG, kinds.get("dot.png"));
        assertEquals(ContentKind.JPEG, kinds.get("dot.jpg"));
        assertEquals(ContentKind.TEXT, kinds.get("page.html"));
        assertEquals(ContentKind.BINARY, kinds.get("weights.bin"));
        assertEquals(
                ContentKind.PNG,
                read("lies.txt", ContentSamples.png(2, 2), Form.NATURAL).kind());
        assertEquals(
                ContentKind.BINARY,
                read("lies.csv", ContentSamples.bytes(0, 1, 2), Form.NATURAL).kind());
    }

    @Test
    void linesEndAsAnySystemEndsThem() throws IOException {
        assertEquals(
                List.of("one", "two", "three", ""),
                text("notes.txt").lines().stream().map(TextLine::text).toList());
    }

    @Test
    void encodingsAreFound() throws IOException {
        assertEquals("grüße", text("sixteen.txt").lines().getFirst().text());
        assertEquals(StandardCharsets.UTF_16BE, text("sixteen.txt").charset());
        assertEquals("grüße aus köln", text("latin.txt").lines().getFirst().text());
        assertEquals(StandardCharsets.ISO_8859_1, text("latin.txt").charset());
    }

    @Test
    void aLongTextShowsItsHeadAndALongLineItsStart(@TempDir Path directory) throws IOException {
        byte[] line = "0123456789".repeat(100).concat("\n").getBytes(StandardCharsets.US_ASCII);
        Path log = directory.resolve("big.log");
        try (var out = Files.newOutputStream(log)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(line);
            }
        }
        ContentHead head = new ContentReader().read(new FileContent(log), "big.log", Form.NATURAL, Bounds.HEAD);
        TextHead text = ((Content.Text) head.content()).head();
        assertEquals(Bounds.HEAD.bytes(), text.byteCount());
        assertFalse(text.whole());
        assertTrue(head.more());

        TextLine cut = ((Content.Text)
                        read("one.txt", "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII), Form.TEXT)
                                .content())
                .head()
                .lines()
                .getFirst();
        assertEquals(new TextLine("x".repeat(2_000), 998_000), cut);
    }

    @Test
    void commaAndQuotesMakeATable() throws IOException {
        assertEquals(
                new TableHead(
                        List.of(
                                new Column("name", "", false),
                                new Column("size", "", true),
                                new Column("label", "", false)),
                        3,
                        List.of(List.of("a, b", "1", "x"), List.of("c", "2", "line\nbreak")),
                        2,
                        true),
                table("split.csv"));
    }

    @Test
    void otherSeparatorsAreFound() throws IOException {
        assertEquals(List.of("1,5", "2"), table("semicolon.csv").rows().getFirst());
        assertEquals(List.of("1", "2"), table("wide.tsv").rows().getFirst());
    }

    @Test
    void aTableWhoseRowsDifferInLengthIsATable() throws IOException {
        ContentHead head = read("ragged.csv", ContentSamples.utf8("a,b\n\"x\ny\",2\n1,2,3\n4\n"), Form.NATURAL);
        TableHead table = ((Content.Table) head.content()).head();
        assertEquals(
                List.of("a", "b", "3"),
                table.columns().stream().map(Column::name).toList());
        assertEquals(List.of(List.of("x\ny", "2"), List.of("1", "2", "3"), List.of("4")), table.rows());
    }

    @Test
    void aTableThatEndsInsideQuotesTellsTheLineWhereTheyOpen() throws IOException {
        ContentHead head = read("open.csv", ContentSamples.utf8("a,b\n\"x\ny\",2\n\"open,1\n2,3\n"), Form.NATURAL);
        assertEquals(4, head.flaw().orElseThrow().place().line());
    }

    @Test
    void jsonLinesHaveAColumnForEachName() throws IOException {
        TableHead table = table("log.jsonl");
        assertEquals(
                List.of("step", "loss", "note", "value"),
                table.columns().stream().map(Column::name).toList());
        assertEquals(List.of(List.of("1", "0.5"), List.of("2", "", "x"), List.of("", "", "", "3")), table.rows());
    }

    @Test
    void jsonKeepsItsOrderAndItsNumbers() throws IOException {
        JsonValue root = ((Content.Json) sample("metrics.json").content()).root();
        assertEquals(
                "{\"loss\": [0.5, 0.25, NaN], \"ok\": true, \"run\": {\"id\": \"r1\", \"n\": null}}",
                JsonText.of(root));
    }

    @Test
    void aJsonThatIsCutShowsWhatWasRead() throws IOException {
        String json = "{\"rows\": [" + "[1, \"some text\"], ".repeat(400_000) + "[]]}";
        ContentHead head = read("big.json", json.getBytes(StandardCharsets.UTF_8), Form.NATURAL);
        Content.Json content = (Content.Json) head.content();
        assertFalse(content.whole());
        assertTrue(head.more());
        assertEquals(1, content.root().count());
    }

    @Test
    void sizesOfPicturesAreReadFromTheirHeaders() throws IOException {
        assertEquals(
                new PictureHead(ContentKind.JPEG, 640, 480),
                ((Content.Picture) sample("dot.jpg").content()).head());
        assertEquals(
                new PictureHead(ContentKind.PNG, 4, 3),
                ((Content.Picture) sample("dot.png").content()).head());
        assertEquals(
                new PictureHead(ContentKind.GIF, 2, 2),
                ((Content.Picture) sample("dot.gif").content()).head());
        assertEquals(
                new PictureHead(ContentKind.BMP, 2, 2),
                ((Content.Picture) sample("dot.bmp").content()).head());
    }

    @Test
    void everythingCanBeShownAsTextOrBytes() throws IOException {
        byte[] json = ContentSamples.all().get("metrics.json");
        assertTrue(read("metrics.json", json, Form.TEXT).content() instanceof Content.Text);
        assertEquals(new Content.Bytes(), read("metrics.json", json, Form.BYTES).content());
    }

    @Test
    void aFileThatIsGoneFails(@TempDir Path directory) {
        FileContent gone = new FileContent(directory.resolve("gone"));
        assertThrows(
                NoSuchFileException.class, () -> new ContentReader().read(gone, "gone", Form.NATURAL, Bounds.HEAD));
    }
}
