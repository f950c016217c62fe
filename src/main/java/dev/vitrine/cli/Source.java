package dev.vitrine.cli;

import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What `put` adds: `path`, `path=name` or `scheme://uri[=name]`. A path that exists with its `=` is taken as it is;
/// else the longest part before a `=` that exists is the path.
sealed interface Source {
    /// Adds it to `draft`, under its name when it has one.
    void addTo(ArtifactDraft draft, ProgressMonitor monitor) throws IOException;

    /// A file or folder on this machine.
    record Local(Path path, Optional<String> name) implements Source {
        @Override
        public void addTo(ArtifactDraft draft, ProgressMonitor monitor) throws IOException {
            monitor.check();
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
    }

    /// What a URI points at.
    record Reference(String uri, Optional<String> name) implements Source {
        @Override
        public void addTo(ArtifactDraft draft, ProgressMonitor monitor) throws IOException {
            monitor.check();
            draft.addReference(new ReferenceRequest(uri, name, true, ReferenceRequest.DEFAULT_MAX_OBJECTS), monitor);
        }
    }

    /// Reads what the user wrote; relative paths are seen from the session's working directory.
    ///
    /// @throws UsageException when a name is empty
    static Source parse(String text, Session session) {
        return isUri(text) ? parseReference(text) : parseLocal(text, session);
    }

    private static boolean isUri(String text) {
        int end = text.indexOf("://");
        return end > 0 && text.substring(0, end).matches("[A-Za-z][A-Za-z0-9+.-]*");
    }

    private static Source parseLocal(String text, Session session) {
        if (text.isEmpty()) {
            throw new UsageException("A source is empty: name a file or folder");
        }
        for (int end = text.length(); end > 0; end = text.lastIndexOf('=', end - 1)) {
            Path path = session.path(Path.of(text.substring(0, end)));
            if (Files.exists(path) || Files.isSymbolicLink(path)) {
                return new Local(path, nameAfter(text, end));
            }
        }
        int split = text.lastIndexOf('=');
        return split > 0
                ? new Local(session.path(Path.of(text.substring(0, split))), nameAfter(text, split))
                : new Local(session.path(Path.of(text)), Optional.empty());
    }

    /// In a query (`?key=value`) the first `=` of a parameter is the URI's own; a name needs a second one.
    private static Source parseReference(String text) {
        int parameter = Math.max(text.lastIndexOf('?'), text.lastIndexOf('&'));
        int own = parameter < 0 ? -1 : text.indexOf('=', parameter);
        int split = text.lastIndexOf('=');
        return split <= own || split < 0
                ? new Reference(text, Optional.empty())
                : new Reference(text.substring(0, split), nameAfter(text, split));
    }

    private static Optional<String> nameAfter(String text, int end) {
        if (end == text.length()) {
            return Optional.empty();
        }
        String name = text.substring(end + 1);
        if (name.isEmpty()) {
            throw new UsageException("The name after '=' is missing in " + ErrorText.name(text));
        }
        return Optional.of(name);
    }
}
