package dev.vitrine.app.version;

import dev.vitrine.model.ArtifactVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A version as it will be once one attribute is changed.
final class Expected {
    private Expected() {}

    static ArtifactVersion aliases(ArtifactVersion now, List<String> aliases) {
        return copy(now, now.description(), aliases, now.tags(), now.ttl());
    }

    static ArtifactVersion tags(ArtifactVersion now, List<String> tags) {
        return copy(now, now.description(), now.aliases(), tags, now.ttl());
    }

    static ArtifactVersion ttl(ArtifactVersion now, Optional<Duration> ttl) {
        return copy(now, now.description(), now.aliases(), now.tags(), ttl);
    }

    static ArtifactVersion description(ArtifactVersion now, String text) {
        return copy(now, text, now.aliases(), now.tags(), now.ttl());
    }

    private static ArtifactVersion copy(
            ArtifactVersion now, String description, List<String> aliases, List<String> tags, Optional<Duration> ttl) {
        return new ArtifactVersion(
                now.id(),
                now.path(),
                now.source(),
                now.type(),
                now.state(),
                now.digest(),
                now.size(),
                now.fileCount(),
                now.referenceCount(),
                description,
                now.metadata(),
                aliases,
                tags,
                ttl,
                now.createdAt(),
                now.updatedAt(),
                now.commitHash(),
                now.loggedBy());
    }
}
