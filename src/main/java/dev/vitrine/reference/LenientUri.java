package dev.vitrine.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A URI taken apart as Python's `urlsplit` takes it apart: nothing is refused, nothing is decoded, spaces and broken
/// percent signs stay. References in manifests are plain texts, so a strict parser would lose some of them
/// (wandb-protocol 14, trap 21).
///
/// @param scheme    lower case; empty when there is none
/// @param authority what is between `//` and the next `/`, `?` or `#`
/// @param path      with its leading slash
public record LenientUri(String scheme, String authority, String path, String query, String fragment) {
    /// Takes any text apart.
    public static LenientUri parse(String text) {
        String rest = text.replace("\t", "").replace("\r", "").replace("\n", "");
        String scheme = schemeOf(rest);
        rest = scheme.isEmpty() ? rest : rest.substring(scheme.length() + 1);
        String authority = "";
        if (rest.startsWith("//")) {
            int end = 2;
            while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            authority = rest.substring(2, end);
            rest = rest.substring(end);
        }
        String fragment = after(rest, '#');
        rest = before(rest, '#');
        String query = after(rest, '?');
        return new LenientUri(scheme.toLowerCase(Locale.ROOT), authority, before(rest, '?'), query, fragment);
    }

    /// `text` with percent escapes read as UTF-8; escapes that are none stay as they are, bytes that are no UTF-8
    /// become
    /// U+FFFD (Python's `unquote`).
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            int octet = octetAt(text, i);
            if (octet >= 0) {
                bytes.write(octet);
                i += 3;
            } else {
                flush(bytes, decoded);
                decoded.append(text.charAt(i));
                i++;
            }
        }
        flush(bytes, decoded);
        return decoded.toString();
    }

    /// The text after the last slash of a whole URI, query included, as W&B names what it downloads by HTTP.
    public static String baseName(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder to) {
        if (bytes.size() > 0) {
            to.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
    }

    private static int octetAt(String text, int index) {
        if (text.charAt(index) != '%' || index + 2 >= text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(index + 1));
        int low = hexDigit(text.charAt(index + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static String schemeOf(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !isAsciiLetter(text.charAt(0))) {
            return "";
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0) {
                return "";
            }
        }
        return text.substring(0, colon);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + 1);
    }
}
