package dev.vitrine.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/// The records of a [DigestCacheFile] in memory, one for each path: 40 bytes and 8 to 16 of index for each. A record
/// has a hash of the path, by which a newer one takes its place, an MD5 over path and stamp as the key, and the
/// file's digest. Not thread-safe.
final class DigestTable {
    /// Five longs and a checksum.
    static final int RECORD_BYTES = 48;

    private static final int FIELDS = 5;
    private static final int BUFFER = 1 << 20;

    private long[] records = new long[64 * FIELDS];
    /// Open addressing: one more than the number of a record, 0 for none.
    private int[] index = new int[256];
    private int count;

    int count() {
        return count;
    }

    Optional<Md5> find(long path, Md5 key) {
        int at = FIELDS * (index[slot(path)] - 1);
        return at >= 0 && records[at + 1] == key.high() && records[at + 2] == key.low()
                ? Optional.of(new Md5(records[at + 3], records[at + 4]))
                : Optional.empty();
    }

    void put(long path, Md5 key, Md5 digest) {
        put(path, key.high(), key.low(), digest.high(), digest.low());
    }

    private void put(long path, long key1, long key2, long digest1, long digest2) {
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
        records[at + 1] = key1;
        records[at + 2] = key2;
        records[at + 3] = digest1;
        records[at + 4] = digest2;
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
                            buffer.getLong(at),
                            buffer.getLong(at + 8),
                            buffer.getLong(at + 16),
                            buffer.getLong(at + 24),
                            buffer.getLong(at + 32));
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
            int at = FIELDS * i;
            write(
                    buffer,
                    records[at],
                    new Md5(records[at + 1], records[at + 2]),
                    new Md5(records[at + 3], records[at + 4]));
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
    static void write(ByteBuffer buffer, long path, Md5 key, Md5 digest) {
        int at = buffer.position();
        buffer.putLong(path);
        buffer.putLong(key.high()).putLong(key.low());
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

    static long hash(byte[] name) {
        long hash = 0;
        for (byte b : name) {
            hash = 31 * hash + b;
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
