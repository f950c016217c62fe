package dev.vitrine.content;

import java.io.IOException;

/// Reads what can be shown of a file. Stateless and thread-safe.
///
/// A file that is not what it seems to be is no failure: text of any kind is shown as text then, everything else as
/// bytes, and the head tells the flaw. Only bytes that cannot be read at all fail.
public final class ContentReader {
    /// How a file is to be shown.
    public enum Form {
        /// As what it is.
        NATURAL,
        TEXT,
        BYTES
    }

    /// @param name the file's name or path: its ending tells apart what bytes do not
    public ContentHead read(ContentSource source, String name, Form form, Bounds bounds) throws IOException {
        try (ContentBytes content = source.open()) {
            byte[] head = content.read(0, ContentDetector.LOOK);
            ContentKind kind = ContentDetector.detect(head, name, content.size());
            try {
                return new Reading(content, kind, name, bounds).read(form);
            } catch (ContentFormatException e) {
                return new Reading(content, kind, name, bounds).fallback(e);
            }
        }
    }
}
