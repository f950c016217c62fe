package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.testing.ArchiveSamples;
import dev.vitrine.testing.ContentSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken files of every kind are heads with a flaw, never failures, and cost little.
class HostileContentTest {
    private static final long A_FEW_MEGABYTES = 8 << 20;
    /// What is drawn from shapes has 1,600 pixels a side at most, in four bytes each.
    private static final long A_DRAWING = 20 << 20;

    static Stream<String> names() {
        return ContentSamples.all().keySet().stream();
    }

    private static ContentHead read(String name, byte[] bytes) throws IOException {
        return new ContentReader().read(new MemoryContent(bytes), name, Form.NATURAL, Bounds.HEAD);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static ContentHead readCheaply(String name, byte[] bytes) throws IOException {
        long before = allocated();
        ContentHead head = read(name, bytes);
        long cost = allocated() - before;
        long most = A_FEW_MEGABYTES + (name.endsWith(".svg") ? A_DRAWING : 0);
        assertTrue(cost < most, name + " of " + bytes.length + " bytes took " + cost);
        return head;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleIsShownWithoutAFlaw(String name) throws IOException {
        ContentHead head = read(name, ContentSamples.all().get(name));
        assertEquals("Optional.empty", head.flaw().toString());
        if (!name.equals("weights.bin")) {
            assertNotEquals(new Content.Bytes(), head.content());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileThatEndsAnywhereIsShownSomehow(String name) throws IOException {
        byte[] whole = ContentSamples.all().get(name);
        read(name, whole);
        for (int length = 0; length < whole.length; length++) {
            readCheaply(name, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileWithOneWrongByteIsShownSomehow(String name) throws IOException {
        byte[] whole = ContentSamples.all().get(name);
        Random random = new Random(7);
        int step = name.endsWith(".svg") ? 16 : 1;
        for (int place = 0; place < whole.length; place += step) {
            for (int value : new int[] {0, 0x7F, 0xFF, random.nextInt(256)}) {
                byte[] wrong = whole.clone();
                wrong[place] = (byte) value;
                readCheaply(name, wrong);
            }
        }
    }

    @Test
    void entitiesOfAnSvgAreNotExpanded() throws IOException {
        StringBuilder svg = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"x\">");
        for (int i = 1; i < 20; i++) {
            svg.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        svg.append("]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&a19;</text></svg>");
        readCheaply("bomb.svg", ContentSamples.utf8(svg.toString()));
    }

    @Test
    void copiesOfCopiesInAnSvgEnd() throws IOException {
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>");
        svg.append("<g id='g0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 30; i++) {
            svg.append("<g id='g%d'>%s</g>"
                    .formatted(i, "<use href='#g%d'/>".formatted(i - 1).repeat(10)));
        }
        read("copies.svg", ContentSamples.utf8(svg.append("</svg>").toString()));
    }

    @Test
    void deepJsonIsTextWithTheReason() throws IOException {
        ContentHead head = read("deep.json", ContentSamples.utf8("[".repeat(100_000)));
        assertEquals(
                ContentFormatException.Fault.TOO_DEEP, head.flaw().orElseThrow().fault());
        assertInstanceOf(Content.Text.class, head.content());
    }

    @Test
    void brokenJsonIsTextWithThePlace() throws IOException {
        ContentHead head = read("broken.json", ContentSamples.utf8("{\"a\": 1,\n \"b\": oops}\n"));
        assertEquals(
                new ContentFormatException.Place(2, 7),
                head.flaw().orElseThrow().place());
        assertInstanceOf(Content.Text.class, head.content());
    }

    @Test
    void aHundredThousandColumnsAreCutToTheFirst() throws IOException {
        String row = "1,".repeat(99_999) + "1\n";
        ContentHead head = read("wide.csv", ContentSamples.utf8(row.repeat(3)));
        TableHead table = ((Content.Table) head.content()).head();
        assertEquals(100_000, table.columnCount());
        assertEquals(Bounds.HEAD.columns(), table.columns().size());
        assertEquals(3, table.rows().size());
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotRead() throws IOException {
        ContentHead head = readCheaply("bomb.png", ContentSamples.pngOf(60_000, 60_000, new byte[100]));
        assertEquals(new Content.BigPicture(new PictureHead(ContentKind.PNG, 60_000, 60_000)), head.content());
    }

    @Test
    void anAnimationIsCutToTheFramesThatMayBeDecoded() throws IOException {
        byte[] bomb = ContentSamples.gif(5_000, 4_000, 1_000);
        Content.Picture picture =
                assertInstanceOf(Content.Picture.class, read("bomb.gif", bomb).content());
        assertFalse(picture.whole());
        assertArrayEquals(ContentSamples.gif(5_000, 4_000, 2), picture.encoded());
        assertTrue(read("bomb.gif", bomb).more());
        byte[] two = ContentSamples.gif(9, 9, 2);
        Content.Picture small =
                assertInstanceOf(Content.Picture.class, read("two.gif", two).content());
        assertTrue(small.whole());
        assertArrayEquals(two, small.encoded());
    }

    /// A gigabyte that begins so and goes on with one letter; no byte of it is anywhere.
    private record Gigabyte(String start, char rest) implements ContentSource, ContentBytes {
        @Override
        public ContentBytes open() {
            return this;
        }

        @Override
        public long size() {
            return 1L << 30;
        }

        @Override
        public byte[] read(long position, int length) {
            byte[] bytes = new byte[(int) Math.clamp(size() - position, 0, length)];
            Arrays.fill(bytes, (byte) rest);
            for (long i = position; i < Math.min(start.length(), position + bytes.length); i++) {
                bytes[(int) (i - position)] = (byte) start.charAt((int) i);
            }
            return bytes;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.csv", "one.tsv", "one.jsonl", "one.json", "one.md", "one.svg", "one.txt"})
    void aLineOfAGigabyteIsReadToItsBounds(String name) throws IOException {
        for (String start :
                List.of("a,b\n1,", "a,b\n1,\"", "[\"", "{\"a\": ", "<svg xmlns='http://www.w3.org/2000/svg'>")) {
            long before = allocated();
            ContentHead head = new ContentReader().read(new Gigabyte(start, 'x'), name, Form.NATURAL, Bounds.HEAD);
            long cost = allocated() - before;
            assertTrue(cost < 16L * Bounds.HEAD.bytes(), name + " " + start + " took " + cost);
            assertTrue(head.more() || head.flaw().isPresent(), name + " " + start + " " + head.content());
        }
    }

    @Test
    void ofAZipWithManyNamesTheFirstAreListed() throws IOException {
        int count = 60_000;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("n" + i));
            }
        }
        ContentHead head = readCheaply("names.zip", out.toByteArray());
        ArchiveListing listing =
                assertInstanceOf(Content.Archive.class, head.content()).listing();
        assertEquals(Bounds.HEAD.members(), listing.members().size());
        assertFalse(listing.whole());
    }

    /// What an array of Python objects holds is a pickle.
    @Test
    void anArrayOfObjectsTellsItsShapeAndIsNotUnpickled() throws IOException {
        ContentHead head = readCheaply("objects.npy", ArchiveSamples.npy("|O", "(2,)", 40));
        TensorList list =
                assertInstanceOf(Content.Tensors.class, head.content()).list();
        assertEquals(List.of(2L), list.tensors().getFirst().shape());
    }

    @Test
    void aSafetensorsHeaderThatLiesAboutItsLengthIsNotRead() throws IOException {
        for (long length : new long[] {-1, Long.MAX_VALUE, 1L << 40, 1 << 30}) {
            byte[] bytes =
                    ContentSamples.little(64).putLong(length).put((byte) '{').array();
            assertTrue(readCheaply("lying.safetensors", bytes).flaw().isPresent());
        }
    }
}
