package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.local.VersionTable.Place;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The transactions of saving a version: begin, commit, drop.
final class Saving {
    private static final String AUTO_JOB = "auto";
    private static final int RUN_ID_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Clock clock;
    private final Steps steps;

    Saving(Database database, Clock clock, Steps steps) {
        this.database = database;
        this.clock = clock;
        this.steps = steps;
    }

    /// What begin found or made.
    ///
    /// @param row         the PENDING version's row, or that of the version with equal content
    /// @param isDuplicate whether it is the latter
    record Begun(long row, boolean isDuplicate, ArtifactVersion version) {}

    /// What a commit came to.
    record Committed(boolean isDuplicate, ArtifactVersion version) {}

    Begun begin(NewVersion request) throws IOException {
        Optional<Begun> duplicate = database.read(handle -> {
            inputs(handle, request);
            return duplicate(handle, request);
        });
        if (duplicate.isPresent()) {
            return duplicate.get();
        }
        steps.before("begin");
        return database.write(handle -> {
            long collection = new CollectionTable(handle)
                    .obtainSequence(request.collection(), request.type(), now())
                    .id();
            long row = new VersionWriter(handle).insert(collection, request, now());
            return new Begun(row, false, new VersionTable(handle).read(row));
        });
    }

    /// Commits the PENDING version `row`. When the newest version has come to have the same content since begin, that
    /// one is taken instead, as begin would have.
    Committed commit(NewVersion request, long row, Md5 manifest) throws IOException {
        return database.write(handle -> {
            Optional<Begun> duplicate = duplicate(handle, request);
            VersionWriter writer = new VersionWriter(handle);
            if (duplicate.isPresent()) {
                writer.drop(row);
                return join(handle, request, duplicate.get().row());
            }
            Instant now = now();
            long collection = new CollectionTable(handle)
                    .find(request.collection())
                    .orElseThrow()
                    .id();
            Place place = new Place(collection, new CollectionTable(handle).nextNumber(collection, now), row);
            OptionalLong run = run(handle, request, now);
            writer.commit(place, manifest, run, now);
            MembershipTable memberships = new MembershipTable(handle);
            memberships.insert(place, now);
            Creation.withLatest(request.aliases()).forEach(alias -> memberships.setAlias(place, alias));
            writer.addTags(row, request.tags());
            connect(handle, request, run, row);
            new SearchQueue(handle).addNew(row);
            steps.before("commit transaction");
            return new Committed(false, new VersionTable(handle).read(place));
        });
    }

    /// The key of the manifest of the version in `row`.
    Md5 manifest(long row) throws IOException {
        return ManifestRow.read(database, row).key();
    }

    /// Adds what was asked for to the version with equal content: aliases, tags and the run's edges.
    Committed join(NewVersion request, long row) throws IOException {
        return database.write(handle -> join(handle, request, row));
    }

    void drop(long row) throws IOException {
        database.write(handle -> {
            new VersionWriter(handle).drop(row);
            return row;
        });
    }

    private Committed join(Handle handle, NewVersion request, long row) throws IOException {
        Instant now = now();
        MembershipTable memberships = new MembershipTable(handle);
        Place place = memberships
                .find(new CollectionTable(handle).require(request.collection()).id(), row)
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, Ids.ofVersion(row)));
        request.aliases().forEach(alias -> memberships.setAlias(place, alias));
        VersionWriter writer = new VersionWriter(handle);
        writer.addTags(row, request.tags());
        if (!request.aliases().isEmpty() || !request.tags().isEmpty()) {
            writer.touch(row, now);
            new SearchQueue(handle).add(row);
        }
        connect(handle, request, run(handle, request, now), row);
        return new Committed(true, new VersionTable(handle).read(place));
    }

    private static Optional<Begun> duplicate(Handle handle, NewVersion request) throws IOException {
        Optional<CollectionTable.Row> found = new CollectionTable(handle).find(request.collection());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CollectionTable.Row collection = found.get();
        CollectionTable.refusePortfolio(request.collection(), collection);
        CollectionTable.refuseOtherType(request.collection(), collection, request.type());
        VersionTable versions = new VersionTable(handle);
        return versions.newestWith(
                        collection.id(),
                        request.manifest().digest().hex(),
                        request.manifest().referenceCount())
                .map(place -> new Begun(place.version(), true, versions.read(place)));
    }

    /// The run that logs the version. One is made when there are inputs and nobody named a run: edges need a run.
    private static OptionalLong run(Handle handle, NewVersion request, Instant now) {
        RunTable runs = new RunTable(handle);
        if (request.runId().isPresent()) {
            return OptionalLong.of(
                    runs.obtain(request.collection().project(), request.runId().get(), "", now));
        }
        return request.usedIds().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(runs.obtain(request.collection().project(), newRunId(), AUTO_JOB, now));
    }

    private static void connect(Handle handle, NewVersion request, OptionalLong run, long version) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        RunTable runs = new RunTable(handle);
        runs.connect(RunTable.OUTPUT, run.getAsLong(), version);
        for (long input : inputs(handle, request)) {
            runs.connect(RunTable.INPUT, run.getAsLong(), input);
        }
    }

    private static List<Long> inputs(Handle handle, NewVersion request) throws IOException {
        List<Long> rows = new ArrayList<>();
        for (String id : request.usedIds()) {
            rows.add(Ids.version(new VersionTable(handle).read(Ids.version(id)).id()));
        }
        return rows;
    }

    // W&B's run ids are 8 characters of base 36.
    private static String newRunId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < RUN_ID_LENGTH; i++) {
            id.append(Character.forDigit(RANDOM.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return id.toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
