package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Rules;
import dev.vitrine.registry.CollectionEdit;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.registry.local.VersionTable.Place;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The transactions that change versions that exist: edit, delete, link, unlink, use.
final class Changing {
    private final Database database;
    private final Clock clock;

    Changing(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ArtifactVersion edit(ArtifactPath path, VersionEdit edit) throws IOException {
        Optional<Metadata> metadata = edit.metadata().map(Rules::metadata);
        Optional<Optional<Duration>> ttl = edit.ttl().map(value -> value.map(Rules::ttl));
        List<String> aliases = Creation.aliases(edit.addAliases());
        List<String> tags = Rules.tags(edit.addTags());
        return database.write(handle -> {
            VersionTable versions = new VersionTable(handle);
            Place place = versions.resolve(path);
            MembershipTable memberships = new MembershipTable(handle);
            edit.removeAliases().forEach(alias -> memberships.removeAlias(place, alias));
            aliases.forEach(alias -> memberships.setAlias(place, alias));
            VersionWriter writer = new VersionWriter(handle);
            writer.removeTags(place.version(), edit.removeTags());
            writer.addTags(place.version(), tags);
            edit.description().ifPresent(text -> writer.setDescription(place.version(), text));
            metadata.ifPresent(value -> writer.setMetadata(place.version(), value));
            ttl.ifPresent(value -> writer.setTtl(place.version(), value));
            writer.touch(place.version(), now());
            new SearchQueue(handle).add(place.version());
            return versions.read(place);
        });
    }

    Collection edit(CollectionPath path, CollectionEdit edit) throws IOException {
        List<String> tags = Rules.tags(edit.addTags());
        return database.write(handle -> {
            CollectionTable collections = new CollectionTable(handle);
            long collection = collections.require(path).id();
            edit.description().ifPresent(text -> collections.setDescription(collection, text));
            collections.removeTags(collection, edit.removeTags());
            collections.addTags(collection, tags);
            collections.touch(collection, now());
            return collections.read(path);
        });
    }

    void delete(ArtifactPath path, DeleteMode mode) throws IOException {
        database.write(handle -> {
            Place place = new VersionTable(handle).resolve(path);
            if (isLink(handle, path)) {
                unlink(handle, place);
                return place;
            }
            List<String> aliases = new MembershipTable(handle).aliasesOf(place.version());
            if (mode == DeleteMode.REFUSE_IF_ALIASED && !aliases.isEmpty()) {
                throw new ConflictException(
                        ConflictException.Kind.HAS_ALIASES, path + " (" + String.join(", ", aliases) + ")");
            }
            new VersionWriter(handle).delete(place.version(), now());
            return place;
        });
    }

    ArtifactVersion link(ArtifactPath path, CollectionPath portfolio) throws IOException {
        Creation.collection(portfolio);
        return database.write(handle -> {
            VersionTable versions = new VersionTable(handle);
            Place source = versions.resolve(path);
            String type = new CollectionTable(handle).require(path.collection()).type();
            CollectionTable collections = new CollectionTable(handle);
            long target = collections.obtainPortfolio(portfolio, type, now()).id();
            MembershipTable memberships = new MembershipTable(handle);
            Optional<Place> linked = memberships.find(target, source.version());
            if (linked.isPresent()) {
                return versions.read(linked.get());
            }
            Place place = new Place(target, collections.nextNumber(target, now()), source.version());
            memberships.insert(place, now());
            memberships.setAlias(place, ArtifactPath.LATEST);
            new SearchQueue(handle).add(source.version());
            return versions.read(place);
        });
    }

    void unlink(ArtifactPath path) throws IOException {
        database.write(handle -> {
            Place place = new VersionTable(handle).resolve(path);
            if (!isLink(handle, path)) {
                throw new ConflictException(ConflictException.Kind.IS_SOURCE, path.toString());
            }
            unlink(handle, place);
            return place;
        });
    }

    void use(ProjectPath project, String runId, String id) throws IOException {
        Rules.entityName(project.entity());
        Rules.projectName(project.project());
        Rules.runId(runId);
        long version = Ids.version(id);
        database.write(handle -> {
            if (new VersionTable(handle).read(version).state() == ArtifactState.PENDING) {
                throw new ConflictException(ConflictException.Kind.NOT_COMMITTED, id);
            }
            RunTable runs = new RunTable(handle);
            runs.connect(RunTable.INPUT, runs.obtain(project, runId, "", now()), version);
            return version;
        });
    }

    private static boolean isLink(Handle handle, ArtifactPath path) throws IOException {
        return new CollectionTable(handle).require(path.collection()).kind() == CollectionKind.PORTFOLIO;
    }

    private static void unlink(Handle handle, Place place) {
        new MembershipTable(handle).delete(place);
        new SearchQueue(handle).add(place.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
