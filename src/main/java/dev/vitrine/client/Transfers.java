package dev.vitrine.client;

import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.artifact.ArtifactUri;
import dev.vitrine.registry.Registry;
import dev.vitrine.transfer.Checkout;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.Downloader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Moves bytes from a registry to folders, while nothing there is removed as garbage.
final class Transfers {
    private final Registry registry;
    private final Downloader downloader;
    private final Checkout checkout;
    private final Supplier<DefaultRoots> roots;
    private final CacheLimit cache;
    private final RegistryGround ground;

    Transfers(
            Registry registry,
            Downloader downloader,
            Checkout checkout,
            Supplier<DefaultRoots> roots,
            CacheLimit cache,
            RegistryGround ground) {
        this.registry = registry;
        this.downloader = downloader;
        this.checkout = checkout;
        this.roots = roots;
        this.cache = cache;
        this.ground = ground;
    }

    Checkout checkout() {
        return checkout;
    }

    DownloadReport download(
            ArtifactVersion version, Manifest manifest, Path root, DownloadOptions options, ProgressMonitor monitor)
            throws IOException {
        try (Registry.Lease _ = registry.lease()) {
            DownloadReport report = download(version, manifest, root, options.prefix(), monitor);
            if (!options.recursive()) {
                return report;
            }
            List<DownloadReport> others = others(version, manifest.withPrefix(options.prefix()), monitor);
            return new DownloadReport(
                    report.root(),
                    report.written(),
                    report.unchanged(),
                    report.bytesWritten(),
                    report.skipped(),
                    others);
        } finally {
            cache.keepWhenGrown();
        }
    }

    private DownloadReport download(
            ArtifactVersion version, Manifest manifest, Path root, String prefix, ProgressMonitor monitor)
            throws IOException {
        ground.refuse(root, () -> manifest.withPrefix(prefix));
        return downloader.download(version, manifest, root, prefix, monitor);
    }

    DownloadReport repair(ArtifactVersion version, List<ManifestEntry> entries, Path root, ProgressMonitor monitor)
            throws IOException {
        ground.refuse(root, () -> entries);
        try (Registry.Lease _ = registry.lease()) {
            return downloader.repair(version, entries, root, monitor);
        }
    }

    /// Every version that can be reached through references, each once, each into its own default root.
    private List<DownloadReport> others(ArtifactVersion first, List<ManifestEntry> entries, ProgressMonitor monitor)
            throws IOException {
        Set<String> seen = new HashSet<>(Set.of(first.id()));
        Deque<String> waiting = new ArrayDeque<>();
        addTargets(entries, seen, waiting);
        List<DownloadReport> reports = new ArrayList<>();
        while (!waiting.isEmpty()) {
            monitor.check();
            ArtifactVersion version = registry.byId(waiting.remove());
            Manifest manifest = registry.manifest(version.id());
            reports.add(download(version, manifest, roots.get().ofVersion(version.source()), "", monitor));
            addTargets(manifest.entries(), seen, waiting);
        }
        return reports;
    }

    private static void addTargets(List<ManifestEntry> entries, Set<String> seen, Deque<String> waiting) {
        for (ManifestEntry entry : entries) {
            entry.ref()
                    .flatMap(ArtifactUri::parse)
                    .map(ArtifactUri::artifactId)
                    .filter(seen::add)
                    .ifPresent(waiting::add);
        }
    }
}
