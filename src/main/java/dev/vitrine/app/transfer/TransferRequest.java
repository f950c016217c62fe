package dev.vitrine.app.transfer;

import dev.vitrine.client.EntryPart;
import dev.vitrine.model.ArtifactPath;
import java.nio.file.Path;

/// What a transfer is to do: enough to do it again, also after the program was closed.
///
/// @param folder that the person chose
/// @param part   which files of a download
public record TransferRequest(Transfer.Kind kind, ArtifactPath version, Path folder, EntryPart part) {
    /// All files.
    TransferRequest(Transfer.Kind kind, ArtifactPath version, Path folder) {
        this(kind, version, folder, EntryPart.ALL);
    }

    /// The same for other work.
    TransferRequest of(Transfer.Kind other) {
        return new TransferRequest(other, version, folder, part);
    }
}
