package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vitrine.content.ArchiveListing.Member;
import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.content.TensorList.Tensor;
import dev.vitrine.testing.ArchiveSamples;
import dev.vitrine.testing.ContentSamples;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveAndTensorTest {
    private static ContentHead read(String name, byte[] bytes) throws IOException {
        return new ContentReader().read(new MemoryContent(bytes), name, Form.NATURAL, Bounds.HEAD);
    }

    private static ContentHead sample(String name) throws IOException {
        return read(name, ContentSamples.all().get(name));
    }

    private static ArchiveListing archive(String name) throws IOException {
        return assertInstanceOf(Content.Archive.class, sample(name).content()).listing();
    }

    private static TensorList tensors(ContentHead head) {
        return assertInstanceOf(Content.Tensors.class, head.content()).list();
    }

    private static Fault fault(String name, byte[] bytes) throws IOException {
        return read(name, bytes).flaw().orElseThrow().fault();
    }

    @Test
    void namesOfAZipComeFromItsDirectory() throws IOException {
        assertEquals(
                List.of("archive/", "archive/data.pkl", "../grüße.txt"),
                archive("model.zip").members().stream().map(Member::name).toList());
        assertEquals(500, archive("model.zip").members().get(1).size());
        assertEquals(ContentKind.TORCH, sample("model.pt").kind());
    }

    @Test
    void aZipBehindAProgramIsRead() throws IOException {
        byte[] zip = ArchiveSamples.zip();
        byte[] whole = new byte[zip.length + 100];
        Arrays.fill(whole, 0, 4, (byte) 0);
        System.arraycopy(ContentSamples.utf8("PK\3\4"), 0, whole, 0, 4);
        System.arraycopy(zip, 0, whole, 100, zip.length);
        assertInstanceOf(Content.Archive.class, read("setup.zip", whole).content());
    }

    @Test
    void namesOfATarAreReadAlsoWhenItIsPacked() throws IOException {
        String longName = "data/" + "n".repeat(200) + ".txt";
        List<Member> members =
                List.of(new Member("data/", 0, 0), new Member("data/a.txt", 3, 3), new Member(longName, 0, 0));
        assertEquals(new ArchiveListing(members, 3, true), archive("files.tar"));
        assertEquals(new ArchiveListing(members, 3, true), archive("files.tar.gz"));
    }

    @Test
    void aTarThatEndsEarlyListsWhatItHas() throws IOException {
        ContentHead head = read("files.tar", Arrays.copyOf(ArchiveSamples.tar(), 1_100));
        assertEquals(Fault.ENDS_EARLY, head.flaw().orElseThrow().fault());
        assertEquals(
                2,
                assertInstanceOf(Content.Archive.class, head.content())
                        .listing()
                        .members()
                        .size());
    }

    @Test
    void whatIsPackedIsShownAsWhatItIs() throws IOException {
        TableHead table = assertInstanceOf(
                        Content.Table.class, sample("split.csv.gz").content())
                .head();
        assertEquals(List.of(List.of("1", "2")), table.rows());
    }

    @Test
    void aGzipBombIsUnpackedOnlyToItsHead() throws IOException {
        byte[] bomb =
                ArchiveSamples.gzip("0\n".repeat(20_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        ContentHead head = read("bomb.txt.gz", bomb);
        assertEquals(
                Optional.of(false),
                Optional.of(assertInstanceOf(Content.Text.class, head.content())
                        .head()
                        .whole()));
    }

    @Test
    void safetensorsTellNamesShapesAndTypes() throws IOException {
        assertEquals(
                new TensorList(
                        List.of(
                                new Tensor("first.weight", "F32", List.of(4L, 2L)),
                                new Tensor("scale", "I64", List.of())),
                        Map.of("format", "pt"),
                        true),
                tensors(sample("model.safetensors")));
    }

    @Test
    void numpyTellsShapesAndTypes() throws IOException {
        assertEquals(
                List.of(new Tensor("", "<f4", List.of(2L, 3L))),
                tensors(sample("array.npy")).tensors());
        assertEquals(
                List.of(new Tensor("x", "<f8", List.of(10L, 28L, 28L)), new Tensor("y", "|u1", List.of(10L))),
                tensors(sample("arrays.npz")).tensors());
    }

    @Test
    void headersThatLieAreFlaws() throws IOException {
        assertEquals(Fault.IMPOSSIBLE_NUMBER, fault("a.npy", ArchiveSamples.npy("<f4", "(-3, 4)", 0)));
        assertEquals(Fault.IMPOSSIBLE_NUMBER, fault("a.npy", ArchiveSamples.npy("<f4", "(9223372036854775807, 9)", 0)));
        assertEquals(Fault.ENDS_EARLY, fault("a.npy", ArchiveSamples.npy("<f4", "(1000, 1000)", 12)));
        byte[] huge = ContentSamples.little(64).putLong(Long.MAX_VALUE).array();
        assertEquals(Fault.IMPOSSIBLE_NUMBER, fault("a.safetensors", huge));
        assertEquals(
                Fault.IMPOSSIBLE_NUMBER,
                fault(
                        "a.safetensors",
                        ArchiveSamples.safetensors(
                                "{\"t\": {\"dtype\": \"F32\", \"shape\": [-1], \"data_offsets\": [0, 4]}}", 4)));
        assertEquals(
                Fault.ENDS_EARLY,
                fault(
                        "a.safetensors",
                        ArchiveSamples.safetensors(
                                "{\"t\": {\"dtype\": \"F32\", \"shape\": [9], \"data_offsets\": [0, 36]}}", 4)));
    }

    @Test
    void aWavTellsItsSound() throws IOException {
        assertEquals(
                new Content.Media(Optional.of(new WavHead(1, 8_000, 16, 0.05))),
                sample("beep.wav").content());
    }

    @Test
    void picklesAreBytes() throws IOException {
        ContentHead head = read("model.pkl", ContentSamples.bytes(0x80, 4, 'c', 'o', 's', '\n'));
        assertEquals(ContentKind.PICKLE, head.kind());
        assertEquals(new Content.Bytes(), head.content());
    }
}
