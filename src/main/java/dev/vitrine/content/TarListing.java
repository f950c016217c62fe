package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the headers of a tar archive and skips what is between them.
///
/// Source: POSIX.1-2024, `pax`, ustar and pax interchange formats; the GNU tar manual for types `L` and `K` and numbers
/// in base 256.
final class TarListing {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 8_192;

    private final ContentBytes content;
    private final int most;
    private final List<ArchiveListing.Member> members = new ArrayList<>();
    private String longName = "";
    private long at;

    private TarListing(ContentBytes content, int most) {
        this.content = content;
        this.most = most;
    }

    /// @param end whether the end of the archive was seen, or the end of what may be read
    record Read(ArchiveListing listing, boolean endsEarly) {}

    /// @param whole whether `content` is all there is; else it may end anywhere
    static Read read(ContentBytes content, boolean whole, int most) throws IOException {
        return new TarListing(content, most).read(whole);
    }

    private Read read(boolean whole) throws IOException {
        boolean ended = false;
        boolean cut = false;
        while (!ended && !cut && members.size() < most) {
            byte[] header = content.read(at, BLOCK);
            if (header.length < BLOCK) {
                cut = true;
            } else if (isZero(header)) {
                ended = true;
            } else if (!hasRightSum(header)) {
                if (members.isEmpty()) {
                    throw new ContentFormatException(Fault.MALFORMED);
                }
                cut = true;
            } else {
                cut = !step(header, whole);
            }
        }
        boolean all = ended || cut && whole;
        ArchiveListing listing = new ArchiveListing(List.copyOf(members), all ? members.size() : -1, all);
        return new Read(listing, cut && whole);
    }

    /// Takes one header in; false when what belongs to it is not all there.
    private boolean step(byte[] header, boolean whole) throws IOException {
        long size = number(header, 124, 12);
        long next = at + BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        if (size < 0 || next < at) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        char type = (char) header[156];
        switch (type) {
            case 'L' -> longName = text(content.read(at + BLOCK, (int) Math.min(size, LONGEST_NAME)));
            case 'x' -> longName = paxPath(content.read(at + BLOCK, (int) Math.min(size, 8 * LONGEST_NAME)));
            case 'g', 'K' -> {}
            default -> {
                String name = longName.isEmpty() ? name(header) : longName;
                boolean folder = type == '5' && !name.endsWith("/");
                members.add(new ArchiveListing.Member(folder ? name + "/" : name, size, size));
                longName = "";
            }
        }
        at = next;
        return !whole || next <= content.size();
    }

    private static String name(byte[] header) {
        String name = text(java.util.Arrays.copyOf(header, 100));
        String prefix = Magic.at(header, 257, "ustar\0") ? text(java.util.Arrays.copyOfRange(header, 345, 500)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /// Records are `length key=value` and a line feed.
    private static String paxPath(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf(" path=") + 6))
                .findFirst()
                .orElse("");
    }

    /// In octal, or in base 256 when the first bit is set; -1 when it is neither.
    private static long number(byte[] bytes, int from, int length) {
        long value = 0;
        if ((bytes[from] & 0x80) != 0) {
            for (int i = 1; i < length; i++) {
                if (value > Long.MAX_VALUE >> 9) {
                    return -1;
                }
                value = value << 8 | bytes[from + i] & 0xFF;
            }
            return value;
        }
        for (int i = 0; i < length; i++) {
            int each = bytes[from + i];
            if (each == 0 || each == ' ' && value > 0) {
                break;
            }
            if (each != ' ') {
                if (each < '0' || each > '7') {
                    return -1;
                }
                value = value * 8 + each - '0';
            }
        }
        return value;
    }

    private static boolean hasRightSum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        return sum == number(header, 148, 8);
    }

    private static boolean isZero(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
