package dev.vitrine.client;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Asks [Preflight] about a draft. Contents that were looked at once are remembered by their digest. Thread-safe.
final class DraftPreflight {
    private final DraftEntries entries;
    private final Map<String, Boolean> secrets = new ConcurrentHashMap<>();

    DraftPreflight(DraftEntries entries) {
        this.entries = entries;
    }

    List<Preflight.Finding> check(ProgressMonitor monitor) throws CancelledException {
        List<Preflight.Subject> subjects = new ArrayList<>();
        for (DraftItem item : entries.items()) {
            subjects.add(new Preflight.Subject(
                    item.entry().path().value(),
                    item.entry().digest(),
                    item.entry().size().orElse(0),
                    item.file()));
        }
        return Preflight.check(subjects, entries.held(), this::beginsLikeSecret, monitor);
    }

    private boolean beginsLikeSecret(Preflight.Subject subject) {
        return secrets.computeIfAbsent(
                subject.digest(),
                digest -> SecretPatterns.beginsLikeSecret(subject.file().orElseThrow()));
    }
}
