package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Rules;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.NewVersion;
import java.util.LinkedHashSet;
import java.util.List;

/// Holds what is to be made against the rules of creation, the client's and, as this registry is the server, the
/// server's (wandb-protocol 1.3, 12).
final class Creation {
    private Creation() {}

    /// The request as it is to be stored.
    ///
    /// @throws dev.vitrine.model.InvalidNameException when a name, type, alias, tag, metadata or TTL breaks its rule
    static NewVersion check(NewVersion request) throws ConflictException {
        String name = collection(request.collection()).name();
        Rules.typeName(Rules.artifactType(request.type(), name));
        request.runId().ifPresent(Rules::runId);
        return new NewVersion(
                request.collection(),
                request.type(),
                request.manifest(),
                request.description(),
                Rules.metadata(request.metadata()),
                aliases(request.aliases()),
                Rules.tags(request.tags()),
                request.ttl().map(Rules::ttl),
                request.runId(),
                List.copyOf(new LinkedHashSet<>(request.usedIds())));
    }

    static CollectionPath collection(CollectionPath path) {
        Rules.entityName(path.project().entity());
        Rules.projectName(path.project().project());
        Rules.artifactName(path.name());
        return path;
    }

    /// Aliases to be set, without repetitions.
    ///
    /// @throws ConflictException when one is a version's number, which nobody sets by hand
    static List<String> aliases(List<String> aliases) throws ConflictException {
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        for (String alias : aliases) {
            distinct.add(Rules.alias(alias));
            if (Rules.isVersion(alias)) {
                throw new ConflictException(ConflictException.Kind.ALIAS_IS_VERSION, alias);
            }
        }
        return List.copyOf(distinct);
    }

    /// The aliases that a new version gets: those asked for and `latest`.
    static List<String> withLatest(List<String> aliases) {
        LinkedHashSet<String> all = new LinkedHashSet<>(aliases);
        all.add(ArtifactPath.LATEST);
        return List.copyOf(all);
    }
}
