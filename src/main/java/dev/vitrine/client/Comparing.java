package dev.vitrine.client;

import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import dev.vitrine.digest.FileHasher;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.FolderContents;
import dev.vitrine.transfer.FolderReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Compares versions with each other and with folders.
final class Comparing {
    private final FileHasher hasher;
    private final ProgressMonitor monitor;

    /// @param hasher may answer from a digest cache: a comparison tells what changed, and proves nothing
    Comparing(FileHasher hasher, ProgressMonitor monitor) {
        this.hasher = hasher;
        this.monitor = monitor;
    }

    Comparison compare(Side from, Side to) throws IOException {
        return switch (from) {
            case Side.OfVersion(Artifact before) ->
                switch (to) {
                    case Side.OfVersion(Artifact after) -> versions(from, before, to, after);
                    case Side.OfFolder(Path root) -> {
                        FolderContents contents = read(root, before.manifest());
                        yield withFolder(from, before.manifest(), to, contents.manifest(), contents);
                    }
                };
            case Side.OfFolder(Path root) -> {
                if (!(to instanceof Side.OfVersion(Artifact after))) {
                    throw new IllegalArgumentException("One side must be a version");
                }
                FolderContents contents = read(root, after.manifest());
                yield withFolder(from, contents.manifest(), to, after.manifest(), contents);
            }
        };
    }

    private FolderContents read(Path root, Manifest version) throws IOException {
        return new FolderReader(hasher).read(root, version, monitor);
    }

    private Comparison versions(Side from, Artifact before, Side to, Artifact after) throws IOException {
        return new Comparison(
                from,
                to,
                ManifestDiff.of(before.manifest(), after.manifest(), monitor::check),
                MetadataDiff.of(
                        before.attributes().metadata(), after.attributes().metadata()),
                LineDiff.of(
                        before.attributes().description(), after.attributes().description(), monitor::check),
                List.of(),
                0);
    }

    private Comparison withFolder(Side from, Manifest before, Side to, Manifest after, FolderContents contents)
            throws IOException {
        return new Comparison(
                from,
                to,
                ManifestDiff.of(before, after, monitor::check),
                MetadataDiff.EMPTY,
                LineDiff.EMPTY,
                contents.unreadable(),
                contents.unchecked());
    }
}
