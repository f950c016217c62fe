package dev.vitrine.registry.local;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.CollectionEdit;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.StorageReport;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The embedded registry: an index in SQLite (`registry.db`) and objects by their MD5 (`objects`), both below one home
/// directory (decision 0002). Files and manifests are objects. Several processes may have one home open at once, read
/// and write; all methods are thread-safe and block. A version is visible once its commit has reached the disk, and not
/// before, whenever the process dies (P2).
public final class LocalRegistry implements Registry {
    private final Database database;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final Saving saving;
    private final Changing changing;
    private final SearchIndex search;
    private final Clock clock;
    private final Steps steps;
    private final FileHasher hasher;
    private final Pins pins;
    private final HeldContent content;

    private LocalRegistry(
            Database database, ObjectStore objects, Path home, FileHasher hasher, Clock clock, Steps steps) {
        this.database = database;
        this.objects = objects;
        this.manifests = new ManifestObjects(objects, home.resolve("staging"));
        this.saving = new Saving(database, clock, steps);
        this.changing = new Changing(database, clock);
        this.search = new SearchIndex(database, manifests);
        this.clock = clock;
        this.steps = steps;
        this.hasher = hasher;
        this.pins = new Pins(home.resolve("pins"));
        this.content = new HeldContent(database, objects, manifests, pins);
    }

    @Override
    public void pin(String pin, String id) throws IOException {
        pins.set(pin, Ids.version(id));
    }

    @Override
    public void unpin(String pin) throws IOException {
        pins.remove(pin);
    }

    /// Opens the registry in `home`, making or migrating it. What a crash left half done is removed, unless somebody is
    /// saving right now.
    ///
    /// @param hasher reads the objects for [#fsck]; it must not answer from a cache
    /// @throws UnavailableException when `home` cannot be used, or is of a newer format
    public static LocalRegistry open(Path home, FileHasher hasher) throws IOException {
        return open(home, hasher, Clock.systemUTC(), Steps.NONE);
    }

