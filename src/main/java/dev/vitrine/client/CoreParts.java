package dev.vitrine.client;

import dev.vitrine.digest.DigestCache;
import dev.vitrine.digest.DigestCacheFile;
import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.ParallelFileHasher;
import dev.vitrine.digest.Workers;
import dev.vitrine.reference.ReferenceHandler;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.reference.TrackingHandler;
import dev.vitrine.reference.artifact.ArtifactReferenceHandler;
import dev.vitrine.reference.file.FileReferenceHandler;
import dev.vitrine.reference.gs.GsReferenceHandler;
import dev.vitrine.reference.http.AzureReferenceHandler;
import dev.vitrine.reference.http.HttpReferenceHandler;
import dev.vitrine.reference.s3.S3ReferenceHandler;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.local.LocalRegistry;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.SettingsFile;
import dev.vitrine.store.ContentCache;
import dev.vitrine.transfer.Checkout;
import dev.vitrine.transfer.Downloader;
import dev.vitrine.transfer.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/// Puts the parts of the core together.
final class CoreParts {
    private CoreParts() {}

    static Core withRegistry(Directories directories) throws IOException {
        SettingsFile settings = SettingsFile.read(directories.home());
        Workers workers = workers(settings);
        try {
            LocalRegistry registry = LocalRegistry.open(directories.home(), reading(workers));
            try {
                Core core = assemble(directories, settings, Optional.of(registry), workers);
                return core.recovered(recover(core.transfers().checkout()));
            } catch (IOException | RuntimeException e) {
                registry.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            workers.close();
            throw e;
        }
    }

    static Core withoutRegistry(Directories directories) {
        SettingsFile settings = SettingsFile.read(directories.home());
        return assemble(directories, settings, Optional.empty(), workers(settings));
    }

    private static Workers workers(SettingsFile settings) {
        return new Workers(() -> settings.current().threads().orElseGet(Workers::forThisMachine));
    }

    private static Core assemble(
            Directories directories, SettingsFile settings, Optional<LocalRegistry> registry, Workers workers) {
        Path home = directories.home();
        FileHasher hasher = new ParallelFileHasher(workers, new DigestCacheFile(home.resolve("digests")));
        ReferenceHandlers references = references(registry.map(open -> open), hasher);
        ContentCache cache = new ContentCache(directories.cache());
        CacheLimit limit = new CacheLimit(cache, settings);
        Optional<Transfers> transfers = registry.map(open -> new Transfers(
                open,
                new Downloader(open, references, cache, workers, hasher),
                new Checkout(home, open, references, cache, workers, hasher),
                () -> new DefaultRoots(settings.current().over(directories).downloads()),
                limit,
                new RegistryGround(home)));
        Verifier verifier = new Verifier(reading(workers));
        return new Core(
                directories,
                settings,
                limit,
                registry,
                workers,
                hasher,
                references,
                transfers,
                verifier,
                new ManifestMemory(),
                List.of());
    }

    /// Reads what it hashes: where bytes are checked, a digest that was remembered proves nothing.
    private static FileHasher reading(Workers workers) {
        return new ParallelFileHasher(workers, DigestCache.NONE);
    }

    private static List<Checkout.Recovered> recover(Checkout checkout) throws IOException {
        List<Checkout.Recovered> all = checkout.recover();
        for (Checkout.Recovered recovered : all) {
            // Asked for here: setting the logging up slows the start of every command that has nothing to log.
            LoggerFactory.getLogger(CoreParts.class)
                    .info(
                            "A checkout into {} was {}",
                            recovered.root(),
                            recovered.finished() ? "finished" : "taken back");
        }
        return all;
    }

    /// The order is W&B's: Azure before `https`, which it shares, and the one that takes anything last.
    private static ReferenceHandlers references(Optional<Registry> registry, FileHasher hasher) {
        AtomicReference<ReferenceHandlers> all = new AtomicReference<>();
        List<ReferenceHandler> handlers = List.of(
                new S3ReferenceHandler(),
                new GsReferenceHandler(),
                new AzureReferenceHandler(),
                new HttpReferenceHandler(),
                new ArtifactReferenceHandler(new RegistryVersions(registry, all::get)),
                new FileReferenceHandler(hasher),
                new TrackingHandler());
        all.set(new ReferenceHandlers(handlers));
        return all.get();
    }
}
