package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the central directory at the end of a ZIP file, and nothing else: bombs stay packed.
///
/// Source: PKWARE's APPNOTE 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.
final class ZipDirectory {
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 46;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int LONGEST_NAME = 4_096;

    private final ContentBytes content;
    private final Bounds bounds;

    private ZipDirectory(ContentBytes content, Bounds bounds) {
        this.content = content;
        this.bounds = bounds;
    }

    /// @param method 0 for stored, 8 for deflated
    /// @param header where the member's local header is
    record Entry(ArchiveListing.Member member, int method, long header) {}

    record Read(List<Entry> entries, long count) {
        ArchiveListing listing() {
            return new ArchiveListing(entries.stream().map(Entry::member).toList(), count, entries.size() == count);
        }
    }

    /// Where the directory is.
    private record Place(long count, long start, long length) {}

    static Read read(ContentBytes content, Bounds bounds) throws IOException {
        return new ZipDirectory(content, bounds).read();
    }

    private Read read() throws IOException {
        Place place = place();
        byte[] directory = content.read(place.start(), (int) Math.min(place.length(), 2L * bounds.bytes()));
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (entries.size() < Math.min(place.count(), bounds.members()) && at + ENTRY <= directory.length) {
            if (!Magic.at(directory, at, "PK\1\2")) {
                throw new ContentFormatException(Fault.MALFORMED);
            }
            int name = LittleEndian.u16(directory, at + 28);
            int extra = LittleEndian.u16(directory, at + 30);
            int next = at + ENTRY + name + extra + LittleEndian.u16(directory, at + 32);
            if (at + ENTRY + name + extra > directory.length) {
                break;
            }
            entries.add(entry(directory, at, name, extra));
            at = next;
        }
        boolean cut = directory.length < place.length();
        if (entries.size() < Math.min(place.count(), bounds.members()) && !cut) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        return new Read(List.copyOf(entries), place.count());
    }

    private Place place() throws IOException {
        int length = (int) Math.min(content.size(), END + LONGEST_COMMENT);
        byte[] tail = content.read(content.size() - length, length);
        for (int at = tail.length - END; at >= 0; at--) {
            if (Magic.at(tail, at, "PK\5\6")) {
                long end = content.size() - tail.length + at;
                long count = LittleEndian.u16(tail, at + 10);
                long size = LittleEndian.u32(tail, at + 12);
                boolean large = count == 0xFFFF || size == IN_EXTRA || LittleEndian.u32(tail, at + 16) == IN_EXTRA;
                return large ? largePlace(end, count, size) : checked(count, end - size, size);
            }
        }
        throw new ContentFormatException(Fault.ENDS_EARLY);
    }

    /// The directory ends where its end record begins: that also holds behind a self-extracting program.
    private Place largePlace(long end, long count, long size) throws IOException {
        byte[] locator = content.read(Math.max(0, end - 20), 20);
        if (!Magic.at(locator, 0, "PK\6\7")) {
            return checked(count, end - size, size);
        }
        long at = LittleEndian.u64(locator, 8);
        if (at < 0 || at > end) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        byte[] record = PictureHead.take(content, at, 56);
        if (!Magic.at(record, 0, "PK\6\6")) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        long length = LittleEndian.u64(record, 40);
        return checked(LittleEndian.u64(record, 32), at - length, length);
    }

    private static Place checked(long count, long start, long length) throws IOException {
        if (count < 0 || start < 0 || length < 0 || count > length / ENTRY) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        return new Place(count, start, length);
    }

    private static Entry entry(byte[] directory, int at, int nameLength, int extraLength) {
        String name = name(Arrays.copyOfRange(directory, at + ENTRY, at + ENTRY + Math.min(nameLength, LONGEST_NAME)));
        long packed = LittleEndian.u32(directory, at + 20);
        long size = LittleEndian.u32(directory, at + 24);
        long header = LittleEndian.u32(directory, at + 42);
        int extra = at + ENTRY + nameLength;
        for (int field = extra; field + 4 <= extra + extraLength; ) {
            int length = LittleEndian.u16(directory, field + 2);
            if (LittleEndian.u16(directory, field) == 1 && field + 4 + length <= extra + extraLength) {
                int value = field + 4;
                int end = value + length;
                if (size == IN_EXTRA && value + 8 <= end) {
                    size = LittleEndian.u64(directory, value);
                    value += 8;
                }
                if (packed == IN_EXTRA && value + 8 <= end) {
                    packed = LittleEndian.u64(directory, value);
                    value += 8;
                }
                if (header == IN_EXTRA && value + 8 <= end) {
                    header = LittleEndian.u64(directory, value);
                }
            }
            field += 4 + length;
        }
        return new Entry(
                new ArchiveListing.Member(name, Math.max(-1, size), Math.max(-1, packed)),
                LittleEndian.u16(directory, at + 10),
                header);
    }

    /// UTF-8 where it is that, whatever the flag says: many writers forget it.
    private static String name(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
