package dev.vitrine.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/// The records of a [DigestCacheFile] in memory, one for each path: 56 bytes and 8 to 16 of index for each. A record
/// has a hash of the path, by which a newer one takes its place, the stamp, and the file's digest. Not thread-safe.
final class DigestTable {
    /// Seven longs and a checksum.
    static final int RECORD_BYTES = 64;

    private static final int FIELDS = 7;
    private static final int BUFFER = 1 << 20;

    private long[] records = new long[64 * FIELDS];
    /// Open addressing: one more than the number of a record, 0 for none.
    private int[] index = new int[256];
    private int count;

    int count() {
        return count;
    }

    /// Whether there is a digest of `path` under any stamp.
    boolean has(long path) {
        return index[slot(path)] != 0;
    }

    Optional<Md5> find(long path, FileStamp stamp) {
        int row = index[slot(path)] - 1;
        return row >= 0 && stamp(row).isSame(stamp) ? Optional.of(digest(row)) : Optional.empty();
    }

    private FileStamp stamp(int row) {
        int at = FIELDS * row;
        return new FileStamp(records[at + 1], records[at + 2], records[at + 3], records[at + 4]);
    }

    private Md5 digest(int row) {
        int at = FIELDS * row;
        return new Md5(records[at + 5], records[at + 6]);
    }

    void put(long path, FileStamp stamp, Md5 digest) {
        int slot = slot(path);
        if (index[slot] == 0) {
            if (2 * (count + 1) > index.length) {
                grow();
                slot = slot(path);
            }
            if (FIELDS * (count + 1) > records.length) {
                records = Arrays.copyOf(records, records.length * 2);
            }
            index[slot] = ++count;
        }
        int at = FIELDS * (index[slot] - 1);
        records[at] = path;
        records[at + 1] = stamp.fileKey();
        records[at + 2] = stamp.size();
        records[at + 3] = stamp.modified();
        records[at + 4] = stamp.changed();
        records[at + 5] = digest.high();
        records[at + 6] = digest.low();
    }

    private void grow() {
        index = new int[index.length * 2];
        for (int i = 0; i < count; i++) {
            index[slot(records[FIELDS * i])] = i + 1;
        }
    }

    /// Where the record of `path` is in the index, or would be.
    private int slot(long path) {
        int mask = index.length - 1;
        int slot = (int) path & mask;
        while (index[slot] != 0 && records[FIELDS * (index[slot] - 1)] != path) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// Puts in every sound record of `channel`, in order, and returns how many there were. After bytes that are not a
    /// record the next one may begin anywhere.
    long readAll(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long sound = 0;
        while (channel.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.remaining() >= RECORD_BYTES) {
                int at = buffer.position();
                if (checksum(buffer, at) == buffer.getLong(at + FIELDS * Long.BYTES)) {
                    put(
                            buffer.getLong(),
                            new FileStamp(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong()),
                            new Md5(buffer.getLong(), buffer.getLong()));
                    buffer.position(at + RECORD_BYTES);
                    sound++;
                } else {
                    buffer.position(at + 1);
                }
            }
            buffer.compact();
        }
        return sound;
    }

    /// Appends the last `most` records to `channel`.
    void writeNewest(FileChannel channel, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER / RECORD_BYTES * RECORD_BYTES);
        for (int i = Math.max(0, count - most); i < count; i++) {
            write(buffer, records[FIELDS * i], stamp(i), digest(i));
            if (!buffer.hasRemaining() || i + 1 == count) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    /// Puts one record into `buffer`.
    static void write(ByteBuffer buffer, long path, FileStamp stamp, Md5 digest) {
        int at = buffer.position();
        buffer.putLong(path);
        buffer.putLong(stamp.fileKey()).putLong(stamp.size());
        buffer.putLong(stamp.modified()).putLong(stamp.changed());
        buffer.putLong(digest.high()).putLong(digest.low());
        buffer.putLong(checksum(buffer, at));
    }

    /// Never that of zeros for zeros, which a crash may leave in a file.
    private static long checksum(ByteBuffer buffer, int at) {
        long sum = 0x56_49_54_52_49_4e_45_31L;
        for (int i = 0; i < FIELDS; i++) {
            sum = mix(sum ^ buffer.getLong(at + i * Long.BYTES));
        }
        return sum;
    }

    /// What stands for a path. Where files have no inode the stamp does not tell them apart, so all 64 bits must count.
    static long hash(String path) {
        long hash = 0;
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * 0xff51afd7ed558ccdL;
            hash ^= hash >>> 32;
        }
        return mix(hash);
    }

    /// The finisher of MurmurHash3: each bit of the result depends on each of `value`.
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
