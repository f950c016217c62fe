package dev.vitrine.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hashes files on the shared [Workers]: small ones in runs of neighbours, each large one by itself, the largest
/// first. A file in the cache is not read. Thread-safe.
public final class ParallelFileHasher implements FileHasher {
    /// What is read at once, and what a small file has at most.
    private static final int BLOCK = 256 << 10;

    private static final int LONGEST_RUN = 256;

    private final Workers workers;
    private final DigestCache cache;
    private final InstantSource clock;
    private final Queue<Buffer> buffers = new ConcurrentLinkedQueue<>();

    public ParallelFileHasher(Workers workers, DigestCache cache) {
        this(workers, cache, InstantSource.system());
    }

    ParallelFileHasher(Workers workers, DigestCache cache, InstantSource clock) {
        this.workers = workers;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public List<HashedFile> hash(List<Path> files, HashProgress progress) throws IOException {
        Batch batch = new Batch(files.toArray(Path[]::new), progress);
        int run = Math.clamp(files.size() / 64, 1, LONGEST_RUN);
        try {
            workers.forEach(
                    IntStream.range(0, (files.size() + run - 1) / run).boxed()::iterator,
                    index -> batch.hashSmall(index * run, Math.min(files.size(), (index + 1) * run)));
            workers.forEach(batch.large(), index -> batch.hashOne(index, true));
        } finally {
            cache.flush();
        }
        return List.of(batch.results());
    }

    /// One call's files and what is known of them, by index. Each index is written by one thread at a time.
    private final class Batch {
        private final Path[] files;
        private final HashProgress progress;
        private final @Nullable FileStamp[] stamps;
        private final @Nullable HashedFile[] hashed;

        Batch(Path[] files, HashProgress progress) {
            this.files = files;
            this.progress = progress;
            this.stamps = new FileStamp[files.length];
            this.hashed = new HashedFile[files.length];
        }

        void hashSmall(int from, int to) throws IOException {
            for (int i = from; i < to; i++) {
                hashOne(i, false);
            }
        }

        /// Indexes of the files that [#hashSmall] left, the largest first.
        List<Integer> large() {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < files.length; i++) {
                if (hashed[i] == null) {
                    left.add(i);
                }
            }
            left.sort(Comparator.comparingLong(
                            (Integer i) -> Objects.requireNonNull(stamps[i]).size())
                    .reversed());
            return left;
        }

        HashedFile[] results() {
            return Arrays.copyOf(hashed, hashed.length);
        }

        /// Hashes the file at `index`, or leaves it when it is large and `large` is not.
        void hashOne(int index, boolean large) throws IOException {
            Path file = files[index];
            Instant begun = clock.instant();
            FileStamp stamp = FileStamp.of(file);
            stamps[index] = stamp;
            Optional<Md5> known = cache.find(file, stamp);
            if (known.isPresent()) {
                progress.hashed(stamp.size());
                hashed[index] = new HashedFile(file, known.get(), stamp);
            } else if (large || stamp.size() <= BLOCK) {
                HashedFile result = new HashedFile(file, read(file, stamp), stamp);
                hashed[index] = result;
                if (!stamp.isRacy(begun)) {
                    cache.put(result);
                }
            }
        }

        private Md5 read(Path file, FileStamp before) throws IOException {
            Buffer buffer = Optional.ofNullable(buffers.poll()).orElseGet(Buffer::new);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long left = before.size();
                boolean reported = false;
                while (left > 0) {
                    int length = channel.read(buffer.block.clear().limit((int) Math.min(left, BLOCK)));
                    if (length < 0) {
                        throw new FileChangedException(file);
                    }
                    buffer.md5.update(buffer.block.flip());
                    progress.hashed(length);
                    reported = true;
                    left -= length;
                }
                if (!reported) {
                    progress.hashed(0);
                }
                if (!FileStamp.of(file).equals(before)) {
                    throw new FileChangedException(file);
                }
                return Md5.of(buffer.md5);
            } finally {
                buffer.md5.reset();
                buffers.add(buffer);
            }
        }
    }

    /// What hashing needs and is dear to make. At most as many as threads hash at once.
    private static final class Buffer {
        private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        private final MessageDigest md5 = Md5.newDigest();
    }
}
