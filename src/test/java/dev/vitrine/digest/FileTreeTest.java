package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitrine.digest.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    Path directory;

    private final Workers workers = new Workers(4);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void filesBelowAreListedByNameAndEmptyDirectoriesVanish() throws IOException {
        write("b.txt");
        write("sub/deep/c.txt");
        write("sub/a");
        write(".hidden");
        write("é/😀");
        Files.createDirectories(directory.resolve("empty/inner"));

        assertEquals(List.of(".hidden", "b.txt", "sub/a", "sub/deep/c.txt", "é/😀"), names());
        assertEquals(
                directory.resolve("b.txt"),
                FileTree.list(directory, workers).get(1).path());
    }

    /// From some number of files on they are looked at in another way.
    @Test
    void manyFilesAreListedAsFewAre(@TempDir Path elsewhere) throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < SmallFiles.MANY; i++) {
            write("first/" + i);
            expected.add("first/" + i);
        }
        write("first/deep/a");
        write("first/deep/é/😀");
        Files.writeString(elsewhere.resolve("x"), "x");
        Files.createSymbolicLink(directory.resolve("first/deep/link"), directory.resolve("first/1"));
        Files.createSymbolicLink(directory.resolve("first/deep/away"), elsewhere);
        Files.createSymbolicLink(directory.resolve("first/deep/broken"), directory.resolve("nowhere"));
        expected.addAll(List.of("first/deep/a", "first/deep/é/😀", "first/deep/link", "first/deep/away/x"));
        Collections.sort(expected);
        List<Path> refused = new ArrayList<>();

        List<FileTree.Entry> listed = FileTree.list(directory, workers, problem -> refused.add(problem.path()));

        assertEquals(expected, listed.stream().map(FileTree.Entry::name).toList());
        for (FileTree.Entry entry : listed) {
            assertTrue(entry.seen().isSame(FileSight.of(entry.path())), entry.name());
        }
        assertEquals(List.of(directory.resolve("first/deep/broken")), refused);
    }

    @Test
    void linksAreFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("x"), "x");
        write("real");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("away"), elsewhere);
        Files.createSymbolicLink(directory.resolve("twice"), elsewhere);

        assertEquals(List.of("away/x", "link", "real", "twice/x"), names());
    }

    @Test
    void aBrokenLinkIsRefused() throws IOException {
        write("fine");
        Files.createSymbolicLink(directory.resolve("broken"), directory.resolve("nowhere"));

        assertRefused(Reason.BROKEN_LINK, "broken");
    }

    @Test
    void linksThatLeadBackAreRefused() throws IOException {
        write("sub/fine");
        Path up = Files.createSymbolicLink(directory.resolve("sub/up"), directory);
        assertRefused(Reason.LINK_LOOP, "sub/up");
        Files.delete(up);
        Files.createSymbolicLink(directory.resolve("self"), Path.of("self"));
        assertRefused(Reason.LINK_LOOP, "self");
    }

    @Test
    void aPipeIsRefusedAndNotOpened() throws Exception {
        run("mkfifo", directory.resolve("pipe").toString());

        assertRefused(Reason.SPECIAL_FILE, "pipe");
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> FileStamp.of(directory.resolve("pipe")));
        assertEquals(Reason.SPECIAL_FILE, e.reason());
    }

    @Test
    void namesThatAreNotUtf8AreRefused() throws Exception {
        write("fine-\ufffd");
        assertEquals(List.of("fine-\ufffd"), names());
        run("sh", "-c", "mkdir \"$0/d\" && : > \"$0/d/$(printf 'bad\\377')\"", directory.toString());

        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> FileTree.list(directory, workers));
        assertEquals(Reason.NAME_NOT_UTF8, e.reason());
        assertEquals(directory.resolve("d"), e.path().getParent());
        run("sh", "-c", "rm -r \"$0/d\" && mkdir \"$0/$(printf '\\355\\240\\200')\"", directory.toString());
        e = assertThrows(UnreadableFileException.class, () -> FileTree.list(directory, workers));
        assertEquals(Reason.NAME_NOT_UTF8, e.reason());
    }

    @Test
    void whatIsNoDirectoryIsRefused() throws IOException {
        write("file");

        assertThrows(NotDirectoryException.class, () -> FileTree.list(directory.resolve("file"), workers));
        assertThrows(NoSuchFileException.class, () -> FileTree.list(directory.resolve("none"), workers));
    }

    private void assertRefused(Reason reason, String name) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> FileTree.list(directory, workers));
        assertEquals(reason, e.reason());
        assertEquals(directory.resolve(name), e.path());
    }

    private List<String> names() throws IOException {
        return FileTree.list(directory, workers).stream()
                .map(FileTree.Entry::name)
                .toList();
    }

    private void write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    /// Makes what Java cannot. Skips the test on a platform that has no such tool or refuses such a name.
    private static void run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is missing");
            throw e;
        }
        assumeTrue(process.waitFor() == 0, String.join(" ", command));
    }
}
