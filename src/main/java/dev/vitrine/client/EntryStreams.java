package dev.vitrine.client;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// Opens entries of versions, wherever their bytes are. The stream fails where it would end when the bytes do not have
/// the digest that the manifest says; digests that are no MD5 cannot be checked.
final class EntryStreams {
    private final Core core;

    EntryStreams(Core core) {
        this.core = core;
    }

    InputStream open(String artifactId, ManifestEntry entry) throws IOException {
        InputStream bytes = entry.isReference()
                ? core.references().open(entry, ProgressMonitor.NONE)
                : core.registry().open(artifactId, entry);
        return Md5.isBase64(entry.digest()) ? new Checked(bytes, entry) : bytes;
    }

    private static final class Checked extends FilterInputStream {
        private final ManifestEntry entry;
        private final MessageDigest digest = Md5.newDigest();

        Checked(InputStream bytes, ManifestEntry entry) {
            super(bytes);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read >= 0) {
                digest.update(buffer, offset, read);
                return read;
            }
            String actual = Md5.ofBytes(clone(digest).digest()).base64();
            if (!actual.equals(entry.digest())) {
                throw new DigestMismatchException(entry.path().value(), entry.digest(), actual);
            }
            return read;
        }

        /// Bytes that are passed over have to be hashed too.
        @Override
        public long skip(long count) throws IOException {
            byte[] block = new byte[(int) Math.clamp(count, 1, 8192)];
            long skipped = 0;
            while (skipped < count) {
                int read = read(block, 0, (int) Math.min(block.length, count - skipped));
                if (read < 0) {
                    break;
                }
                skipped += read;
            }
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private static MessageDigest clone(MessageDigest digest) {
            try {
                return (MessageDigest) digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Every Java platform's MD5 can be copied", e);
            }
        }
    }
}
