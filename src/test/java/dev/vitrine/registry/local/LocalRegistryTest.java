package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.registry.CollectionEdit;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.RegistryContractTest;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest extends RegistryContractTest {
    @TempDir
    Path home;

    @Override
    protected Registry openEmpty() throws IOException {
        return LocalRegistry.open(home, Hashers.PLAIN);
    }

    private void reopen() throws IOException {
        registry.close();
        registry = openEmpty();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("registry.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatWasSavedIsThereWhenItIsOpenedAgain() throws IOException {
        ArtifactVersion version = save("a");
        reopen();
        assertEquals(version, registry.resolve(FIRST.at("latest")));
        assertEquals(1, registry.manifest(version.id()).count());
    }

    @Test
    void closingLeavesNothingButTheRegistry() throws IOException {
        save("a");
        registry.close();
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(
                    List.of("objects", "registry.db", "registry.lock", "staging"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("native"))
                            .sorted()
                            .toList());
        }
        try (Stream<Path> staged = Files.list(home.resolve("staging"))) {
            assertEquals(0, staged.count());
        }
    }

    @Test
    void aRegistryThatIsClosedSaysSo() throws IOException {
        registry.close();
        assertThrows(UnavailableException.class, () -> registry.entities(PageRequest.FIRST));
        assertThrows(UnavailableException.class, () -> save("a"));
    }

    @Test
    void aNewerFormatIsRefused() throws IOException, SQLException {
        registry.close();
        sql("PRAGMA user_version = 99");
        UnavailableException refused =
                assertThrows(UnavailableException.class, () -> LocalRegistry.open(home, Hashers.PLAIN));
        assertTrue(refused.getMessage().contains("99"), refused::getMessage);
        assertTrue(refused.registry().endsWith("registry.db"));
        sql("PRAGMA user_version = " + Schema.CURRENT);
        registry = openEmpty();
    }

    @Test
    void anIndexOfTheFirstFormatIsBroughtUpToDate() throws IOException, SQLException {
        ArtifactVersion version = save("a");
        registry.close();
        sql("DROP TABLE collection_tag");
        sql("DROP TABLE content");
        sql("DROP INDEX version_by_digest");
        sql("DROP INDEX version_summary");
        sql("PRAGMA user_version = 1");
        registry = openEmpty();
        assertEquals(version, registry.resolve(FIRST.at("latest")));
        assertEquals(
                1, registry.search(version.digest(), PageRequest.FIRST).items().size());
        assertEquals(
                List.of("t"),
                registry.edit(FIRST, CollectionEdit.NONE.withTags(List.of("t"), List.of()))
                        .tags());
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        assertThrows(UnavailableException.class, () -> LocalRegistry.open(file, Hashers.PLAIN));
    }

    @Test
    void anIndexThatIsNoDatabaseIsDamaged() throws IOException {
        Path other = Files.createDirectories(scratch.resolve("other"));
        Files.writeString(other.resolve("registry.db"), "this is not a database, whatever its name says".repeat(100));
        DamagedException damaged = assertThrows(DamagedException.class, () -> LocalRegistry.open(other, Hashers.PLAIN));
        assertEquals(DamagedException.Kind.INDEX, damaged.kind());
    }

    @Test
    void aManifestThatIsNotWhatTheRowSaysIsDamaged() throws IOException, SQLException {
        ArtifactVersion version = save("a");
        sql("UPDATE version SET digest = '" + Md5.ofUtf8("other").hex() + "'");
        DamagedException damaged = assertThrows(DamagedException.class, () -> registry.manifest(version.id()));
        assertEquals(DamagedException.Kind.MANIFEST, damaged.kind());
        assertEquals("me/demo/first:v0", damaged.subject());
    }

    @Test
    void aLostObjectIsDamageAndNotAnEmptyFile() throws IOException {
        ArtifactVersion version = save("a");
        ManifestEntry entry = registry.manifest(version.id()).entry(0);
        Files.delete(registry.localFile(version.id(), entry).orElseThrow());
        DamagedException damaged = assertThrows(DamagedException.class, () -> registry.open(version.id(), entry));
        assertEquals(DamagedException.Kind.OBJECT, damaged.kind());
    }

    @Test
    void commitHashesChainTheVersionsOfASequence() throws IOException {
        ArtifactVersion first = save("a");
        ArtifactVersion second = save("b");
        ArtifactVersion again = save("a");
        assertEquals(first.digest(), again.digest());
        assertNotEquals(first.commitHash(), again.commitHash());
        assertNotEquals(first.commitHash(), second.commitHash());
    }

    @Test
    void idsAreNotGivenAgain() throws IOException {
        String abandoned;
        try (var pending = registry.begin(Drafts.of(FIRST, "a").request())) {
            abandoned = pending.version().id();
        }
        assertNotEquals(abandoned, save("a").id());
    }
}
