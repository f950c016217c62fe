package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Some of a version's entries.
///
/// @param files   whole paths
/// @param folders prefixes that end with a slash, or are empty: everything below is meant
public record EntryPart(List<String> files, List<String> folders) {
    /// Every entry.
    public static final EntryPart ALL = new EntryPart(List.of(), List.of(""));

    public EntryPart {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    public boolean isEmpty() {
        return files.isEmpty() && folders.isEmpty();
    }

    /// These entries of `whole`, each once; what is not there is left out.
    Manifest of(Manifest whole) {
        if (folders.contains("")) {
            return whole;
        }
        Map<EntryPath, ManifestEntry> entries = new TreeMap<>();
        folders.forEach(folder -> whole.withPrefix(folder).forEach(entry -> entries.put(entry.path(), entry)));
        files.forEach(file -> whole.find(new EntryPath(file)).ifPresent(entry -> entries.put(entry.path(), entry)));
        return Manifest.of(entries.values());
    }
}
