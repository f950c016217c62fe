package dev.vitrine.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A [DigestCache] in one file that grows by whole records, appended in one write, so that several processes may use
/// it at once. Each record has a checksum: torn or damaged ones are passed over, and a file that cannot be read or
/// written is as good as an empty one. Read when first asked; written anew when most of it is out of date. Never holds
/// the stamp of a file that changed less than two seconds before it was put in.
public final class DigestCacheFile implements DigestCache {
    /// Records that are worth keeping: 128 MiB of file.
    private static final int MOST_RECORDS = 2 << 20;

    /// Records that are written at once.
    private static final int BATCH = 1024;

    private static final int FEWEST_TO_COMPACT = 4096;

    private final Path file;
    private final InstantSource clock;
    private final ByteBuffer unwritten = ByteBuffer.allocate(BATCH * DigestTable.RECORD_BYTES);
    private @Nullable DigestTable table;

    /// A cache in `file`, which need not exist; its directory is made when something is written.
    public DigestCacheFile(Path file) {
        this(file, InstantSource.system());
    }

    DigestCacheFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Optional<Md5> find(Path path, FileStamp stamp) {
        long name = name(path);
        synchronized (this) {
            return loaded().find(name, stamp);
        }
    }

    @Override
    public boolean mayKnow(Path path) {
        long name = name(path);
        synchronized (this) {
            return loaded().has(name);
        }
    }

    @Override
    public void put(HashedFile hashed) {
        if (hashed.stamp().isRacy(clock.instant())) {
            return;
        }
        long name = name(hashed.path());
        synchronized (this) {
            loaded().put(name, hashed.stamp(), hashed.md5());
            DigestTable.write(unwritten, name, hashed.stamp(), hashed.md5());
            if (!unwritten.hasRemaining()) {
                flush();
            }
        }
    }

    @Override
    public synchronized void flush() {
        if (unwritten.position() == 0) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                channel.write(unwritten.flip());
            }
        } catch (IOException e) {
            // Only speed is lost: the files will be read again.
        } finally {
            unwritten.clear();
        }
    }

    private DigestTable loaded() {
        DigestTable known = table;
        if (known == null) {
            known = load();
            table = known;
        }
        return known;
    }

    private DigestTable load() {
        DigestTable read = new DigestTable();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long records = read.readAll(channel);
            if (records > MOST_RECORDS || records > FEWEST_TO_COMPACT && records > 2L * read.count()) {
                compact(read);
            }
        } catch (IOException e) {
            return read;
        }
        return read;
    }

    /// Writes the newest records to a new file that takes the place of the old. What another process appends to the
    /// old one meanwhile is lost, which costs it time only.
    private void compact(DigestTable records) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "digests", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                records.writeNewest(channel, MOST_RECORDS / 2);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static long name(Path path) {
        return DigestTable.hash(path.toAbsolutePath().toString());
    }
}
