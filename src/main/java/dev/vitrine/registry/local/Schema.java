package dev.vitrine.registry.local;

import dev.vitrine.registry.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteConfig;

/// The schema of the index and its way from one version to the next: `PRAGMA user_version` says which one a file has,
/// and the scripts `V<n>.sql` after it are run in one transaction (decision 0002).
final class Schema {
    /// The schema that this program reads and writes.
    static final int CURRENT = 4;

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
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            int version = version(connection);
            refuseNewer(file, version);
            if (version == 0) {
                setJournalMode(connection, supportsWal(file) ? "WAL" : "DELETE");
            }
            statement.executeUpdate("BEGIN IMMEDIATE");
            for (int next = version + 1; next <= CURRENT; next++) {
                statement.executeUpdate(script(next));
                statement.executeUpdate("PRAGMA user_version = " + next);
            }
            statement.executeUpdate("COMMIT");
        } catch (SQLException e) {
            throw SqlFailures.of(file, e);
        }
    }

    private static String script(int version) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("V" + version + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
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
