package dev.vitrine.manifest;

import java.util.List;
import java.util.Optional;

/// A directory or a file in the tree over a manifest. Children are found when asked for (binary search in the sorted
/// paths) and not remembered, so a tree over a million entries costs what is shown. Directories come before files, each
/// in the manifest's order, in which `a-b/x` stands before `a/x`. A file and a directory may have one name. Nodes of
/// one manifest that stand for the same thing are equal.
public interface ManifestNode {
    /// The last component; empty at the root.
    String name();

    /// The whole path; empty at the root.
    String path();

    boolean isDirectory();

    /// Bytes of this file, or of all files below.
    long size();

    /// Files below this directory; 1 for a file.
    int fileCount();

    /// The children of a directory; empty for a file.
    List<ManifestNode> children();

    /// The entry of a file.
    Optional<ManifestEntry> entry();
}
