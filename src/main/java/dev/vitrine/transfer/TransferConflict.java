package dev.vitrine.transfer;

/// Why a path cannot be written in a folder.
///
/// @param path   path of an entry, or of what stands in its way; empty for the folder itself
/// @param detail what it clashes with, for people: another path, a link's target, the system's words; may be empty
public record TransferConflict(Kind kind, String path, String detail) {
    public enum Kind {
        /// One entry's path is the directory of another's.
        FILE_AND_DIRECTORY,
        /// Another entry's name is the same name on this file system.
        SAME_NAME_HERE,
        /// This file system cannot hold the name.
        IMPOSSIBLE_NAME,
        /// A link that is in the folder leads out of it.
        LINK_LEADS_OUTSIDE,
        /// A directory stands where a file must go.
        DIRECTORY_IN_THE_WAY,
        /// A file stands where a directory must go.
        FILE_IN_THE_WAY,
        /// A pipe, socket or device that cannot be kept.
        SPECIAL_FILE,
        /// The folder holds the registry, or lies in it.
        HOLDS_THE_REGISTRY
    }
}
