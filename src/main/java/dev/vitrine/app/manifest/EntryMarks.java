package dev.vitrine.app.manifest;

import dev.vitrine.model.ArtifactPath;
import java.util.HashMap;
import java.util.Map;

/// What is known about the files of one version in a folder on disk, for the tree to show beside their names.
public final class EntryMarks {
    /// What is known about a file.
    public enum Mark {
        /// The folder holds it with the bytes that the manifest says.
        RIGHT,
        UNCHECKED,
        MISSING,
        WRONG
    }

    private final ArtifactPath version;
    private final Map<String, Mark> marks = new HashMap<>();

    /// @param exceptions by path; every other file is RIGHT. A folder has the worst mark of what is below it.
    public EntryMarks(ArtifactPath version, Map<String, Mark> exceptions) {
        this.version = version;
        exceptions.forEach((path, mark) -> {
            marks.put(path, mark);
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                marks.merge(path.substring(0, slash + 1), mark, (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        });
    }

    public ArtifactPath version() {
        return version;
    }

    /// @param path a folder's ends with a slash
    public Mark of(String path) {
        return marks.getOrDefault(path, Mark.RIGHT);
    }
}
