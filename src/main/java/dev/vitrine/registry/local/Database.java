package dev.vitrine.registry.local;

import dev.vitrine.registry.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;

/// The index file and its connections: one that writes, under a lock, and a few that read. Every write transaction
/// begins IMMEDIATE, because one that turns from reading to writing fails at once when another process wrote in
/// between;
/// a read transaction sees one state of the file throughout. A commit has reached the disk when [#write] returns.
/// Thread-safe, and safe beside other processes.
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int JOURNAL_SIZE_LIMIT = 16 << 20;

    private final Path file;
    private final Handle writer;
    private final ReentrantLock writerLock = new ReentrantLock(true);
    private final Semaphore readers = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    private boolean hasWritten;
    private volatile boolean isClosed;

    private Database(Path file, Handle writer) {
        this.file = file;
        this.writer = writer;
    }

    /// What is done within one transaction. A failure rolls it back.
    @FunctionalInterface
    interface Work<T> {
        T run(Handle handle) throws IOException;
    }

    /// Opens `file`, making or migrating it.
    ///
    /// @throws UnavailableException when it cannot be opened or written, or is of a newer format
    static Database open(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                Schema.migrate(file);
            }
            Connection connection = connect(file, false);
            try {
                int version = Schema.version(connection);
                Schema.refuseNewer(file, version);
                if (version < Schema.CURRENT) {
                    Schema.migrate(file);
                }
                return new Database(file, handle(connection));
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | JdbiException e) {
            throw SqlFailures.of(file, e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(JOURNAL_SIZE_LIMIT);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    // Not Jdbi.create(connection): a handle of that leaves its connection open.
    private static Handle handle(Connection connection) {
        return Jdbi.create(() -> connection)
                .configure(SqlStatements.class, PlainSql::use)
                .open();
    }

    Path file() {
        return file;
    }

    /// Runs `work` on one unchanging state of the index.
    <T> T read(Work<T> work) throws IOException {
        readers.acquireUninterruptibly();
        try {
            Handle handle = idleReader();
            boolean isSound = false;
            try {
                T result = transact(handle, "BEGIN", work);
                isSound = true;
                return result;
            } finally {
                if (isSound) {
                    idleReaders.push(handle);
                } else {
                    handle.close();
                }
            }
        } finally {
            readers.release();
        }
    }

    /// Runs `work` and commits what it wrote, all or nothing.
    <T> T write(Work<T> work) throws IOException {
        writerLock.lock();
        try {
            refuseClosed();
            hasWritten = true;
            return transact(writer, "BEGIN IMMEDIATE", work);
        } finally {
            writerLock.unlock();
        }
    }

    private Handle idleReader() throws IOException {
        refuseClosed();
        Handle idle = idleReaders.poll();
        if (idle != null) {
            return idle;
        }
        try {
            return handle(connect(file, true));
        } catch (SQLException | JdbiException e) {
            throw SqlFailures.of(file, e);
        }
    }

    // The driver's own transactions begin the next one within a commit, which can fail after the commit succeeded.
    private <T> T transact(Handle handle, String begin, Work<T> work) throws IOException {
        try {
            handle.execute(begin);
            boolean isDone = false;
            try {
                T result = work.run(handle);
                handle.execute("COMMIT");
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    rollback(handle);
                }
            }
        } catch (JdbiException e) {
            throw SqlFailures.of(file, e);
        }
    }

    private static void rollback(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            // Some failures (a full disk) roll back by themselves; the failure that led here is what counts.
            return;
        }
    }

    private void refuseClosed() throws UnavailableException {
        if (isClosed) {
            throw new UnavailableException(file.toString(), "It is closed", null);
        }
    }

    /// Waits for running transactions and closes. The write-ahead log goes back into the file unless others read it.
    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        readers.acquireUninterruptibly(READERS);
        writerLock.lock();
        try {
            isClosed = true;
            for (Handle reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
            if (hasWritten) {
                writer.execute("PRAGMA busy_timeout = 0");
                writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            writer.close();
        } catch (JdbiException e) {
            throw SqlFailures.of(file, e);
        } finally {
            writerLock.unlock();
            readers.release(READERS);
        }
    }
}
