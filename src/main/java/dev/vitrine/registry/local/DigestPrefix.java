package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// All digests that begin as somebody typed, from `first` to `last`.
///
/// @param first the smallest of them, 16 bytes
/// @param last  the greatest
record DigestPrefix(byte[] first, byte[] last) {
    /// Six letters: by chance hardly any digest begins with a word.
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6,32}");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{6,22}=?=?");
    private static final String SEXTETS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// What `text` may mean, as hex and as base64; empty when it is no digest.
    static List<DigestPrefix> of(String text) {
        List<DigestPrefix> meanings = new ArrayList<>();
        String typed = text.strip();
        if (HEX.matcher(typed).matches()) {
            meanings.add(of(typed.toLowerCase(Locale.ROOT), "0123456789abcdef", 4));
        }
        if (BASE64.matcher(typed).matches()) {
            meanings.add(of(typed.replace("=", ""), SEXTETS, 6));
        }
        return meanings;
    }

    private static DigestPrefix of(String digits, String alphabet, int bits) {
        byte[] first = new byte[Md5.LENGTH];
        byte[] last = new byte[Md5.LENGTH];
        Arrays.fill(last, (byte) 0xff);
        for (int i = 0; i < digits.length() * bits && i < Md5.LENGTH * 8; i++) {
            int value = alphabet.indexOf(digits.charAt(i / bits));
            boolean isSet = (value >> (bits - 1 - i % bits) & 1) == 1;
            int mask = 0x80 >> i % 8;
            if (isSet) {
                first[i / 8] |= (byte) mask;
            } else {
                last[i / 8] &= (byte) ~mask;
            }
        }
        return new DigestPrefix(first, last);
    }

    boolean holds(Md5 digest) {
        byte[] bytes = digest.bytes();
        return Arrays.compareUnsigned(first, bytes) <= 0 && Arrays.compareUnsigned(bytes, last) <= 0;
    }

    String firstHex() {
        return HexFormat.of().formatHex(first);
    }

    String lastHex() {
        return HexFormat.of().formatHex(last);
    }
}
