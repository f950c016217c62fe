package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;

/// What the header of a WAV file says.
///
/// Source: Microsoft's "Multimedia Programming Interface and Data Specifications 1.0", chapter "WAVE".
///
/// @param rate    samples a second in each channel
/// @param bits    of a sample
/// @param seconds how long it plays
public record WavHead(int channels, long rate, int bits, double seconds) {
    private static final int CHUNKS = 100;

    /// @param endsEarly whether the samples are not all there
    record Read(WavHead head, boolean endsEarly) {}

    static Read read(ContentBytes content) throws IOException {
        long at = 12;
        byte[] format = new byte[0];
        for (int i = 0; i < CHUNKS; i++) {
            byte[] chunk = PictureHead.take(content, at, 8);
            long length = LittleEndian.u32(chunk, 4);
            if (Magic.at(chunk, 0, "fmt ")) {
                format = PictureHead.take(content, at + 8, 16);
            } else if (Magic.at(chunk, 0, "data")) {
                return read(format, length, at + 8 + length > content.size());
            }
            at += 8 + length + length % 2;
        }
        throw new ContentFormatException(Fault.MALFORMED);
    }

    private static Read read(byte[] format, long length, boolean endsEarly) throws IOException {
        if (format.length == 0) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        int channels = LittleEndian.u16(format, 2);
        long rate = LittleEndian.u32(format, 4);
        long bytesASecond = LittleEndian.u32(format, 8);
        if (channels == 0 || rate == 0 || bytesASecond == 0) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        double seconds = (double) length / bytesASecond;
        return new Read(new WavHead(channels, rate, LittleEndian.u16(format, 14), seconds), endsEarly);
    }
}
