package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Hashes files on the shared [Workers]: small ones in runs of neighbours, each large one by itself, the largest
/// first. A file in the cache is not read; tiny ones are never in it. Thread-safe.
public final class ParallelFileHasher implements FileHasher {
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
        return hash(new Batch(files.size(), files::get, Optional.empty(), progress));
    }

    @Override
    public List<HashedFile> hashListed(List<FileTree.Entry> files, HashProgress progress) throws IOException {
        return hash(new Batch(
                files.size(),
                i -> files.get(i).path(),
                Optional.of(i -> files.get(i).seen()),
                progress));
    }

    private List<HashedFile> hash(Batch batch) throws IOException {
        int count = batch.hashed.length;
        int run = Math.clamp(count / 64, 1, LONGEST_RUN);
        try {
            workers.forRanges(count, run, batch::hashSmall);
            workers.forEach(batch.large(), batch::hashLarge);
        } finally {
            cache.flush();
        }
        return List.of(batch.results());
    }

    /// One call's files and what is known of them, by index. Each index is written by one thread at a time.
    private final class Batch {
        private final IntFunction<Path> files;
        private final Optional<IntFunction<FileSight>> seen;
        private final HashProgress progress;
        private final long[] sizes;
        private final @Nullable HashedFile[] hashed;

        Batch(int count, IntFunction<Path> files, Optional<IntFunction<FileSight>> seen, HashProgress progress) {
            this.files = files;
            this.seen = seen;
            this.progress = progress;
            this.sizes = new long[count];
            this.hashed = new HashedFile[count];
        }

        void hashSmall(int from, int to) throws IOException {
            withBuffer(buffer -> {
                for (int i = from; i < to; i++) {
                    hashOne(i, SmallFiles.MOST, buffer);
                }
            });
        }

        void hashLarge(int index) throws IOException {
            withBuffer(buffer -> hashOne(index, Long.MAX_VALUE, buffer));
        }

        /// Indexes of the files that [#hashSmall] left, the largest first.
        List<Integer> large() {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < hashed.length; i++) {
                if (hashed[i] == null) {
                    left.add(i);
                }
            }
            left.sort(Comparator.comparingLong((Integer i) -> sizes[i]).reversed());
            return left;
        }

        HashedFile[] results() {
            return Arrays.copyOf(hashed, hashed.length);
        }

        /// Hashes the file at `index`, or leaves it when it has more than `most` bytes. What listing saw of a file
        /// spares looking at it before it is read, unless that is needed to find it in the cache.
        private void hashOne(int index, long most, Buffer buffer) throws IOException {
            Path file = files.apply(index);
            SmallFiles small = buffer.small(isMany());
            FileSight sight = seen.isPresent() ? seen.get().apply(index) : FileSight.of(file);
            sizes[index] = sight.size();
            if (sight.size() <= PlainFiles.TINY) {
                hashTiny(index, sight, small);
                return;
            }
            Instant begun = clock.instant();
            if (seen.isPresent() && !cache.mayKnow(file)) {
                if (sight.size() <= most) {
                    Md5 md5 = read(file, sight.size(), buffer);
                    FileStamp after = stampAfter(file, sight.size(), buffer);
                    keep(index, new HashedFile(file, md5, after), after.matches(sight), begun);
                }
                return;
            }
            FileStamp before = small.stamp(file);
            sizes[index] = before.size();
            Optional<Md5> known = cache.find(file, before);
            if (known.isPresent()) {
                progress.hashed(before.size());
                hashed[index] = new HashedFile(file, known.get(), before);
            } else if (before.size() <= most) {
                Md5 md5 = read(file, before.size(), buffer);
                keep(
                        index,
                        new HashedFile(file, md5, before),
                        stampAfter(file, before.size(), buffer).isSame(before),
                        begun);
            }
        }

        private void hashTiny(int index, FileSight before, SmallFiles small) throws IOException {
            Path file = files.apply(index);
            Md5 md5 = small.read(file, (int) before.size());
            progress.hashed(before.size());
            if (!small.looksAs(before, file)) {
                throw new FileChangedException(file);
            }
            hashed[index] = new HashedFile(file, md5, FileStamp.of(before));
        }

        private FileStamp stampAfter(Path file, long size, Buffer buffer) throws IOException {
            SmallFiles readBy = size > SmallFiles.MOST ? buffer.plain : buffer.small(isMany());
            return readBy.stampAfter(file);
        }

        private boolean isMany() {
            return hashed.length >= SmallFiles.MANY;
        }

        private Md5 read(Path file, long size, Buffer buffer) throws IOException {
            if (size > SmallFiles.MOST) {
                return buffer.plain.read(file, size, progress);
            }
            Md5 md5 = buffer.small(isMany()).read(file, (int) size);
            progress.hashed(size);
            return md5;
        }

        /// Remembers a result unless the file changed while it was read. A change that put size and time back, which
        /// a sight does not show, has moved the stamp's `changed` past `begun`: such a digest never gets into the
        /// cache.
        private void keep(int index, HashedFile result, boolean unchanged, Instant begun) throws FileChangedException {
            if (!unchanged) {
                throw new FileChangedException(result.path());
            }
            hashed[index] = result;
            if (!result.stamp().isRacy(begun)) {
                cache.put(result);
            }
        }
    }

    private void withBuffer(Workers.Action<Buffer> action) throws IOException {
        Buffer buffer = Optional.ofNullable(buffers.poll()).orElseGet(Buffer::new);
        try {
            action.run(buffer);
        } finally {
            buffers.add(buffer);
        }
    }

    /// What hashing needs and is dear to make. At most as many as threads hash at once.
    private static final class Buffer {
        private final PlainFiles plain = new PlainFiles();
        private @Nullable SmallFiles fast;

        /// @param many whether it pays to link what is faster
        SmallFiles small(boolean many) {
            SmallFiles made = fast;
            if (made == null && many) {
                made = SystemFiles.orElse(plain);
                fast = made;
            }
            return made == null ? plain : made;
        }
    }
}
