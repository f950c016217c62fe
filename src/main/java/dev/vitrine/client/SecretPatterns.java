package dev.vitrine.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Files that usually hold a password or a key, told by their name or by how they begin. A guess: it misses some and
/// warns of some that are harmless.
final class SecretPatterns {
    /// So many bytes of a file are looked at.
    static final int HEAD = 8192;

    /// Secrets are typed or pasted, so a longer file is not looked into.
    static final long LARGEST = 1_000_000;

    private static final Pattern NAMES = Pattern.compile(
            "\\.env(\\..+)?|.+\\.env|\\.netrc|_netrc|id_(rsa|dsa|ecdsa|ed25519)(_.+)?|.+\\.(pem|p12|pfx|key|jks|keystore|ppk|kdbx)"
                + "|credentials(\\..+)?|client_secret.*\\.json|secrets?(\\.(json|ya?ml|toml|ini|txt))?"
                + "|\\.htpasswd|\\.pgpass|\\.npmrc|\\.pypirc|\\.git-credentials|\\.dockercfg");
    private static final Pattern EXAMPLES = Pattern.compile(".*\\.(example|sample|template|dist)");
    private static final Pattern CONTENT = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"
            + "|PuTTY-User-Key-File-"
            + "|\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"
            + "|(?i:aws_secret_access_key)\\s*[=:]\\s*[\"']?[A-Za-z0-9/+=]{40}"
            + "|(?i:wandb_api_key)\\s*[=:]\\s*[\"']?[0-9a-zA-Z_]{40,}"
            + "|machine\\s+api\\.wandb\\.ai\\s"
            + "|\\bhf_[A-Za-z0-9]{34,}\\b"
            + "|\\b(ghp|gho|ghs)_[A-Za-z0-9]{36}\\b|\\bgithub_pat_[A-Za-z0-9_]{40,}"
            + "|\\bxox[abprs]-[0-9A-Za-z-]{20,}"
            + "|\\bsk-(proj-|ant-)?[A-Za-z0-9_-]{32,}"
            + "|\"private_key\"\\s*:\\s*\"-----BEGIN");
    private static final Set<String> BINARY = Set.of(
            "png",
            "jpg",
            "jpeg",
            "gif",
            "bmp",
            "webp",
            "tif",
            "tiff",
            "npy",
            "npz",
            "parquet",
            "mp3",
            "mp4",
            "wav",
            "flac",
            "ogg",
            "avi",
            "mov",
            "bin",
            "pt",
            "pth",
            "ckpt",
            "safetensors",
            "onnx",
            "h5",
            "hdf5",
            "pkl",
            "zip",
            "gz",
            "bz2",
            "xz",
            "zst",
            "tar",
            "tfrecord",
            "arrow",
            "feather",
            "pdf");

    private SecretPatterns() {}

    static boolean isSecretName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return NAMES.matcher(name).matches() && !EXAMPLES.matcher(name).matches();
    }

    /// Whether it is worth a look: small, and of no kind that never is text.
    static boolean mayHoldText(String fileName, long size) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return size > 0 && size <= LARGEST && !BINARY.contains(ending);
    }

    /// Whether the first bytes of `file` look like a key; false when it cannot be read.
    static boolean beginsLikeSecret(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return isSecret(bytes.readNBytes(HEAD));
        } catch (IOException e) {
            // Whoever stores it says what is wrong with it.
            return false;
        }
    }

    static boolean isSecret(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
        }
        return CONTENT.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    }
}
