package dev.vitrine.digest;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Small files by the system's own calls, which spare a young JVM most of what a file costs it
/// (src/docs/decisions/0022). What a call refuses is asked for again by Java's ways, which say why it is refused.
final class SystemFiles implements SmallFiles {
    /// `O_CLOEXEC | O_NONBLOCK`: a pipe that took the place of a file must not hold the thread.
    private static final long READ_ONLY = 0x80800;

    private final PlainFiles plain;
    private final SystemLook look;
    private final long block;
    private final ByteBuffer digest = ByteBuffer.allocateDirect(Md5.LENGTH);
    private final long digestAddress = MemorySegment.ofBuffer(digest).address();
    private boolean seenOpen;

    private SystemFiles(PlainFiles plain, SystemLook look) {
        this.plain = plain;
        this.look = look;
        this.block = MemorySegment.ofBuffer(plain.block()).address();
    }

    /// Where the system's calls are known, those; else `plain`, whose block is used.
    static SmallFiles orElse(PlainFiles plain) {
        Optional<SystemLook> look = SystemLook.create();
        return look.isPresent() && Library.WORKS ? new SystemFiles(plain, look.get()) : plain;
    }

    /// Found when first asked for.
    private static final class Library {
        private static final MemorySegment OPEN = function("open");
        private static final MemorySegment READ = function("read");
        private static final MemorySegment CLOSE = function("close");
        private static final MemorySegment MD5 = SystemMd5.oneCall().orElse(MemorySegment.NULL);
        private static final boolean WORKS = Stream.of(OPEN, READ, CLOSE, MD5).noneMatch(MemorySegment.NULL::equals);

        private static MemorySegment function(String name) {
            return SystemCalls.function(name).orElse(MemorySegment.NULL);
        }
    }

    @Override
    public FileStamp stamp(Path file) throws IOException {
        return look.see(file) ? look.stamp() : plain.stamp(file);
    }

    @Override
    public FileStamp stampAfter(Path file) throws IOException {
        return seenOpen ? look.stamp() : plain.stampAfter(file);
    }

    @Override
    public boolean looksAs(FileSight before, Path file) throws IOException {
        return seenOpen ? look.isAs(before) : plain.looksAs(before, file);
    }

    @Override
    public Md5 read(Path file, int size) throws IOException {
        seenOpen = false;
        int descriptor = look.name(file) ? (int) SystemCalls.call(Library.OPEN, look.path(), READ_ONLY, 0, 0, 0) : -1;
        if (descriptor < 0) {
            return plain.read(file, size);
        }
        long length = 0;
        try {
            // One more than it should have, so that a file that grew shows.
            long more = 1;
            while (more > 0 && length <= size) {
                more = SystemCalls.call(Library.READ, descriptor, block + length, size + 1 - length, 0, 0);
                length += more;
            }
            if (more < 0) {
                return plain.read(file, size);
            }
            // Of what was read, whatever has its name by now.
            seenOpen = look.seeOpen(descriptor);
        } finally {
            SystemCalls.call(Library.CLOSE, descriptor, 0, 0, 0, 0);
        }
        if (length != size) {
            throw new FileChangedException(file);
        }
        SystemCalls.call(Library.MD5, block, size, digestAddress, 0, 0);
        return new Md5(digest.getLong(0), digest.getLong(Long.BYTES));
    }
}
