package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitrine.digest.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [SmallFiles] does.
abstract class SmallFilesContractTest {
    @TempDir
    Path directory;

    abstract SmallFiles files();

    @Test
    void theDigestIsThatOfTheBytes() throws IOException {
        Random random = new Random(1);
        List<Md5> expected = new ArrayList<>();
        List<Md5> read = new ArrayList<>();
        SmallFiles files = files();
        for (int size : List.of(SmallFiles.MOST, 0, 1, 64, PlainFiles.TINY, PlainFiles.TINY + 1, 5_000, 3)) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            Path file = Files.write(directory.resolve("f" + size), content);
            expected.add(Md5.of(content));
            read.add(files.read(file, size));
        }
        assertEquals(expected, read);
    }

    @Test
    void theStampIsThatOfTheFile() throws IOException {
        Path file = write("a");
        Path deep = Files.createDirectories(directory.resolve("é/😀 \n"));
        Path strange = Files.writeString(deep.resolve("ff"), "b");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        Files.setLastModifiedTime(strange, FileTime.from(Instant.parse("1903-04-05T06:07:08.123456789Z")));
        SmallFiles files = files();
        List<Path> all = List.of(file, strange, link);

        List<FileStamp> stamps = new ArrayList<>();
        List<FileStamp> after = new ArrayList<>();
        List<FileStamp> expected = new ArrayList<>();
        for (Path each : all) {
            expected.add(FileStamp.of(each));
            stamps.add(files.stamp(each));
            files.read(each, (int) Files.size(each));
            after.add(files.stampAfter(each));
        }

        assertEquals(expected, stamps);
        assertEquals(expected, after);
    }

    @Test
    void aFileLooksAsBeforeUntilSizeOrTimeChange() throws IOException {
        Path file = write("a");
        FileSight before = FileSight.of(file);
        SmallFiles files = files();
        files.read(file, 5);
        assertTrue(files.looksAs(before, file));

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        files.read(file, 5);
        assertFalse(files.looksAs(before, file));

        FileSight later = FileSight.of(file);
        Files.writeString(file, "longer");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        files.read(file, 6);
        assertFalse(files.looksAs(later, file));
    }

    @Test
    void aFileThatIsShorterOrATinyOneThatIsLongerWasChanged() throws IOException {
        Path file = write("a");
        SmallFiles files = files();

        assertEquals(
                file,
                assertThrows(FileChangedException.class, () -> files.read(file, 6))
                        .file());
        assertThrows(FileChangedException.class, () -> files.read(file, PlainFiles.TINY + 1));
        assertThrows(FileChangedException.class, () -> files.read(file, 4));
        assertEquals(Md5.ofUtf8("hello"), files.read(file, 5));
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        SmallFiles files = files();
        Path missing = directory.resolve("missing");
        Path named = Files.createDirectory(directory.resolve("named"));

        assertThrows(NoSuchFileException.class, () -> files.read(missing, 5));
        assertThrows(NoSuchFileException.class, () -> files.stamp(missing));
        assertEquals(
                Reason.DIRECTORY,
                assertThrows(UnreadableFileException.class, () -> files.stamp(named))
                        .reason());
        assertThrows(IOException.class, () -> files.read(named, 5));
        assertEquals(Md5.ofUtf8("hello"), files.read(write("after"), 5));
    }

    @Test
    void pathsOfEveryLengthLeadToTheirFiles() throws IOException {
        Path deep = directory;
        while (deep.toString().length() < 3_000) {
            deep = Files.createDirectory(deep.resolve("d".repeat(200)));
        }
        Path file = Files.writeString(deep.resolve("file"), "hello");

        assertEquals(Md5.ofUtf8("hello"), files().read(file, 5));
        assertEquals(FileStamp.of(file), files().stamp(file));
    }

    /// The text of such a name is U+FFFD, which may be the name of another file.
    @Test
    void aNameThatIsNoTextLeadsToItsFile() throws Exception {
        Files.writeString(directory.resolve("\uFFFD"), "other");
        assumeTrue(Path.of("/bin/sh").toFile().exists());
        Process shell = new ProcessBuilder("sh", "-c", "printf hello > \"$(printf '\\377')\"")
                .directory(directory.toFile())
                .start();
        assertEquals(0, shell.waitFor());
        Path strange;
        try (Stream<Path> all = Files.list(directory)) {
            strange = all.filter(path -> !path.equals(directory.resolve("\uFFFD")))
                    .findAny()
                    .orElseThrow();
        }
        assertEquals(Md5.ofUtf8("hello"), files().read(strange, 5));
    }

    private Path write(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "hello");
    }
}
