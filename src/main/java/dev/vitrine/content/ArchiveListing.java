package dev.vitrine.content;

import java.util.List;

/// The names in an archive; nothing of it was unpacked.
///
/// @param count members of the whole archive, -1 where only reading it all would tell
/// @param whole whether every member is here
public record ArchiveListing(List<Member> members, long count, boolean whole) {
    /// @param name   as written in the archive: shown, never used as a path
    /// @param size   bytes when it is unpacked; -1 where the archive does not tell
    /// @param packed bytes in the archive
    public record Member(String name, long size, long packed) {}
}
