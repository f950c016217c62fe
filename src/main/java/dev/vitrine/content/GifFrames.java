package dev.vitrine.content;

import java.util.Arrays;

/// Cuts an animation to the frames that may be decoded: a window keeps each of them as a whole picture, and a frame of
/// a few bytes may be as large as the first.
///
/// Source: GIF89a, sections 17 to 27.
final class GifFrames {
    private static final byte TRAILER = 0x3B;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    private final byte[] gif;
    private int at;

    private GifFrames(byte[] gif) {
        this.gif = gif;
    }

    /// @param whole whether every frame is here
    record Cut(byte[] gif, boolean whole) {}

    /// As many of the first frames as have `pixels` together, but at least one.
    static Cut first(byte[] gif, PictureHead head, long pixels) {
        return new GifFrames(gif).first(Math.max(1, pixels / head.pixels()));
    }

    private Cut first(long most) {
        at = 13 + colors(10);
        long frames = 0;
        while (at < gif.length) {
            int block = gif[at] & 0xFF;
            if (block == IMAGE) {
                if (frames == most) {
                    return new Cut(cut(), false);
                }
                frames++;
                at += 11 + colors(at + 9);
            } else if (block == EXTENSION) {
                at += 2;
            } else {
                break;
            }
            skipPieces();
        }
        return new Cut(gif, true);
    }

    /// Bytes of the table of colours that the flags at `place` announce.
    private int colors(int place) {
        int flags = place < gif.length ? gif[place] : 0;
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void skipPieces() {
        while (at < gif.length && gif[at] != 0) {
            at += 1 + (gif[at] & 0xFF);
        }
        at++;
    }

    private byte[] cut() {
        byte[] cut = Arrays.copyOf(gif, at + 1);
        cut[at] = TRAILER;
        return cut;
    }
}
