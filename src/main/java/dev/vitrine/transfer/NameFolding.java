package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// Which different names are one name to a file system.
record NameFolding(boolean ignoresCase, boolean ignoresForm) {
    /// Folds whatever any file system folds.
    static final NameFolding ALL = new NameFolding(true, true);

    /// How a file system is asked.
    interface Probe {
        NameFolding of(Path folder) throws IOException;
    }

    /// Finds out with an empty file, removed at once, in `folder` or the nearest directory above that exists.
    static NameFolding probe(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath();
        while (!Files.isDirectory(existing)) {
            existing = Objects.requireNonNull(existing.getParent(), "no root directory");
        }
        String name = ".vitrine-" + UUID.randomUUID();
        Path file = Files.createFile(existing.resolve(name + "-a\u00e9"));
        try {
            return new NameFolding(
                    Files.exists(existing.resolve(name + "-A\u00e9")),
                    Files.exists(existing.resolve(name + "-ae\u0301")));
        } finally {
            Files.delete(file);
        }
    }

    /// The same text for names that are one name.
    String fold(String name) {
        String folded = ignoresForm ? Normalizer.normalize(name, Normalizer.Form.NFC) : name;
        return ignoresCase ? folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : folded;
    }
}
