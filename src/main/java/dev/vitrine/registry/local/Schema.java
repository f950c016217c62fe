package dev.vitrine.registry.local;

import dev.vitrine.registry.UnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The schema of the index and its way from one version to the next. `PRAGMA user_version` says which one a file has,
/// so that a start with a current file touches nothing of the migration machinery (0.5 s).
final class Schema {
    /// The schema that this program reads and writes; each migration sets it as its last step.
    static final int CURRENT = 1;

    // File locks belong to the process; within it the monitor stands in for them.
    private static final Object MONITOR = new Object();

    private Schema() {}

    /// Makes `file` current. Several processes may call this at once: one works, the others wait.
    ///
    /// @throws UnavailableException when a newer program made the file
    static void migrate(Path file) throws IOException {
        synchronized (MONITOR) {
            Path lockFile = file.resolveSibling("registry.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                migrateLocked(file);
            }
        }
    }

    private static void migrateLocked(Path file) throws IOException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try {
            try (Connection connection = source.getConnection()) {
                int version = version(connection);
                refuseNewer(file, version);
                if (version == CURRENT) {
                    return;
                }
                if (version == 0) {
                    setJournalMode(connection, supportsWal(file) ? "WAL" : "DELETE");
                }
            }
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:dev/vitrine/registry/local/migrations")
                    .load()
                    .migrate();
        } catch (SQLException | RuntimeException e) {
            throw SqlFailures.of(file, e);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    static void refuseNewer(Path file, int version) throws UnavailableException {
        if (version > CURRENT) {
            throw new UnavailableException(
                    file.toString(), "Its format is " + version + "; this program knows " + CURRENT, null);
        }
    }

    // Network file systems and some drivers answer "wal" and then fail the first write for good, so it is tried on a
    // scratch file: with a rollback journal the registry works there too, only with less going on at once.
    private static boolean supportsWal(Path file) throws IOException {
        Path scratch = Files.createTempFile(file.toAbsolutePath().getParent(), "probe", ".db");
        String url = "jdbc:sqlite:" + scratch;
        try (Connection first = new SQLiteConfig().createConnection(url);
                Connection second = new SQLiteConfig().createConnection(url)) {
            if (!setJournalMode(first, "WAL").equalsIgnoreCase("wal")) {
                return false;
            }
            try (Statement write = first.createStatement();
                    Statement read = second.createStatement()) {
                write.execute("CREATE TABLE probe (value INTEGER)");
                write.execute("INSERT INTO probe VALUES (1)");
                return read.executeQuery("SELECT value FROM probe").getInt(1) == 1;
            }
        } catch (SQLException e) {
            return false;
        } finally {
            Files.deleteIfExists(scratch);
            Files.deleteIfExists(Path.of(scratch + "-wal"));
            Files.deleteIfExists(Path.of(scratch + "-shm"));
            Files.deleteIfExists(Path.of(scratch + "-journal"));
        }
    }

    private static String setJournalMode(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA journal_mode = " + mode)) {
            return result.getString(1);
        }
    }
}
