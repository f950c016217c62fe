package dev.vitrine.cli;

import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/// Adds what the command line names to a draft.
final class DraftSources {
    private DraftSources() {}

    static void add(Source source, ArtifactDraft draft, ProgressMonitor monitor) throws IOException {
        monitor.check();
        switch (source) {
            case Source.Local(var path, var name) -> {
                if (Files.isDirectory(path)) {
                    draft.addDir(path, name, monitor);
                } else if (Files.exists(path)) {
                    draft.addFile(path, name, false, monitor);
                } else if (Files.isSymbolicLink(path)) {
                    throw new UnreadableFileException(UnreadableFileException.Reason.BROKEN_LINK, path);
                } else {
                    throw new NoSuchFileException(path.toString());
                }
            }
            case Source.Reference(var uri, var name) ->
                draft.addReference(
                        new ReferenceRequest(uri, name, true, ReferenceRequest.DEFAULT_MAX_OBJECTS), monitor);
        }
    }
}
