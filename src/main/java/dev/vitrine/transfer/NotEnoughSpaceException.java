package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// A volume has too little room for what should be written to it. Nothing was written.
public final class NotEnoughSpaceException extends IOException {
    private static final long serialVersionUID = 1L;
    /// File systems on which a copy may share its bytes with the original, so that its size says nothing.
    private static final Set<String> SHARING = Set.of("btrfs", "xfs", "apfs", "bcachefs", "zfs", "refs");

    private final transient Path folder;
    private final long needed;
    private final long available;

    public NotEnoughSpaceException(Path folder, long needed, long available) {
        super("Not enough space in " + folder + ": " + needed + " bytes needed, " + available + " available");
        this.folder = folder;
        this.needed = needed;
        this.available = available;
    }

    /// Compares `needed` bytes with the room on the volume of `folder`, which need not exist yet.
    static void check(Path folder, long needed) throws IOException {
        FileStore volume = Files.getFileStore(FolderTree.nearestExisting(folder));
        long available = volume.getUsableSpace();
        if (needed > available && !SHARING.contains(volume.type())) {
            throw new NotEnoughSpaceException(folder, needed, available);
        }
    }

    public Path folder() {
        return folder;
    }

    public long needed() {
        return needed;
    }

    public long available() {
        return available;
    }
}
