package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.Preflight.Finding;
import dev.vitrine.client.Preflight.Kind;
import dev.vitrine.client.Preflight.Subject;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private static List<Finding> check(Manifest beside, String... paths) throws Exception {
        List<Subject> subjects = Stream.of(paths)
                .map(path -> new Subject(path, path, 10, Optional.of(Path.of(path))))
                .toList();
        return Preflight.check(subjects, beside, subject -> subject.path().startsWith("key"), ProgressMonitor.NONE);
    }

    private static Manifest manifest(String... paths) {
        return Manifest.of(Stream.of(paths)
                .map(path -> ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(path), 1))
                .toList());
    }

    @Test
    void plainFilesGiveNoFinding() throws Exception {
        assertEquals(List.of(), check(manifest("a.txt"), "images/1.png", "README.md", "com10.txt", ".gitignore"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".env", ".env.local", ".netrc", "deep/down/id_rsa", "server.pem", ".npmrc", "credentials.json"})
    void aNameThatHoldsSecretsIsFound(String path) throws Exception {
        assertEquals(List.of(new Finding(Kind.SECRET_NAME, path, "")), check(Manifest.empty(), path));
    }

    @Test
    void anExampleOfASecretFileIsNone() throws Exception {
        assertEquals(List.of(), check(Manifest.empty(), ".env.example"));
    }

    @Test
    void theFirstBytesAreAskedForSmallTextOnly() throws Exception {
        assertEquals(
                List.of(new Finding(Kind.SECRET_CONTENT, "key.txt", "")),
                check(Manifest.empty(), "key.txt", "key.png", "other.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "aux.txt, aux_.txt",
        "a/CON, a/CON_",
        "lpt1.tar.gz, lpt1_.tar.gz",
        "a:b, a_b",
        "what?.txt, what_.txt",
        "end., end",
        "'dir /x', dir/x",
        "a\\b, a_b"
    })
    void aNameThatWindowsCannotHaveIsFoundAndMended(String path, String legal) throws Exception {
        List<Finding> found = check(Manifest.empty(), path);
        assertEquals(
                List.of(Kind.NOT_ON_WINDOWS), found.stream().map(Finding::kind).toList());
        assertEquals(legal, Preflight.legalPath(path));
        assertEquals(List.of(), check(Manifest.empty(), legal));
    }

    @Test
    void twinsInCaseAndFormAreFoundAmongNewAndOldNames() throws Exception {
        assertEquals(
                List.of(
                        new Finding(Kind.CASE_TWIN, "b/Readme.md", "b/README.md"),
                        new Finding(Kind.FORM_TWIN, "cafe\u0301", "caf\u00e9"),
                        new Finding(Kind.CASE_TWIN, "New.txt", "new.TXT")),
                check(
                        manifest("new.TXT", "other"),
                        "b/README.md",
                        "b/Readme.md",
                        "caf\u00e9",
                        "cafe\u0301",
                        "New.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl",
                "# key\n-----BEGIN RSA PRIVATE KEY-----",
                "PuTTY-User-Key-File-3: ssh-ed25519",
                "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
                "WANDB_API_KEY=0123456789abcdef0123456789abcdef01234567",
                "machine api.wandb.ai login user",
                "token: hf_abcdefghijklmnopqrstuvwxyzABCDEFGH"
            })
    void keysAreKnownByTheirFirstBytes(String head) {
        assertTrue(SecretPatterns.isSecret(head.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PUBLIC KEY-----",
                "the AKIA of it",
                "hf_short",
                "wandb_api_key=",
                "\0AKIAIOSFODNN7EXAMPLE"
            })
    void whatOnlyTalksOfKeysIsNone(String head) {
        assertFalse(SecretPatterns.isSecret(head.getBytes(StandardCharsets.UTF_8)));
    }
}
