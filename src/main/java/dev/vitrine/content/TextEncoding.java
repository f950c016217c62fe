package dev.vitrine.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How bytes spell characters: told by a byte order mark, else UTF-8 where the bytes are that, else UTF-16 where every
/// second byte is mostly zero, else Latin-1, in which every byte is a character.
///
/// @param mark how many bytes the byte order mark has
record TextEncoding(Charset charset, int mark) {
    private static final int LOOK = 4_096;

    static TextEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return zeros(bytes, 0) || zeros(bytes, 1)
                ? new TextEncoding(zeros(bytes, 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0)
                : new TextEncoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1, 0);
    }

    /// Whether people could read this: no zero byte but those of UTF-16, and hardly a control character.
    static boolean isText(byte[] bytes) {
        TextEncoding encoding = of(bytes);
        String text = encoding.decode(bytes, false);
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0) {
                return false;
            }
            boolean known = each >= ' ' || each == '\n' || each == '\r' || each == '\t' || each == '\f' || each == 0x1B;
            boolean control = each >= 0x7F && each < 0xA0;
            if (!known || control || each == 0xFFFD) {
                odd++;
            }
        }
        return odd <= text.length() / 50;
    }

    /// @param whole whether nothing follows; else a character that is cut at the end is left out
    String decode(byte[] bytes, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate(bytes.length - mark + 1);
        decoder.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark), text, whole);
        return text.flip().toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
        return !result.isError();
    }

    /// Whether the bytes at even or odd places are mostly zero, and the others are not.
    private static boolean zeros(byte[] bytes, int parity) {
        int length = Math.min(bytes.length, LOOK) & ~1;
        int here = 0;
        int there = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == parity) {
                    here++;
                } else {
                    there++;
                }
            }
        }
        return length >= 4 && here > length / 4 && there == 0;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        return Magic.at(bytes, 0, magic);
    }
}
