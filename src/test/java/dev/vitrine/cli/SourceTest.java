package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    @TempDir
    Path directory;

    @Test
    void theNameFollowsThePath() throws IOException {
        Files.createFile(directory.resolve("a.txt"));
        assertEquals(local("a.txt"), parse("a.txt"));
        assertEquals(local("a.txt", "x/b.txt"), parse("a.txt=x/b.txt"));
        assertEquals(local("a.txt", "k=v"), parse("a.txt=k=v"));
    }

    @Test
    void aPathThatExistsWithItsEqualsSignWins() throws IOException {
        Files.createFile(directory.resolve("k"));
        Files.createFile(directory.resolve("k=v"));
        assertEquals(local("k=v"), parse("k=v"));
        assertEquals(local("k=v", "name"), parse("k=v=name"));
    }

    @Test
    void whatDoesNotExistIsSplitAtTheLastEqualsSign() {
        assertEquals(local("gone", "name"), parse("gone=name"));
        assertEquals(local("gone"), parse("gone"));
    }

    @Test
    void urisKeepTheirQuery() {
        assertEquals(reference("s3://b/k"), parse("s3://b/k"));
        assertEquals(reference("s3://b/k", "x/y"), parse("s3://b/k=x/y"));
        assertEquals(reference("https://h/f?v=1"), parse("https://h/f?v=1"));
        assertEquals(reference("https://h/f?v=1&w=2", "n"), parse("https://h/f?v=1&w=2=n"));
    }

    @Test
    void anEmptyNameIsRefused() throws IOException {
        Files.createFile(directory.resolve("a.txt"));
        assertThrows(UsageException.class, () -> parse("a.txt="));
        assertThrows(UsageException.class, () -> parse("s3://b/k="));
        assertThrows(UsageException.class, () -> parse(""));
    }

    private Source parse(String text) {
        var terminal = new CommandLineRun(directory)
                .terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        return Source.parse(text, new Session(terminal, Optional.empty(), false));
    }

    private Source local(String path) {
        return new Source.Local(directory.resolve(path), Optional.empty());
    }

    private Source local(String path, String name) {
        return new Source.Local(directory.resolve(path), Optional.of(name));
    }

    private static Source reference(String uri) {
        return new Source.Reference(uri, Optional.empty());
    }

    private static Source reference(String uri, String name) {
        return new Source.Reference(uri, Optional.of(name));
    }
}
