package dev.vitrine.manifest;

import java.util.List;
import java.util.Optional;

/// A file: the entry at `row` of `manifest`.
record FileNode(Manifest manifest, int row) implements ManifestNode {
    @Override
    public String name() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String path() {
        return manifest.path(row);
    }

    @Override
    public boolean isDirectory() {
        return false;
    }

    @Override
    public long size() {
        return manifest.columns().knownSize(row);
    }

    @Override
    public int fileCount() {
        return 1;
    }

    @Override
    public List<ManifestNode> children() {
        return List.of();
    }

    @Override
    public Optional<ManifestEntry> entry() {
        return Optional.of(manifest.entry(row));
    }
}
