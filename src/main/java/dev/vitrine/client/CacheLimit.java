package dev.vitrine.client;

import dev.vitrine.client.ArtifactClient.CacheContent;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.SettingsFile;
import dev.vitrine.store.ContentCache;
import dev.vitrine.store.Held;
import java.io.IOException;
import java.util.OptionalLong;
import org.slf4j.LoggerFactory;

/// Holds the cache to the limit that the settings name.
final class CacheLimit {
    private final ContentCache cache;
    private final SettingsFile settings;

    CacheLimit(ContentCache cache, SettingsFile settings) {
        this.cache = cache;
        this.settings = settings;
    }

    CacheContent held(ProgressMonitor monitor) throws IOException {
        return content(cache.held(monitor));
    }

    CacheContent empty(ProgressMonitor monitor) throws IOException {
        return content(cache.trim(0, monitor));
    }

    CacheContent keep(ProgressMonitor monitor) throws IOException {
        OptionalLong limit = settings.current().cacheLimit();
        return limit.isEmpty() ? new CacheContent(0, 0) : content(cache.trim(limit.getAsLong(), monitor));
    }

    /// After content was fetched. That the cache is too big is no reason to fail what it was fetched for.
    void keepWhenGrown() {
        if (!cache.hasGrown()) {
            return;
        }
        try {
            keep(ProgressMonitor.NONE);
        } catch (IOException e) {
            LoggerFactory.getLogger(CacheLimit.class).warn("The cache is not held to its limit: {}", e.toString());
        }
    }

    private static CacheContent content(Held held) {
        return new CacheContent(held.files(), held.bytes());
    }
}
