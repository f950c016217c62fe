package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.SearchHit.Field;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSearchTest {
    private static final CollectionPath MNIST = new ProjectPath("me", "demo").collection("mnist-train");

    @TempDir
    Path home;

    @TempDir
    Path scratch;

    private LocalRegistry registry;

    @BeforeEach
    void open() throws IOException {
        registry = LocalRegistry.open(home, Hashers.PLAIN);
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    private ArtifactVersion save(Drafts draft) throws IOException {
        return draft.save(registry, scratch);
    }

    private List<SearchHit> search(String text) throws IOException {
        return registry.search(text, PageRequest.FIRST).items();
    }

    @Test
    void everyFieldIsSearched() throws IOException {
        save(Drafts.of(MNIST, "")
                .files(Map.of("images/Digit_7.PNG", "x"))
                .description("# Handwritten\n\nZiffern, größer als zuvor")
                .metadata("{\"license\": \"cc-by\"}")
                .tags("gold standard"));
        assertEquals(List.of(hit("v0", Field.NAME, "mnist-train")), search("NIST-tr"));
        assertEquals(List.of(hit("v0", Field.FILE, "images/Digit_7.PNG")), search("digit_7.png"));
        assertEquals(List.of(hit("v0", Field.TAG, "gold standard")), search("standard gold"));
        assertEquals(List.of(hit("v0", Field.METADATA, "{\"license\":\"cc-by\"}")), search("\"license\":"));
        assertEquals(
                List.of(hit("v0", Field.DESCRIPTION, "# Handwritten Ziffern, größer als zuvor")), search("GRÖßER"));
        assertEquals(List.of(hit("v0", Field.FILE, "images/Digit_7.PNG")), search("7."));
        assertEquals(List.of(), search("mnist digit"));
    }

    @Test
    void aNameIsFoundTogetherWithItsProjectAndEntity() throws IOException {
        save(Drafts.of(MNIST, "").files(Map.of("demo/other.txt", "x")));
        List<SearchHit> named = List.of(hit("v0", Field.NAME, "mnist-train"));

        assertEquals(named, search("me/demo/mnist-train"));
        assertEquals(named, search("Demo/MNIST"));
        assertEquals(named, search("demo/mnist-train:latest"));
        assertEquals(List.of(hit("v0", Field.FILE, "demo/other.txt")), search("demo/other"));
        assertEquals(List.of(), search("demo/mnist%"));
    }

    private static SearchHit hit(String version, Field field, String text) {
        return new SearchHit(MNIST.at(version), field, text);
    }

    @Test
    void versionsAndFilesAreFoundByTheStartOfTheirDigest() throws IOException {
        ArtifactVersion first = save(Drafts.of(MNIST, "").files(Map.of("a.txt", "one", "b.txt", "two")));
        save(Drafts.of(MNIST, "").files(Map.of("a.txt", "one", "b.txt", "three")));
        Md5 one = Md5.ofUtf8("one");
        Md5 two = Md5.ofUtf8("two");
        List<SearchHit> newestWithOne = List.of(hit("v1", Field.FILE_DIGEST, "a.txt"));
        List<SearchHit> onlyWithTwo = List.of(hit("v0", Field.FILE_DIGEST, "b.txt"));
        assertEquals(
                List.of(hit("v0", Field.DIGEST, first.digest())),
                search(first.digest().substring(0, 7)));
        assertEquals(newestWithOne, search(one.hex()));
        assertEquals(newestWithOne, search(one.hex().substring(0, 9).toUpperCase(Locale.ROOT)));
        assertEquals(newestWithOne, search(one.base64()));
        assertEquals(newestWithOne, search(one.base64().substring(0, 7)));
        assertEquals(onlyWithTwo, search(two.hex()));
        assertEquals(List.of(), search(one.hex().substring(0, 5)));
        registry.delete(MNIST.at("v1"), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(hit("v0", Field.FILE_DIGEST, "a.txt")), search(one.hex()));
        registry.delete(MNIST.at("v0"), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(), search(one.hex()));
        assertEquals(List.of(), search(first.digest()));
    }

    @Test
    void anyPunctuationIsFine() throws IOException {
        save(Drafts.of(MNIST, "").files(Map.of("a\"b'c*d(e).txt", "x", "100%_sure", "y")));
        assertEquals(1, search("b'c*d(").size());
        assertEquals(1, search("a\"b'c").size());
        assertEquals(1, search("0%").size());
        assertEquals(1, search("%_").size());
        assertEquals(0, search("_%").size());
        List<String> odd = List.of(
                "",
                " ",
                "\"",
                "\"\"\"",
                "'",
                "*",
                "a*",
                "(",
                ")",
                "AND",
                "NOT foo",
                "NEAR(a b)",
                "text:foo",
                "-foo",
                "^foo",
                "{a b}: c",
                "foo\u0000bar",
                "\\",
                "%",
                "_",
                "!",
                ";--",
                "a OR b",
                "😀",
                "x".repeat(10_000),
                "word ".repeat(500));
        for (String text : odd) {
            search(text);
        }
    }

    @Test
    void aPathIsFoundOnceForACollectionInItsNewestVersion() throws IOException {
        save(Drafts.of(MNIST, "").files(Map.of("keep.csv", "1", "old.csv", "1")));
        save(Drafts.of(MNIST, "").files(Map.of("keep.csv", "1", "new.csv", "1")));
        assertEquals(
                List.of(
                        hit("v1", Field.FILE, "new.csv"),
                        hit("v0", Field.FILE, "old.csv"),
                        hit("v1", Field.FILE, "keep.csv")),
                search(".csv"));
        registry.delete(MNIST.at("v1"), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(hit("v0", Field.FILE, "old.csv"), hit("v0", Field.FILE, "keep.csv")), search(".csv"));
        assertEquals(List.of(hit("v0", Field.NAME, "mnist-train")), search("mnist"));
        registry.delete(MNIST.at("v0"), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(), search(".csv"));
        assertEquals(List.of(), search("mnist"));
    }

    @Test
    void editsAreFoundAndWhatTheyReplacedIsNot() throws IOException {
        save(Drafts.of(MNIST, "a").description("before").tags("oldtag"));
        assertEquals(1, search("before").size());
        registry.edit(
                MNIST.at("v0"),
                VersionEdit.NONE.withDescription("afterwards").withTags(List.of("newtag"), List.of("oldtag")));
        assertEquals(List.of(), search("before"));
        assertEquals(List.of(), search("oldtag"));
        assertEquals(1, search("afterwards").size());
        assertEquals(1, search("newtag").size());
    }

    @Test
    void portfoliosAreFoundByNameAsLongAsTheyHoldSomething() throws IOException {
        save(Drafts.of(MNIST, "a"));
        CollectionPath portfolio = new ProjectPath("me", "shop").collection("window");
        registry.link(MNIST.at("v0"), portfolio);
        assertEquals(List.of(new SearchHit(portfolio.at("v0"), Field.NAME, "window")), search("window"));
        registry.unlink(portfolio.at("v0"));
        assertEquals(List.of(), search("window"));
        assertEquals(1, search("mnist").size());
    }

    @Test
    void pagesJoinToAllHits() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            files.put("part-" + i + ".bin", "x");
        }
        save(Drafts.of(MNIST, "").files(files));
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<SearchHit> page = registry.search("part", new PageRequest(50, cursor));
            assertEquals(120, page.total());
            page.items().forEach(hit -> found.add(hit.text()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(120, found.stream().distinct().count());
        assertEquals(120, found.size());
    }

    @Test
    void aSnippetShowsWhereTheWordIs() throws IOException {
        save(Drafts.of(MNIST, "a").description("word ".repeat(1000) + "needle " + "word ".repeat(1000)));
        String text = search("NEEDLE").getFirst().text();
        assertTrue(text.startsWith("…") && text.endsWith("…") && text.contains("needle"), text);
        assertTrue(text.length() < 140, text);
    }
}