    static LocalRegistry open(Path home, FileHasher hasher, Clock clock, Steps steps) throws IOException {
        ObjectStore objects;
        try {
            Files.createDirectories(home);
            objects = ObjectStore.open(home.resolve("objects"));
        } catch (IOException e) {
            throw new UnavailableException(home.toString(), String.valueOf(e.getMessage()), e);
        }
        NativeSqlite.prepare(home);
        Database database = Database.open(home.resolve("registry.db"));
        LocalRegistry registry = new LocalRegistry(database, objects, home, hasher, clock, steps);
        try {
            registry.dropAbandoned();
            return registry;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void dropAbandoned() throws IOException {
        boolean hasPending = database.read(
                handle -> Rows.count(handle.createQuery("SELECT count(*) FROM version WHERE state = 'PENDING'")) > 0);
        if (!hasPending) {
            return;
        }
        try (StoreLock lock = objects.tryLockExclusive().orElse(null)) {
            if (lock != null) {
                database.write(handle -> new VersionWriter(handle).dropAll());
                manifests.deleteStaged();
            }
        }
    }

    @Override
    public String name() {
        return "Local";
    }

    @Override
    public Page<String> entities(PageRequest request) throws IOException {
        return database.read(handle -> new ProjectTable(handle).entities(request));
    }

    @Override
    public Page<Project> projects(String entity, PageRequest request) throws IOException {
        return database.read(handle -> new ProjectTable(handle).projects(entity, request));
    }

    @Override
    public Page<ArtifactType> types(ProjectPath project, PageRequest request) throws IOException {
        return database.read(handle -> new ProjectTable(handle).types(project, request));
    }

    @Override
    public Page<Collection> collections(ProjectPath project, Optional<String> type, PageRequest request)
            throws IOException {
        return database.read(handle -> new CollectionTable(handle).list(project, type, request));
    }

    @Override
    public Collection collection(CollectionPath path) throws IOException {
        return database.read(handle -> new CollectionTable(handle).read(path));
    }

    @Override
    public Page<ArtifactVersion> versions(CollectionPath collection, PageRequest request) throws IOException {
        return database.read(handle -> new VersionTable(handle)
                .newestFirst(new CollectionTable(handle).require(collection).id(), request));
    }

    @Override
    public Page<VersionSummary> summaries(CollectionPath collection, PageRequest request) throws IOException {
        return database.read(handle -> new SummaryTable(handle).newestFirst(collection, request));
    }

    @Override
    public OptionalLong heldBytes(ProgressMonitor monitor) throws IOException {
        return OptionalLong.of(objects.bytes(monitor));
    }

    @Override
    public ArtifactVersion resolve(ArtifactPath path) throws IOException {
        return database.read(handle -> {
            VersionTable versions = new VersionTable(handle);
            return versions.read(versions.resolve(path));
        });
    }

    @Override
    public ArtifactVersion byId(String id) throws IOException {
        long version = Ids.version(id);
        return database.read(handle -> new VersionTable(handle).read(version));
    }

    @Override
    public Manifest manifest(String id) throws IOException {
        return content.manifest(id);
    }

    @Override
    public InputStream open(String id, ManifestEntry entry) throws IOException {
        return content.open(id, entry);
    }

    @Override
    public Optional<Path> localFile(String id, ManifestEntry entry) throws IOException {
        return content.localFile(id, entry);
    }

    @Override
    public Lease lease() throws IOException {
        return objects.lockShared()::close;
    }

    @Override
    public boolean holds(ManifestEntry entry) {
        return content.holds(entry);
    }

    @Override
    public PendingVersion begin(NewVersion request) throws IOException {
        NewVersion checked = Creation.check(request);
        StoreLock lock = objects.lockShared();
        try {
            Saving.Begun begun = saving.begin(checked);
            return new LocalPendingVersion(saving, objects, manifests, steps, checked, lock, begun);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public ArtifactVersion edit(ArtifactPath path, VersionEdit edit) throws IOException {
        return changing.edit(path, edit);
    }

    @Override
    public Collection edit(CollectionPath path, CollectionEdit edit) throws IOException {
        return changing.edit(path, edit);
    }

    @Override
    public void delete(ArtifactPath path, DeleteMode mode) throws IOException {
        changing.delete(path, mode);
    }

    @Override
    public ArtifactVersion link(ArtifactPath version, CollectionPath portfolio) throws IOException {
        return changing.link(version, portfolio);
    }

    @Override
    public void unlink(ArtifactPath path) throws IOException {
        changing.unlink(path);
    }

    @Override
    public Optional<Run> loggedBy(String id) throws IOException {
        return byId(id).loggedBy();
    }

    @Override
    public Page<Run> usedBy(String id, PageRequest request) throws IOException {
        long version = Ids.version(byId(id).id());
        return database.read(handle -> new RunTable(handle).usedBy(version, request));
    }

    @Override
    public Page<ArtifactVersion> inputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        return endsOf(RunTable.INPUT, project, runId, request);
    }

    @Override
    public Page<ArtifactVersion> outputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        return endsOf(RunTable.OUTPUT, project, runId, request);
    }

    private Page<ArtifactVersion> endsOf(String edges, ProjectPath project, String runId, PageRequest request)
            throws IOException {
        return database.read(
                handle -> new VersionTable(handle).ofRun(edges, new RunTable(handle).require(project, runId), request));
    }

    @Override
    public void use(ProjectPath project, String runId, String id) throws IOException {
        changing.use(project, runId, id);
    }

    @Override
    public Page<SearchHit> search(String text, Set<SearchHit.Field> fields, PageRequest request) throws IOException {
        return search.search(text, fields, request);
    }

    /// Removes objects that no version needs, what crashes left, and versions whose time to live has run out and that
    /// nobody points at (no alias but `latest`, no link). A dry run counts only. Rows of deleted versions stay: they
    /// keep their numbers and hold the lineage together.
    ///
    /// @throws ConflictException when somebody saves or reads objects, in this or another process
    /// @throws DamagedException when a manifest cannot be read; nothing is removed then
    public GcReport gc(GcMode mode, ProgressMonitor monitor) throws IOException {
        GarbageCollector collector = new GarbageCollector(database, objects, manifests, pins, clock, steps);
        return switch (mode) {
            case DRY_RUN -> collector.dryRun(monitor);
            case DELETE -> collector.delete(monitor);
        };
    }

    /// Counts what the objects take on the disk and for whom. Reads every manifest; progress is told in versions. What
    /// another process saves meanwhile may be counted as garbage.
    ///
    /// @throws DamagedException when a manifest cannot be read
    public StorageReport storage(ProgressMonitor monitor) throws IOException {
        return new StorageScan(database, objects, manifests, clock).run(monitor);
    }

    /// Reads everything that the registry holds and lists all that is damaged, missing or foreign. Mends nothing.
    public FsckReport fsck(ProgressMonitor monitor) throws IOException {
        return new Fsck(database, objects, manifests, hasher, monitor).run();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
