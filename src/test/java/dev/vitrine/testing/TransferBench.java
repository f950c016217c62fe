package dev.vitrine.testing;

import dev.vitrine.digest.Md5;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.registry.Registry;
import dev.vitrine.store.ContentCache;
import dev.vitrine.store.ObjectStore;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What transfers are tested with: an object store in a directory, a registry that knows only its objects, a cache,
/// and folders written and read as maps of small text files.
public final class TransferBench implements AutoCloseable {
    private final Path directory;
    private final ObjectStore store;
    private final Workers workers = new Workers(4);

    public TransferBench(Path directory) throws IOException {
        this.directory = directory;
        this.store = ObjectStore.open(directory.resolve("objects"));
    }

    public ObjectStore store() {
        return store;
    }

    public Workers workers() {
        return workers;
    }

    public ContentCache cache() {
        return new ContentCache(directory.resolve("cache"));
    }

    public ReferenceHandlers noReferences() {
        return new ReferenceHandlers(List.of());
    }

    /// A registry that hands out objects as files on this machine and can do nothing else.
    public Registry registry() {
        return (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {Registry.class}, (_, method, arguments) -> {
                    ManifestEntry entry = (ManifestEntry) arguments[1];
                    Optional<Path> object =
                            store.find(Md5.ofBase64(entry.digest())).map(ObjectStore.StoredObject::file);
                    return switch (method.getName()) {
                        case "localFile" -> object;
                        case "open" -> Files.newInputStream(object.orElseThrow());
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    /// A manifest of text files whose bytes are in the store.
    public Manifest manifest(Map<String, String> files) throws IOException {
        List<ManifestEntry> entries = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            entries.add(entry(file.getKey(), file.getValue()));
        }
        return Manifest.of(entries);
    }

    /// An entry of a text file whose bytes are in the store.
    public ManifestEntry entry(String path, String content) throws IOException {
        Md5 md5 = Md5.ofUtf8(content);
        Path source = Files.writeString(Files.createTempFile(directory, "entry", ""), content);
        store.put(source, md5, ProgressMonitor.NONE);
        ManifestEntry entry = ManifestEntry.file(EntryPath.of(path), md5, Files.size(source));
        Files.delete(source);
        return entry;
    }

    /// Writes text files; a path that ends with a slash is an empty directory, a content that begins with `->` a link.
    public static Path write(Path root, Map<String, String> files) throws IOException {
        Files.createDirectories(root);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(file.getKey().endsWith("/") ? path : path.getParent());
            if (file.getValue().startsWith("->")) {
                Files.createSymbolicLink(path, Path.of(file.getValue().substring(2)));
            } else if (!file.getKey().endsWith("/")) {
                Files.writeString(path, file.getValue());
            }
        }
        return root;
    }

    /// All that is in a folder, as [#write] takes it; empty when it does not exist.
    public static Map<String, String> read(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                try (var names = Files.list(visited)) {
                    if (names.findAny().isEmpty()) {
                        files.put(root.relativize(visited) + "/", "");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content =
                        attributes.isSymbolicLink() ? "->" + Files.readSymbolicLink(file) : Files.readString(file);
                files.put(root.relativize(file).toString(), content);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    @Override
    public void close() {
        workers.close();
    }
}
