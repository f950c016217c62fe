package dev.vitrine.app.preview;

import java.util.HexFormat;
import java.util.Locale;

/// One row of bytes, as text in columns of equal width.
record HexLine(String address, String hex, String ascii) {
    private static final HexFormat HEX = HexFormat.of();

    /// @param width bytes in a full row
    static HexLine of(long position, byte[] bytes, int width) {
        StringBuilder hex = new StringBuilder();
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                hex.append(i % 8 == 0 ? "  " : " ");
            }
            if (i < bytes.length) {
                hex.append(HEX.toHexDigits(bytes[i]));
                ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '·');
            } else {
                hex.append("  ");
            }
        }
        return new HexLine(address(position), hex.toString(), ascii.toString());
    }

    static String address(long position) {
        return String.format(Locale.ROOT, "%08x", position);
    }
}
