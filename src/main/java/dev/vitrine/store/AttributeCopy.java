package dev.vitrine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.jspecify.annotations.Nullable;

/// What a file has besides its bytes: times, permissions, owner and the attributes that programs attach to it. As
/// `Files.copy` copies them, for bytes that are copied piece by piece.
final class AttributeCopy {
    private AttributeCopy() {}

    /// Gives `to` what `from` has: its times, and the rest as far as this user may and the volume can.
    static void copy(Path from, Path to) throws IOException {
        copyAttached(
                Files.getFileAttributeView(from, UserDefinedFileAttributeView.class),
                Files.getFileAttributeView(to, UserDefinedFileAttributeView.class));
        copyOwnerAndPermissions(
                Files.getFileAttributeView(from, PosixFileAttributeView.class),
                Files.getFileAttributeView(to, PosixFileAttributeView.class));
        BasicFileAttributes times = Files.readAttributes(from, BasicFileAttributes.class);
        Files.getFileAttributeView(to, BasicFileAttributeView.class)
                .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
    }

    private static void copyAttached(
            @Nullable UserDefinedFileAttributeView from, @Nullable UserDefinedFileAttributeView to) {
        if (from == null || to == null) {
            return;
        }
        try {
            for (String name : from.list()) {
                ByteBuffer value = ByteBuffer.allocate(from.size(name));
                from.read(name, value);
                to.write(name, value.flip());
            }
        } catch (IOException e) {
            // The volume of the copy has no room or no notion of them: the bytes are what matters.
        }
    }

    private static void copyOwnerAndPermissions(
            @Nullable PosixFileAttributeView from, @Nullable PosixFileAttributeView to) throws IOException {
        if (from == null || to == null) {
            return;
        }
        PosixFileAttributes attributes = from.readAttributes();
        try {
            to.setGroup(attributes.group());
            to.setOwner(attributes.owner());
        } catch (IOException e) {
            // Only the administrator may give files away.
        }
        to.setPermissions(attributes.permissions());
    }
}
