package dev.vitrine.client;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Manifests that somebody still holds, by version: who asks for one again gets the same, not a second copy of a
/// million entries. What a version holds never changes. Thread-safe.
final class ManifestMemory {
    private final Map<String, WeakReference<Manifest>> known = new ConcurrentHashMap<>();

    Manifest read(Registry registry, String versionId) throws IOException {
        WeakReference<Manifest> held = known.get(versionId);
        Manifest manifest = held == null ? null : held.get();
        if (manifest == null) {
            manifest = registry.manifest(versionId);
            known.values().removeIf(reference -> reference.get() == null);
            known.put(versionId, new WeakReference<>(manifest));
        }
        return manifest;
    }
}
