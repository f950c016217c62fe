package dev.vitrine.app.preview;

import dev.vitrine.content.ContentBytes;
import dev.vitrine.content.ContentSource;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.security.MessageDigest;

/// Whether the bytes that are shown have the digest that the manifest says.
enum DigestCheck {
    /// Nobody looked yet.
    UNKNOWN,
    RUNNING,
    MATCHES,
    DIFFERS;

    private static final int BLOCK = 1 << 20;

    /// Reads all of `source`.
    static DigestCheck of(ContentSource source, ManifestEntry entry, ProgressMonitor monitor) throws IOException {
        MessageDigest digest = Md5.newDigest();
        try (ContentBytes content = source.open()) {
            monitor.begin(content.size(), 1);
            for (long at = 0; at < content.size(); at += BLOCK) {
                monitor.check();
                byte[] block = content.read(at, BLOCK);
                digest.update(block);
                monitor.advance(block.length);
            }
        }
        return Md5.ofBytes(digest.digest()).base64().equals(entry.digest()) ? MATCHES : DIFFERS;
    }
}
