package dev.vitrine.registry.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library in one file of the home directory. By itself the driver unpacks it into the temporary
/// directory for each process and leaves it there when the process is killed.
final class NativeSqlite {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeSqlite() {}

    /// Makes the driver load the library from `home`, unless the user said where it is. Where that does not work the
    /// driver goes its own way.
    static synchronized void prepare(Path home) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream resource =
                NativeSqlite.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (resource == null) {
                return;
            }
            Path directory = home.resolve("native").resolve(SQLiteJDBCLoader.getVersion());
            unpack(resource.readAllBytes(), directory, name);
            System.setProperty(PATH, directory.toAbsolutePath().toString());
            System.setProperty(NAME, name);
        } catch (IOException e) {
            // A read-only or full home is reported by the database, in better words.
            return;
        }
    }

    // Compared byte for byte at each start: what is loaded as code must be what we ship.
    private static void unpack(byte[] library, Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)
                && Files.size(file) == library.length
                && Arrays.equals(Files.readAllBytes(file), library)) {
            return;
        }
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, name, ".part");
        try {
            Files.write(part, library);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
