package dev.vitrine.store;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.HashingCopy.Copied;
import dev.vitrine.store.HashingCopy.Durability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// The cache for what comes from elsewhere, in the layout of W&B's own client (wandb-protocol 3.2), so that files
/// which that client fetched are found. Their bytes are hashed before they are trusted: that client keeps corrupted
/// downloads as good. Thread-safe; other processes may use the directory at the same time.
public final class ContentCache {
    private final Path directory;
    private final FileSystemSteps steps;
    private final HashingCopy copy;
    private final AtomicBoolean grown = new AtomicBoolean();

    /// @param directory W&B's `artifacts` cache directory; made when something is put
    public ContentCache(Path directory) {
        this(directory, FileSystemSteps.REAL);
    }

    ContentCache(Path directory, FileSystemSteps steps) {
        this.directory = directory;
        this.steps = steps;
        this.copy = new HashingCopy(steps);
    }

    /// Where content with a digest lies: `obj/md5/ab/cdef…`.
    public Path md5Path(Md5 md5) {
        return objectPath("md5", md5.hex());
    }

    /// Where content of a URI lies that has an ETag (or another opaque digest) instead of an MD5: `obj/etag/ab/cdef…`,
    /// named after the SHA-256 of the SHA-256 values of both.
    public Path etagPath(String uri, String etag) {
        MessageDigest digest = sha256();
        digest.update(sha256().digest(uri.getBytes(StandardCharsets.UTF_8)));
        digest.update(sha256().digest(etag.getBytes(StandardCharsets.UTF_8)));
        return objectPath("etag", HexFormat.of().formatHex(digest.digest()));
    }

    private Path objectPath(String kind, String hex) {
        return directory
                .resolve("obj")
                .resolve(kind)
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2));
    }

    /// The cached file with a digest, and a size when it is known, after all its bytes were read and found right. A
    /// file with wrong bytes is removed, so that nobody meets it again.
    public Optional<Path> find(Md5 md5, OptionalLong size, ProgressMonitor monitor) throws IOException {
        Path file = md5Path(md5);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            boolean right = (size.isEmpty() || Files.size(file) == size.getAsLong())
                    && HashingCopy.hash(file, monitor).equals(md5);
            if (right) {
                CacheSpace.used(file);
                return Optional.of(file);
            }
            steps.delete(file);
        } catch (NoSuchFileException e) {
            // W&B's client may clean its cache at any time.
        }
        return Optional.empty();
    }

    /// Caches all of `content`, which must have digest `expected`; returns its place.
    ///
    /// @param source what is read, for people
    /// @throws DigestMismatchException when it has another digest; nothing is cached then
    public Path put(InputStream content, Md5 expected, String source, ProgressMonitor monitor) throws IOException {
        Path temporary = newTemporary();
        Copied copied = copy.copy(content, temporary, Durability.LEFT_TO_THE_SYSTEM, monitor);
        if (!copied.md5().equals(expected)) {
            steps.delete(temporary);
            throw new DigestMismatchException(
                    source, expected.base64(), copied.md5().base64());
        }
        return place(temporary, md5Path(expected));
    }

    /// Caches all of `content`, which a server says has `etag` at `uri`; returns its place.
    public Path put(InputStream content, String uri, String etag, ProgressMonitor monitor) throws IOException {
        Path temporary = newTemporary();
        copy.copy(content, temporary, Durability.LEFT_TO_THE_SYSTEM, monitor);
        return place(temporary, etagPath(uri, etag));
    }

    /// What it holds.
    public Held held(ProgressMonitor monitor) throws IOException {
        return new CacheSpace(directory, steps).held(monitor);
    }

    /// Removes what was used longest ago until no more than `limit` bytes are left; returns what was removed. What
    /// another process uses at the moment stays readable for it where the system allows.
    public Held trim(long limit, ProgressMonitor monitor) throws IOException {
        grown.set(false);
        return new CacheSpace(directory, steps).trim(limit, monitor);
    }

    /// Whether something was put since the last [#trim].
    public boolean hasGrown() {
        return grown.get();
    }

    private Path newTemporary() throws IOException {
        Path temporaries = directory.resolve("tmp");
        steps.createDirectories(temporaries);
        return temporaries.resolve(UUID.randomUUID().toString());
    }

    private Path place(Path temporary, Path object) throws IOException {
        try {
            steps.createDirectories(Objects.requireNonNull(object.getParent()));
            steps.move(temporary, object);
            grown.set(true);
            return object;
        } catch (IOException | RuntimeException e) {
            try {
                steps.delete(temporary);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
