package dev.vitrine.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Runs every kind of command once on files of its own and leaves nothing behind. The build calls it so that the JVM
/// can keep which classes the command line loads and which methods run hot (JEP 483, 514, 515): see
/// src/docs/decisions/0013.
public final class Rehearsal {
    private static final int SMALL_FILES = 4_000;
    private static final int LARGE_BYTES = 96 << 20;
    private static final int FILES_A_DIRECTORY = 200;

    private final Terminal terminal;
    private final Path directory;

    private Rehearsal(Path directory) {
        this.directory = directory;
        Terminal process = Main.terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Map<String, String> environment = Map.of(
                "VITRINE_HOME", directory.resolve("home").toString(),
                "XDG_CACHE_HOME", directory.resolve("cache").toString());
        terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                process.out(),
                process.err(),
                environment,
                process.properties(),
                directory,
                false,
                false,
                process.interruption());
    }

    public static void main(String[] args) throws IOException {
        run(SMALL_FILES, LARGE_BYTES);
    }

    /// @param smallFiles how many, of 1 KiB and of 4 KiB by turns
    /// @param largeBytes the size of one more file
    /// @throws IllegalStateException when a command fails
    static void run(int smallFiles, int largeBytes) throws IOException {
        Path directory = Files.createTempDirectory("vitrine-rehearsal");
        try {
            new Rehearsal(directory).play(smallFiles, largeBytes);
        } finally {
            delete(directory);
        }
    }

    private void play(int smallFiles, int largeBytes) throws IOException {
        Random random = new Random(smallFiles);
        Path tree = directory.resolve("tree");
        for (int i = 0; i < smallFiles; i++) {
            Path parent = Files.createDirectories(tree.resolve("part-" + i / FILES_A_DIRECTORY));
            Files.write(parent.resolve("item-" + i), bytes(random, i % 2 == 0 ? 1 << 10 : 4 << 10));
        }
        Files.write(directory.resolve("large"), bytes(random, largeBytes));
        command("digest", "tree");
        command("digest", "large", "--json");
        command("put", "rehearsal/tree", "--type", "dataset", "--alias", "first", "--description", "# Tree", "tree");
        Files.write(tree.resolve("part-0/item-0"), bytes(random, 100));
        command("put", "rehearsal/tree", "--type", "dataset", "--metadata", "{\"rows\": 3}", "tree");
        command("put", "rehearsal/large", "--type", "model", "--use", "rehearsal/tree:v0", "--run", "one", "large");
        command("ls", "rehearsal/tree");
        command("show", "rehearsal/tree");
        command("show", "rehearsal/tree", "--json");
        command("manifest", "rehearsal/large");
        command("search", "tree");
        command("diff", "rehearsal/tree:v0", "rehearsal/tree:v1");
        command("lineage", "rehearsal/large");
        command("checkout", "rehearsal/tree:v0", "--root", "copy", "--yes");
        command("checkout", "rehearsal/tree:v1", "--root", "copy", "--yes");
        command("checkout", "rehearsal/tree:v1", "--root", "copy", "--yes");
        command("undo", "copy");
        command("verify", "rehearsal/tree:v0", "--root", "copy");
        command("get", "rehearsal/tree", "--root", "got");
        command("file", "rehearsal/large", "--root", "got");
        command("edit", "rehearsal/large", "--add-alias", "best", "--add-tag", "kept");
        command("link", "rehearsal/large", "rehearsal/portfolio");
        command("rm", "rehearsal/tree:v0", "--delete-aliases");
        command("gc");
        command("fsck");
        command("--help");
        command("put", "--help");
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(directory)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private void command(String... args) {
        int code = Main.run(terminal, args);
        // 'diff' finds problems, which is what it is there for.
        if (code > ExitCode.PROBLEMS.code()) {
            throw new IllegalStateException("'vitrine " + String.join(" ", args) + "' gave " + code);
        }
    }
}
