package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.local.FsckReport.Kind;
import dev.vitrine.registry.local.FsckReport.Problem;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsckTest {
    private static final CollectionPath FIRST = new ProjectPath("me", "demo").collection("first");

    @TempDir
    Path home;

    @TempDir
    Path scratch;

    private LocalRegistry registry;
    private ArtifactVersion version;

    @BeforeEach
    void open() throws IOException {
        registry = LocalRegistry.open(home, Hashers.PLAIN);
        version = save(Map.of("a", "one", "b", "two"));
        save(Map.of("a", "one"));
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    private ArtifactVersion save(Map<String, String> files) throws IOException {
        return Drafts.of(FIRST, "").files(files).save(registry, scratch);
    }

    private List<Problem> problems() throws IOException {
        return registry.fsck(ProgressMonitor.NONE).problems();
    }

    private Path object(String content) throws IOException {
        ManifestEntry entry = Drafts.of(FIRST, content).manifest().entry(0);
        return registry.localFile(version.id(), entry).orElseThrow();
    }

    private void overwrite(Path file, String content) throws IOException {
        Files.delete(file);
        Files.writeString(file, content);
    }

    @Test
    void aSoundRegistryHasNoProblems() throws IOException {
        FsckReport report = registry.fsck(ProgressMonitor.NONE);
        assertEquals(List.of(), report.problems());
        assertEquals(4, report.checkedObjects());
        assertTrue(report.checkedBytes() > 6);
    }

    @Test
    void aSameSizedCorruptedObjectIsNamedWithItsVersions() throws IOException {
        overwrite(object("one"), "eno");
        assertEquals(
                List.of(new Problem(
                        Kind.DAMAGED,
                        Md5.ofUtf8("one").hex(),
                        "its bytes have digest " + Md5.ofUtf8("eno").hex(),
                        List.of("me/demo/first:v0", "me/demo/first:v1"))),
                problems());
    }

    @Test
    void allProblemsAreNamedAtOnce() throws IOException {
        Path foreign = Files.writeString(object("one").resolveSibling("notes.txt"), "mine");
        overwrite(object("one"), "on");
        Files.delete(object("two"));
        assertEquals(
                List.of(
                        new Problem(
                                Kind.DAMAGED,
                                Md5.ofUtf8("one").hex(),
                                "its bytes have digest " + Md5.ofUtf8("on").hex(),
                                List.of("me/demo/first:v0", "me/demo/first:v1")),
                        new Problem(Kind.MISSING, Md5.ofUtf8("two").hex(), "no object", List.of("me/demo/first:v0")),
                        new Problem(Kind.FOREIGN, foreign.toString(), "no object's name", List.of())),
                problems());
    }

    @Test
    void savingTheSameContentAgainBringsBackWhatWasLost() throws IOException, SQLException {
        Files.delete(object("one"));
        Files.delete(manifest());
        assertEquals(2, problems().size());

        ArtifactVersion saved = save(Map.of("a", "one"));

        assertEquals("v1", saved.version());
        assertEquals(List.of(), problems());
    }

    private Path manifest() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT manifest FROM version WHERE number = 1")) {
            String key = row.getString(1);
            return home.resolve("objects/md5").resolve(key.substring(0, 2)).resolve(key.substring(2));
        }
    }

    @Test
    void damagedRowsAreNamed() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE version SET digest = '" + Md5.ofUtf8("x").hex() + "' WHERE number = 1");
            statement.execute("UPDATE collection SET next_number = 1");
            statement.execute("INSERT INTO input (run_id, version_id) VALUES (77, 1)");
        }
        List<Problem> problems = problems();
        assertEquals(
                List.of("input 0", "collection 1", "version 2", "me/demo/first:v1"),
                problems.stream().map(Problem::subject).toList());
        assertTrue(problems.stream().allMatch(problem -> problem.kind() == Kind.DAMAGED));
    }

    @Test
    void aLostManifestIsNamed() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE version SET manifest = '" + Md5.ofUtf8("x").hex() + "' WHERE number = 1");
        }
        assertTrue(problems()
                .contains(new Problem(
                        Kind.MISSING,
                        "me/demo/first:v1",
                        "manifest " + Md5.ofUtf8("x").hex(),
                        List.of("me/demo/first:v1"))));
    }
}
