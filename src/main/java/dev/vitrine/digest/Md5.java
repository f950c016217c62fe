package dev.vitrine.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// An MD5 digest: 16 bytes as two longs, big endian. W&B writes it as standard base64 with padding in manifests
/// and as lowercase hex in artifact digests, cache paths and URLs (wandb `sdk/lib/hashutil.py`).
public record Md5(long high, long low) implements Comparable<Md5> {
    /// Bytes of a digest.
    public static final int LENGTH = 16;

    /// Characters of [#base64()].
    public static final int BASE64_LENGTH = 24;

    /// From that many bytes on the system's MD5 makes up for what it costs to find and to call it.
    private static final long LARGE = 16 << 20;

    private static final int BASE64_DIGITS = 22;
    private static final byte[] DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SEXTETS = sextets();

    /// A fresh MD5 computation.
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    /// A fresh MD5 computation that is the fastest for about that many bytes.
    public static MessageDigest newDigest(long bytes) {
        return bytes < LARGE ? newDigest() : SystemMd5.create().orElseGet(Md5::newDigest);
    }

    /// Completes `digest` and resets it.
    public static Md5 of(MessageDigest digest) {
        return ofBytes(digest.digest());
    }

    /// The digest of `content`.
    public static Md5 of(byte[] content) {
        return of(content, 0, content.length);
    }

    /// The digest of `length` bytes of `content` from `offset`.
    public static Md5 of(byte[] content, int offset, int length) {
        MessageDigest digest = newDigest();
        digest.update(content, offset, length);
        return of(digest);
    }

    /// The digest of the UTF-8 bytes of `text`.
    public static Md5 ofUtf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The value whose 16 bytes are `bytes`.
    public static Md5 ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An MD5 digest has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Md5(buffer.getLong(), buffer.getLong());
    }

    /// Reads 32 hex digits.
    public static Md5 ofHex(String hex) {
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    /// Reads standard base64 with padding, as manifests hold it.
    ///
    /// @throws IllegalArgumentException when it is not [#isBase64(String)]
    public static Md5 ofBase64(String base64) {
        return parseBase64(base64)
                .orElseThrow(() -> new IllegalArgumentException("Not the base64 form of an MD5 digest: " + base64));
    }

    /// Whether `text` has the exact form that [#base64()] writes: 24 characters that decode to 16 bytes and back.
    public static boolean isBase64(String text) {
        return parseBase64(text).isPresent();
    }

    /// The value of a text that [#isBase64(String)]. Asked millions of times by large manifests, so in one pass.
    public static Optional<Md5> parseBase64(String text) {
        if (text.length() != BASE64_LENGTH || !text.endsWith("==")) {
            return Optional.empty();
        }
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        // Negative as soon as one digit is none.
        int wrong = 0;
        long high = 0;
        for (int i = 0; i < 10; i++) {
            int sextet = SEXTETS[digits[i] & 0x7f];
            wrong |= sextet | digits[i];
            high = high << 6 | sextet;
        }
        // The eleventh digit ends the high half with four bits and begins the low one with two.
        long low = 0;
        for (int i = 10; i < BASE64_DIGITS - 1; i++) {
            int sextet = SEXTETS[digits[i] & 0x7f];
            wrong |= sextet | digits[i];
            low = low << 6 | sextet;
        }
        int last = SEXTETS[digits[BASE64_DIGITS - 1] & 0x7f];
        wrong |= last | digits[BASE64_DIGITS - 1];
        // Of the last digit two bits count.
        if (wrong < 0 || (last & 0xf) != 0) {
            return Optional.empty();
        }
        int middle = SEXTETS[digits[10]];
        return Optional.of(new Md5(high << 4 | middle >> 2, low << 2 | last >> 4));
    }

    private static byte[] sextets() {
        byte[] sextets = new byte[128];
        Arrays.fill(sextets, (byte) -1);
        for (byte i = 0; i < DIGITS.length; i++) {
            sextets[DIGITS[i]] = i;
        }
        return sextets;
    }

    /// The 16 bytes.
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    /// 32 lowercase hex digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /// Standard base64 with padding, 24 characters.
    public String base64() {
        byte[] text = new byte[BASE64_LENGTH];
        putBase64(text, 0);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /// Writes [#base64()] to `target` from `at`.
    public void putBase64(byte[] target, int at) {
        for (int i = 0; i < 10; i++) {
            target[at + i] = DIGITS[(int) (high >>> 58 - 6 * i) & 0x3f];
        }
        target[at + 10] = DIGITS[(int) (high << 2 | low >>> 62) & 0x3f];
        for (int i = 0; i < 10; i++) {
            target[at + 11 + i] = DIGITS[(int) (low >>> 56 - 6 * i) & 0x3f];
        }
        target[at + 21] = DIGITS[(int) (low << 4) & 0x3f];
        target[at + 22] = '=';
        target[at + 23] = '=';
    }

    @Override
    public int compareTo(Md5 other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return hex();
    }
}
