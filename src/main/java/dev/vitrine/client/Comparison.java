package dev.vitrine.client;

import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.FolderContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is different between two versions, or between a version and a folder on disk. Made by
/// [ArtifactClient#compare]; immutable and thread-safe.
///
/// @param metadata    empty when a side is a folder
/// @param description empty when a side is a folder
/// @param unreadable  what of a folder could not be read, in path order; it counts as changed
/// @param unchecked   how many references of the version could not be checked in a folder; they count as the same
public record Comparison(
        Side from,
        Side to,
        ManifestDiff files,
        MetadataDiff metadata,
        LineDiff description,
        List<FolderContents.Unreadable> unreadable,
        long unchecked) {
    /// What is compared.
    public sealed interface Side {
        /// A version of a registry.
        record OfVersion(Artifact artifact) implements Side {
            @Override
            public String name() {
                return artifact.attributes().path().toString();
            }
        }

        /// A folder on disk, as it is when it is compared.
        record OfFolder(Path root) implements Side {
            @Override
            public String name() {
                return root.toString();
            }
        }

        /// The version's full name, or the folder's path.
        String name();
    }

    /// How the text of one file differs.
    public sealed interface FileText {
        /// Both are text; a side that has no such file counts as empty.
        record Lines(LineDiff diff) implements FileText {}

        /// The digests say that no byte differs; nothing was read.
        record Same() implements FileText {}

        /// One of them is no UTF-8 text.
        record Binary() implements FileText {}

        /// The larger of them has `size` bytes, of which at most `most` are compared.
        record TooBig(long size, long most) implements FileText {}
    }

    public Comparison {
        unreadable = List.copyOf(unreadable);
    }

    /// Whether nothing is different.
    public boolean isEqual() {
        return files.isEqual() && metadata.isEmpty() && description.lines().isEmpty() && unreadable.isEmpty();
    }

    /// Compares the text of a file of [#files()] line by line; reads at most a few megabytes.
    ///
    /// @throws dev.vitrine.reference.ReferenceException when the bytes are a reference's and cannot be had
    public FileText text(ManifestDiff.Row row, ProgressMonitor monitor) throws IOException {
        return new FileTexts(from, to, monitor).compare(row);
    }
}
