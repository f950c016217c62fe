package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import java.util.List;
import java.util.Optional;

/// Finds the entry that a name means: the entry of that path, else the first object file of that name. An object file
/// is called `<name>.<type>.json`; the types are asked in the order in which W&B's client asks them, and whether the
/// name already ends like one is looked at without the dot before the type (wbvalue-formats 1, 2).
final class ObjectNames {
    private static final List<String> SUFFIXES = List.of(
            "tfkeras-model-file.json",
            "sklearn-model-file.json",
            "pytorch-model-file.json",
            "bokeh-file.json",
            "joined-table.json",
            "partitioned-table.json",
            "table.json",
            "mask.json",
            "classes.json",
            "bounding-boxes.json",
            "audio-file.json",
            "video-file.json",
            "object3D-file.json",
            "molecule-file.json",
            "image-file.json",
            "html-file.json");

    private ObjectNames() {}

    static Optional<ManifestEntry> find(Manifest manifest, String name) {
        EntryPath path;
        try {
            path = EntryPath.of(name);
        } catch (UnsafePathException e) {
            return Optional.empty();
        }
        Optional<ManifestEntry> exact = manifest.find(path);
        if (exact.isPresent()) {
            return exact;
        }
        return SUFFIXES.stream()
                .map(suffix -> path.value().endsWith(suffix) ? path : EntryPath.of(path.value() + "." + suffix))
                .flatMap(candidate -> manifest.find(candidate).stream())
                .findFirst();
    }
}
