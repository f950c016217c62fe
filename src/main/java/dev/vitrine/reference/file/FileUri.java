package dev.vitrine.reference.file;

import dev.vitrine.digest.Md5;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/// Between `file` addresses and paths, as W&B's client goes.
final class FileUri {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileUri() {}

    /// Whether an address ends with a slash, which no file's does; a [Path] would forget it.
    static boolean meansDirectory(String uri) {
        return pathText(uri).endsWith("/");
    }

    private static String pathText(String uri) {
        return LenientUri.decode(LenientUri.parse(uri).path());
    }

    /// The path that an address means: its path part, percent escapes read. A host is ignored.
    static Path toPath(String uri) throws ReferenceException {
        String text = pathText(uri);
        // An address of a Windows drive is `file:///C:/...`.
        if (text.matches("/[A-Za-z]:(/.*)?")
                && Path.of("").getFileSystem().getSeparator().equals("\\")) {
            text = text.substring(1);
        }
        try {
            if (!uri.startsWith("file:") || text.isEmpty()) {
                throw new ReferenceException(Reason.NOT_A_FILE_OR_DIRECTORY, uri);
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ReferenceException(Reason.NOT_A_FILE_OR_DIRECTORY, uri);
        }
    }

    /// Base64 MD5 of the address of the resolved path: what stands for the bytes that were not read.
    static String digestWithoutReading(Path file) throws IOException {
        return Md5.ofUtf8(of(file.toRealPath())).base64();
    }

    /// The address of an absolute path as Python's `Path.as_uri` writes it: everything escaped but letters, digits,
    /// `_`, `.`, `-`, `~` and slashes.
    static String of(Path absolute) {
        String text = absolute.toString();
        String drive = "";
        if (text.matches("[A-Za-z]:\\\\.*")) {
            drive = "/" + text.substring(0, 2);
            text = text.substring(2).replace('\\', '/');
        }
        StringBuilder uri = new StringBuilder("file://").append(drive);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_.-~/".indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return uri.toString();
    }
}
