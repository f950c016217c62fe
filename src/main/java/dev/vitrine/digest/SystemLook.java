package dev.vitrine.digest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Looks at files by the system's own call, which costs a young JVM a tenth of Java's ways (src/docs/decisions/0022).
/// Serves one thread at a time.
final class SystemLook {
    private static final int LONGEST_PATH = 4096;
    private static final FileSystem HERE = FileSystems.getDefault();

    /// `AT_FDCWD`.
    private static final long CURRENT_DIRECTORY = -100;

    /// `AT_EMPTY_PATH`.
    private static final long BY_DESCRIPTOR = 0x1000;

    private static final long NOTHING = Arena.global().allocateFrom("").address();

    /// `STATX_BASIC_STATS`, and of it type, times of modification and change, inode and size.
    private static final long BASIC = 0x7ff;

    private static final int NEEDED = 0x3c1;

    private static final int FORMAT = 0170000;
    private static final int REGULAR = 0100000;

    // `struct statx` of Linux (linux/stat.h).
    private static final int BYTES = 256;
    private static final int MASK = 0;
    private static final int MODE = 28;
    private static final int INODE = 32;
    private static final int SIZE = 40;
    private static final int CHANGED = 96;
    private static final int MODIFIED = 112;
    private static final int DEVICE_MAJOR = 136;
    private static final int DEVICE_MINOR = 140;

    // Read and written as buffers: a young JVM, which interprets, gets through those in a few calls, through the same
    // of a memory segment in dozens.
    private final ByteBuffer path = ByteBuffer.allocateDirect(LONGEST_PATH);
    private final ByteBuffer found = ByteBuffer.allocateDirect(BYTES + Long.BYTES)
            .alignedSlice(Long.BYTES)
            .order(ByteOrder.nativeOrder());
    private final long pathAddress = MemorySegment.ofBuffer(path).address();
    private final long foundAddress = MemorySegment.ofBuffer(found).address();

    private SystemLook() {}

    /// A new one, where the system's call is known and takes names as Java gives them. Linking it takes some 20 ms,
    /// once.
    static Optional<SystemLook> create() {
        return SystemCalls.areKnown() && Library.WORKS ? Optional.of(new SystemLook()) : Optional.empty();
    }

    /// Found when first asked for.
    private static final class Library {
        private static final MemorySegment STATX = SystemCalls.function("statx").orElse(MemorySegment.NULL);
        private static final boolean WORKS =
                !STATX.equals(MemorySegment.NULL) && "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    }

    /// Where the system reads a path that [#name] put there.
    long path() {
        return pathAddress;
    }

    /// Puts a path where the system reads it; false for one that only Java's ways lead to.
    boolean name(Path file) {
        String text = file.toString();
        // Four bytes are the most that a character takes.
        if (text.length() >= LONGEST_PATH / 4
                || !FileTree.isText(file)
                || !file.isAbsolute()
                || file.getFileSystem() != HERE) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        path.put(0, bytes).put(bytes.length, (byte) 0);
        return true;
    }

    /// Looks at a regular file, links followed; false where that does not succeed, or it is something else.
    boolean see(Path file) {
        return name(file) && see(CURRENT_DIRECTORY, path(), 0);
    }

    /// The same of an open one.
    boolean seeOpen(int descriptor) {
        return see(descriptor, NOTHING, BY_DESCRIPTOR);
    }

    private boolean see(long directory, long name, long flags) {
        return (int) SystemCalls.call(Library.STATX, directory, name, flags, BASIC, foundAddress) == 0
                && (found.getInt(MASK) & NEEDED) == NEEDED
                && (found.getShort(MODE) & FORMAT) == REGULAR;
    }

    /// What was seen last.
    FileStamp stamp() {
        return FileStamp.of(
                found.getLong(INODE),
                device(
                        Integer.toUnsignedLong(found.getInt(DEVICE_MAJOR)),
                        Integer.toUnsignedLong(found.getInt(DEVICE_MINOR))),
                size(),
                nanos(MODIFIED),
                nanos(CHANGED));
    }

    /// The same, as far as listing tells it.
    FileSight sight() {
        return new FileSight(FileSight.NO_KEY, size(), nanos(MODIFIED));
    }

    /// Whether it is what listing, or an earlier look, saw.
    boolean isAs(FileSight before) {
        return size() == before.size() && nanos(MODIFIED) == before.modified();
    }

    private long size() {
        return found.getLong(SIZE);
    }

    private long nanos(int at) {
        return TimeUnit.SECONDS.toNanos(found.getLong(at)) + found.getInt(at + Long.BYTES);
    }

    /// `makedev(3)`.
    private static long device(long major, long minor) {
        return (major & ~0xfffL) << 32 | (major & 0xfff) << 8 | (minor & ~0xffL) << 12 | minor & 0xff;
    }
}
