package dev.vitrine.transfer;

import dev.vitrine.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;

/// What a folder holds, in the form of a manifest that can be compared with a version's.
///
/// @param manifest   the files; one that cannot be read has the digest [#UNREAD]. A reference of the version that was
///                   not checked is in it as the version has it
/// @param unreadable what could not be read or cannot be an entry, in path order
/// @param unchecked  how many references of the version were not checked: their bytes are not in the folder, or have
///                   no MD5
public record FolderContents(Path root, Manifest manifest, List<Unreadable> unreadable, long unchecked) {
    /// Stands for a digest that could not be found out; no digest is equal to it.
    public static final String UNREAD = "unread";

    /// @param reason the system's own words
    public record Unreadable(String path, String reason) {}

    public FolderContents {
        unreadable = List.copyOf(unreadable);
    }
}
