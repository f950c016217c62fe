package dev.vitrine.digest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    private static final MemorySegment NOTHING = Arena.global().allocateFrom("");

    /// `STATX_BASIC_STATS`, and of it type, times of modification and change, inode and size.
    private static final long BASIC = 0x7ff;

    private static final int NEEDED = 0x3c1;

    private static final int FORMAT = 0170000;
    private static final int REGULAR = 0100000;

    // `struct statx` of Linux (linux/stat.h).
    private static final long BYTES = 256;
    private static final long MASK = 0;
    private static final long MODE = 28;
    private static final long INODE = 32;
    private static final long SIZE = 40;
    private static final long CHANGED = 96;
    private static final long MODIFIED = 112;
    private static final long DEVICE_MAJOR = 136;
    private static final long DEVICE_MINOR = 140;

    private final MemorySegment path;
    private final MemorySegment found;

    private SystemLook() {
        Arena arena = Arena.ofAuto();
        path = arena.allocate(LONGEST_PATH);
        found = arena.allocate(BYTES, Long.BYTES);
    }

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
        return path.address();
    }

    /// Puts a path where the system reads it; false for one that only Java's ways lead to.
    boolean name(Path file) {
        String text = file.toString();
        // Four bytes are the most that a character takes.
        if (text.length() >= LONGEST_PATH / 4
                || !PlainFiles.isText(file)
                || !file.isAbsolute()
                || file.getFileSystem() != HERE) {
            return false;
        }
        path.setString(0, text);
        return true;
    }

    /// Looks at a regular file, links followed; false where that does not succeed, or it is something else.
    boolean see(Path file) {
        return name(file) && see(CURRENT_DIRECTORY, path(), 0);
    }

    /// The same of an open one.
    boolean seeOpen(int descriptor) {
        return see(descriptor, NOTHING.address(), BY_DESCRIPTOR);
    }

    private boolean see(long directory, long name, long flags) {
        return (int) SystemCalls.call(Library.STATX, directory, name, flags, BASIC, found.address()) == 0
                && (found.get(ValueLayout.JAVA_INT, MASK) & NEEDED) == NEEDED
                && (found.get(ValueLayout.JAVA_SHORT, MODE) & FORMAT) == REGULAR;
    }

    /// What was seen last.
    FileStamp stamp() {
        return FileStamp.of(
                found.get(ValueLayout.JAVA_LONG, INODE),
                device(
                        Integer.toUnsignedLong(found.get(ValueLayout.JAVA_INT, DEVICE_MAJOR)),
                        Integer.toUnsignedLong(found.get(ValueLayout.JAVA_INT, DEVICE_MINOR))),
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
        return found.get(ValueLayout.JAVA_LONG, SIZE);
    }

    private long nanos(long at) {
        return TimeUnit.SECONDS.toNanos(found.get(ValueLayout.JAVA_LONG, at))
                + found.get(ValueLayout.JAVA_INT, at + Long.BYTES);
    }

    /// `makedev(3)`.
    private static long device(long major, long minor) {
        return (major & ~0xfffL) << 32 | (major & 0xfff) << 8 | (minor & ~0xffL) << 12 | minor & 0xff;
    }
}
