package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds and lists objects by what the file system says of them, without reading their bytes.
final class ObjectReader {
    private final StoreLayout layout;

    ObjectReader(StoreLayout layout) {
        this.layout = layout;
    }

    /// The object when it is there, a regular file of `size` bytes.
    Optional<Path> find(Md5 md5, long size) {
        return find(md5).filter(object -> object.size() == size).map(ObjectStore.StoredObject::file);
    }

    /// The object when it is there, a regular file of any size.
    Optional<ObjectStore.StoredObject> find(Md5 md5) {
        Path object = layout.object(md5);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(object, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new ObjectStore.StoredObject(md5, object, attributes.size()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Stream<ObjectStore.StoredObject> objects() throws IOException {
        return files().flatMap(file -> layout.md5(file).stream()).flatMap(md5 -> find(md5).stream());
    }

    Stream<Path> foreign() throws IOException {
        return Stream.concat(
                list(layout.directory()).stream().filter(path -> !layout.parts().contains(path)),
                files().filter(file -> layout.md5(file).flatMap(this::find).isEmpty()));
    }

    /// What lies in the shards, shard by shard so that a million names are never held at once.
    private Stream<Path> files() throws IOException {
        return list(layout.objects()).stream()
                .flatMap(shard -> Files.isDirectory(shard, LinkOption.NOFOLLOW_LINKS)
                        ? listUnchecked(shard).stream()
                        : Stream.of(shard));
    }

    private static List<Path> listUnchecked(Path directory) {
        try {
            return list(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names in a directory, in order.
    static List<Path> list(Path directory) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(names::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }
}
