package dev.vitrine.content;

import java.nio.charset.StandardCharsets;

/// Looks for known bytes at known places.
final class Magic {
    private Magic() {}

    static boolean at(byte[] bytes, int place, int... wanted) {
        if (bytes.length < place + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[place + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean at(byte[] bytes, int place, String wanted) {
        return at(bytes, place, wanted.chars().toArray());
    }

    static String ascii(byte[] bytes, int from, int length) {
        int start = Math.min(from, bytes.length);
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
    }
}
