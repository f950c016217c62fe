package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;

/// What the header of a picture says: read before anything is decoded, so that a small file that claims a huge picture
/// costs nothing.
///
/// Sources: PNG (W3C, third edition) section 11.2.1; JPEG ITU-T T.81 B.2.2; GIF89a section 18; Microsoft's
/// BITMAPINFOHEADER and BITMAPCOREHEADER.
///
/// @param width  pixels
/// @param height pixels
public record PictureHead(ContentKind kind, long width, long height) {
    private static final int JPEG_SEGMENTS = 2_000;

    public long pixels() {
        return Math.multiplyExact(width, height);
    }

    static PictureHead read(ContentBytes content, ContentKind kind) throws IOException {
        PictureHead head = switch (kind) {
            case PNG -> png(take(content, 0, 24));
            case GIF -> gif(take(content, 0, 10));
            case BMP -> bmp(take(content, 0, 26));
            case JPEG -> jpeg(content);
            default -> throw new IllegalArgumentException(kind + " is no picture");
        };
        if (head.width <= 0 || head.height <= 0 || head.width > Integer.MAX_VALUE || head.height > Integer.MAX_VALUE) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        return head;
    }

    static byte[] take(ContentBytes content, long position, int length) throws IOException {
        byte[] bytes = content.read(position, length);
        if (bytes.length < length) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        return bytes;
    }

    private static PictureHead png(byte[] bytes) throws IOException {
        if (!Magic.at(bytes, 12, "IHDR")) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        return new PictureHead(ContentKind.PNG, big(bytes, 16, 4), big(bytes, 20, 4));
    }

    private static PictureHead gif(byte[] bytes) {
        return new PictureHead(ContentKind.GIF, LittleEndian.u16(bytes, 6), LittleEndian.u16(bytes, 8));
    }

    /// A negative height means rows from the top.
    private static PictureHead bmp(byte[] bytes) {
        if (LittleEndian.u32(bytes, 14) == 12) {
            return new PictureHead(ContentKind.BMP, LittleEndian.u16(bytes, 18), LittleEndian.u16(bytes, 20));
        }
        return new PictureHead(
                ContentKind.BMP, (int) LittleEndian.u32(bytes, 18), Math.abs((long) (int) LittleEndian.u32(bytes, 22)));
    }

    /// Walks the segments to the first start of a frame.
    private static PictureHead jpeg(ContentBytes content) throws IOException {
        long at = 2;
        for (int i = 0; i < JPEG_SEGMENTS; i++) {
            byte[] bytes = take(content, at, 4);
            int marker = bytes[1] & 0xFF;
            if ((bytes[0] & 0xFF) != 0xFF) {
                throw new ContentFormatException(Fault.MALFORMED);
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                byte[] size = take(content, at + 5, 4);
                return new PictureHead(ContentKind.JPEG, big(size, 2, 2), big(size, 0, 2));
            }
            if (marker == 0xDA || marker == 0xD9) {
                throw new ContentFormatException(Fault.MALFORMED);
            }
            boolean alone = marker >= 0xD0 && marker <= 0xD8 || marker == 0x01;
            at += alone ? 2 : 2 + Math.max(2, big(bytes, 2, 2));
        }
        throw new ContentFormatException(Fault.MALFORMED);
    }

    private static long big(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
