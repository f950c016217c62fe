package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestFormatException;
import dev.vitrine.manifest.ManifestJson;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.store.ObjectStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/// Manifests as objects: their JSON files, under the MD5 of their bytes.
final class ManifestObjects {
    private static final int BUFFER = 1 << 17;

    private final ObjectStore objects;
    private final Path staging;

    /// @param staging directory for files that are being written; made when needed
    ManifestObjects(ObjectStore objects, Path staging) {
        this.objects = objects;
        this.staging = staging;
    }

    /// Stores a manifest and returns its key. A large one never is in memory as JSON.
    Md5 put(Manifest manifest) throws IOException {
        Files.createDirectories(staging);
        Path file = Files.createTempFile(staging, "manifest", ".json");
        try {
            MessageDigest digest = Md5.newDigest();
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER)) {
                ManifestJson.write(manifest, out);
            }
            Md5 key = Md5.of(digest);
            objects.put(file, key, ProgressMonitor.NONE);
            return key;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Reads a manifest back.
    ///
    /// @param key     MD5 of its JSON file
    /// @param digest  the artifact digest that it has to have
    /// @param subject the version, for people
    /// @throws DamagedException when it is missing or either digest is another
    Manifest read(Md5 key, String digest, String subject) throws IOException {
        Optional<ObjectStore.StoredObject> object = objects.find(key);
        if (object.isEmpty()) {
            throw new DamagedException(DamagedException.Kind.MANIFEST, subject);
        }
        MessageDigest bytes = Md5.newDigest();
        try (InputStream in =
                new DigestInputStream(Files.newInputStream(object.get().file()), bytes)) {
            Manifest manifest = ManifestJson.read(in);
            in.transferTo(OutputStream.nullOutputStream());
            if (!Md5.of(bytes).equals(key) || !manifest.digest().hex().equals(digest)) {
                throw new DamagedException(DamagedException.Kind.MANIFEST, subject);
            }
            return manifest;
        } catch (ManifestFormatException | UnsafePathException e) {
            DamagedException damaged = new DamagedException(DamagedException.Kind.MANIFEST, subject);
            damaged.initCause(e);
            throw damaged;
        }
    }

    /// Removes what a crash left behind. Only for who knows that nobody is saving.
    void deleteStaged() throws IOException {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (Stream<Path> files = Files.list(staging)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
