package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.SearchHit.Field;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeVersionsTest {
    private static final CollectionPath MNIST = new ProjectPath("me", "demo").collection("mnist");
    private static final CollectionPath CIFAR = new ProjectPath("me", "demo").collection("cifar");

    /// Paths of a version that are in the index.
    private static final int INDEXED = 3;

    @TempDir
    Path home;

    @TempDir
    Path scratch;

    private LocalRegistry registry;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        registry = LocalRegistry.open(home, Hashers.PLAIN);
        database = Database.open(home.resolve("registry.db"));
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        registry.close();
    }

    private ArtifactVersion save(CollectionPath collection, String content, String... paths) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List.of(paths).forEach(path -> files.put(path, content));
        return Drafts.of(collection, "").files(files).save(registry, scratch);
    }

    private ManifestObjects manifests() throws IOException {
        return new ManifestObjects(ObjectStore.open(home.resolve("objects")), home.resolve("staging"));
    }

    private Page<SearchHit> search(String text, Duration patience, PageRequest request) throws IOException {
        return new SearchIndex(database, manifests(), INDEXED, patience).search(text, Set.of(Field.FILE), request);
    }

    private Page<SearchHit> search(String text) throws IOException {
        return search(text, Duration.ofDays(1), PageRequest.FIRST);
    }

    private static SearchHit hit(CollectionPath collection, String version, String path) {
        return new SearchHit(collection.at(version), Field.FILE, path);
    }

    @Test
    void findsEveryPathOfAVersionAboveTheBound() throws IOException {
        save(MNIST, "x", "a/one.png", "b/two.png", "c/three.png", "d/four.png", "e/größer.PNG");
        assertEquals(
                new Page<>(
                        List.of(
                                hit(MNIST, "v0", "a/one.png"),
                                hit(MNIST, "v0", "b/two.png"),
                                hit(MNIST, "v0", "c/three.png"),
                                hit(MNIST, "v0", "d/four.png"),
                                hit(MNIST, "v0", "e/größer.PNG")),
                        Optional.empty(),
                        5),
                search("png"));
        assertEquals(
                List.of(hit(MNIST, "v0", "e/größer.PNG")), search("GRÖßER .png").items());
        assertEquals(List.of(hit(MNIST, "v0", "d/four.png")), search("d/").items());
        assertEquals(new Page<>(List.of(), Optional.empty(), 0), search("five"));
    }

    @Test
    void filesBeyondTheBoundAreFoundByTheirDigest() throws IOException {
        save(MNIST, "x", "1", "2", "3", "4");
        save(CIFAR, "y", "1", "2", "3", "4");
        for (String digest : List.of(Md5.ofUtf8("x").hex(), Md5.ofUtf8("x").base64())) {
            Page<SearchHit> found = new SearchIndex(database, manifests(), INDEXED, Duration.ofDays(1))
                    .search(digest.substring(0, 8), Set.of(Field.FILE_DIGEST), PageRequest.FIRST);
            assertEquals(
                    List.of("1", "2", "3", "4"),
                    found.items().stream().map(SearchHit::text).sorted().toList());
            assertEquals(4, found.total());
            assertEquals(
                    Set.of(MNIST.at("v0")),
                    found.items().stream().map(SearchHit::version).collect(Collectors.toSet()));
        }
    }

    @Test
    void digestsBeyondTheBoundComeBeforeNamesAndPathsOnEveryPage() throws IOException {
        String digest = Md5.ofUtf8("x").hex().substring(0, 8);
        save(MNIST, "x", "1", "2", "3", "4");
        save(CIFAR, "y", digest + "-1", "a", "b", "c", "z-" + digest);
        SearchIndex index = new SearchIndex(database, manifests(), INDEXED, Duration.ofDays(1));
        List<String> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<SearchHit> page =
                    index.search(digest, Set.of(Field.FILE_DIGEST, Field.FILE), new PageRequest(1, next));
            page.items().forEach(hit -> found.add(hit.field() + " " + hit.text()));
            next = page.next();
        } while (next.isPresent());
        assertEquals(
                List.of("FILE_DIGEST", "FILE_DIGEST", "FILE_DIGEST", "FILE_DIGEST", "FILE", "FILE"),
                found.stream().map(text -> text.split(" ")[0]).toList());
        assertEquals(6, Set.copyOf(found).size());
    }

    @Test
    void aPathIsToldOnceOfACollectionWithItsNewestVersion() throws IOException {
        save(MNIST, "x", "a", "b", "c", "late.txt", "later.txt");
        save(MNIST, "y", "a", "b", "c", "late.txt");
        save(CIFAR, "z", "a", "b", "c", "late.txt");
        save(MNIST, "small", "later.txt");
        assertEquals(
                List.of(hit(MNIST, "v2", "later.txt"), hit(CIFAR, "v0", "late.txt"), hit(MNIST, "v1", "late.txt")),
                search("late").items());
    }

    @Test
    void pagesGoOnFromTheIndexIntoTheManifests() throws IOException {
        save(MNIST, "x", "1.png", "2.png", "3.png", "4.png", "5.png");
        Page<SearchHit> first = search("png", Duration.ZERO, PageRequest.first(3));
        assertEquals(
                new Page<>(
                        List.of(hit(MNIST, "v0", "1.png"), hit(MNIST, "v0", "2.png"), hit(MNIST, "v0", "3.png")),
                        Optional.of("3"),
                        3,
                        false),
                first);
        assertEquals(
                new Page<>(List.of(hit(MNIST, "v0", "4.png"), hit(MNIST, "v0", "5.png")), Optional.empty(), 5),
                search("png", Duration.ZERO, new PageRequest(3, first.next())));
    }

    @Test
    void saysWhenNotEverythingWasLookedAt() throws IOException {
        save(MNIST, "x", "a", "b", "c", "old.txt");
        save(CIFAR, "x", "a", "b", "c", "new.txt");
        assertEquals(
                new Page<>(List.of(hit(CIFAR, "v0", "new.txt")), Optional.empty(), 1, false),
                search("txt", Duration.ZERO, PageRequest.FIRST));
    }

    @Test
    void deletedVersionsAreNotFound() throws IOException {
        ArtifactVersion version = save(MNIST, "x", "a", "b", "c", "old.txt");
        save(MNIST, "y", "z");
        assertEquals(List.of(hit(MNIST, "v0", "old.txt")), search("old").items());
        registry.delete(version.path(), DeleteMode.DELETE_ALIASES);
        assertEquals(List.of(), search("old").items());
    }
}
