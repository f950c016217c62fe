package dev.vitrine.client;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Rules;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.local.GcMode;
import dev.vitrine.registry.local.GcReport;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.NameDefaults;
import dev.vitrine.settings.SettingsFile;
import dev.vitrine.store.Held;
import dev.vitrine.transfer.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The way into the core: opens a registry and hands out artifacts and drafts. Thread-safe; close it at the end.
public final class ArtifactClient implements AutoCloseable {
    private final Core core;
    private final ArtifactPath.Defaults defaults;
    private final Exports exports;

    ArtifactClient(Core core, NameDefaults defaults) {
        this.core = core;
        this.defaults = new ArtifactPath.Defaults(defaults.entity(), defaults.project());
        exports = new Exports(core.directories().cache().resolve("exports"));
    }

    /// Opens the embedded registry in `directories.home()`, making it when it does not exist, and finishes or rolls
    /// back what a crash left half done.
    ///
    /// @throws dev.vitrine.registry.UnavailableException when the directory cannot be used
    public static ArtifactClient open(Directories directories) throws IOException {
        return open(directories, NameDefaults.ofProcess());
    }

    /// The same where a person chose the folder.
    ///
    /// @throws OtherFolderException when it holds other things and no registry
    public static ArtifactClient openChosen(Directories directories) throws IOException {
        new RegistryGround(directories.home()).refuseOther();
        return open(directories);
    }

    /// The same, with what stands in for the parts that a name leaves out.
    public static ArtifactClient open(Directories directories, NameDefaults defaults) throws IOException {
        return new ArtifactClient(CoreParts.withRegistry(directories), defaults);
    }

    /// Opens no registry, for what needs none: [#newLooseDraft]. Everything else fails with [IllegalStateException].
    public static ArtifactClient openWithoutRegistry(Directories directories, NameDefaults defaults)
            throws IOException {
        return new ArtifactClient(CoreParts.withoutRegistry(directories), defaults);
    }

    /// The directories as the settings have them now.
    public Directories directories() {
        return core.directories();
    }

    /// What the person chose; closing the client saves it.
    public SettingsFile settings() {
        return core.settings();
    }

    /// What the cache for other registries' content holds.
    public CacheContent cacheContent(ProgressMonitor monitor) throws IOException {
        return core.cache().held(monitor);
    }

    /// Holds the cache to the limit of the settings; returns what was removed.
    public CacheContent trimCache(ProgressMonitor monitor) throws IOException {
        return core.cache().keep(monitor);
    }

    /// Removes all that the cache holds; returns what it was. Everything in it can be fetched again.
    public CacheContent emptyCache(ProgressMonitor monitor) throws IOException {
        return core.cache().empty(monitor);
    }

    /// Files in the cache, and their bytes.
    public record CacheContent(long files, long bytes) {}

    /// Copies for other programs to look at, until this client closes.
    public Exports exports() {
        return exports;
    }

    /// The registry, for browsing, editing and searching.
    public Registry registry() {
        return core.registry();
    }

    /// Reads a name; entity and project may be left out.
    public ArtifactPath parse(String name) {
        return ArtifactPath.parse(name, defaults);
    }

    /// Reads the name of a collection (no alias).
    public CollectionPath parseCollection(String name) {
        if (name.indexOf(':') >= 0) {
            throw new InvalidNameException(InvalidNameException.Rule.ARTIFACT_PATH, name);
        }
        return parse(name).collection();
    }

    /// The version that a name means.
    public Artifact artifact(ArtifactPath path) throws IOException {
        return new Artifact(core, core.registry().resolve(path));
    }

    /// The version with an id.
    public Artifact fromId(String id) throws IOException {
        return new Artifact(core, core.registry().byId(id));
    }

    /// The type that a collection of this name has.
    public String expectedType(CollectionPath collection) throws IOException {
        return core.registry().collection(collection).type();
    }

    /// A new, empty draft for a collection, which need not exist yet.
    ///
    /// @throws dev.vitrine.model.InvalidNameException when name or type break the rules of creation
    public ArtifactDraft newDraft(CollectionPath collection, String type) throws IOException {
        Rules.artifactName(collection.name());
        Rules.artifactType(type, collection.name());
        Rules.typeName(type);
        return core.newDraft(collection, type);
    }

    /// A draft that belongs to no registry: for `vitrine digest`.
    public ArtifactDraft newLooseDraft() throws IOException {
        return core.newLooseDraft(new ProjectPath(defaults.entity(), defaults.project()));
    }

    /// Compares two versions from their manifests, or a version with a folder, whose files are hashed (or known from
    /// the
    /// digest cache). Changes nothing and downloads nothing.
    ///
    /// @throws IllegalArgumentException when both sides are folders
    /// @throws java.nio.file.NoSuchFileException when a folder does not exist
    public Comparison compare(Comparison.Side from, Comparison.Side to, ProgressMonitor monitor) throws IOException {
        return new Comparing(core.hasher(), monitor).compare(from, to);
    }

    /// Drafts that outlive the program.
    public KeptDrafts keptDrafts() {
        return new KeptDrafts(core, Clock.systemUTC());
    }

    /// Brings the folder back to what it was before its last checkout; after an undo, to what it was before that.
    ///
    /// @throws dev.vitrine.transfer.NothingToUndoException when no checkout of it is remembered
    public UndoReport undo(Path root, ProgressMonitor monitor) throws IOException {
        Checkout.Undone undone = core.transfers().checkout().undo(root, monitor);
        return new UndoReport(root, undone.restored(), undone.removed(), undone.ofUndo());
    }

    /// What was done, when this client was opened, about checkouts that a crash left unfinished.
    public List<Recovered> recovered() {
        return core.recoveredCheckouts().stream()
                .map(each -> new Recovered(each.root(), each.finished()))
                .toList();
    }

    /// @param finished whether the folder holds the version now; otherwise it is as it was before
    public record Recovered(Path root, boolean finished) {}

    /// What undo did.
    ///
    /// @param restored files that came back
    /// @param removed  files that the checkout had added
    /// @param ofUndo   whether an undo was taken back, and not a checkout
    public record UndoReport(Path root, long restored, long removed, boolean ofUndo) {}

    /// Removes objects that nothing needs, or only counts them.
    public CollectReport collectGarbage(CollectMode mode, ProgressMonitor monitor) throws IOException {
        GcMode gcMode = switch (mode) {
            case DRY_RUN -> GcMode.DRY_RUN;
            case DELETE -> GcMode.DELETE;
        };
        GcReport report = core.registry().gc(gcMode, monitor);
        return new CollectReport(report.objects(), report.bytes(), report.kept(), report.expired());
    }

    /// Whether garbage is removed or only counted.
    public enum CollectMode {
        DRY_RUN,
        DELETE
    }

    /// What garbage collection removed, or would remove.
    ///
    /// @param kept    objects that are needed
    /// @param expired versions whose time to live had run out
    public record CollectReport(long objects, long bytes, long kept, long expired) {}

    /// Measures what registry, cache and trash take on the disk. Progress is told in versions.
    public DiskUse diskUse(ProgressMonitor monitor) throws IOException {
        Path home = directories().home();
        return new DiskUse(
                core.registry().storage(monitor),
                Held.below(directories().cache(), monitor).bytes(),
                trashContent(monitor).bytes(),
                Files.getFileStore(home).getUsableSpace());
    }

    /// What checkouts removed from folders, and the folders whose last change can be taken back.
    public TrashContent trashContent(ProgressMonitor monitor) throws IOException {
        Checkout.Trash held = core.transfers().checkout().trash(monitor);
        return new TrashContent(held.files(), held.bytes(), held.folders());
    }

    /// Removes all that checkouts removed from folders: their last changes cannot be taken back then. Folders in which
    /// a checkout is at work are left alone. Returns what is left.
    public TrashContent emptyTrash(ProgressMonitor monitor) throws IOException {
        core.transfers().checkout().emptyTrash(monitor);
        return trashContent(monitor);
    }

    /// Files in the trash, their bytes, and the folders that can be undone.
    public record TrashContent(long files, long bytes, List<Path> folders) {
        public TrashContent {
            folders = List.copyOf(folders);
        }
    }

    /// Deletes versions one after the other, each in a transaction of its own: one that cannot be deleted stays as it
    /// was and stops none of the others. Their bytes stay until [#collectGarbage].
    ///
    /// @param mode whether a version that has an alias is refused
    public DeleteReport delete(List<ArtifactPath> versions, Registry.DeleteMode mode, ProgressMonitor monitor) {
        monitor.begin(0, versions.size());
        List<ArtifactPath> deleted = new ArrayList<>();
        List<DeleteReport.Refused> refused = new ArrayList<>();
        for (ArtifactPath path : versions) {
            if (monitor.isCancelled()) {
                break;
            }
            try {
                core.registry().delete(path, mode);
                deleted.add(path);
            } catch (IOException e) {
                refused.add(new DeleteReport.Refused(path, e));
            }
            monitor.fileDone(path.toString());
        }
        return new DeleteReport(deleted, refused, versions.subList(deleted.size() + refused.size(), versions.size()));
    }

    /// Reads everything that the registry holds and lists what is damaged, missing or foreign.
    public FsckReport fsck(ProgressMonitor monitor) throws IOException {
        dev.vitrine.registry.local.FsckReport report = core.registry().fsck(monitor);
        List<FsckReport.Problem> problems = report.problems().stream()
                .map(problem -> new FsckReport.Problem(
                        FsckReport.Kind.valueOf(problem.kind().name()), problem.subject(), problem.detail()))
                .toList();
        return new FsckReport(problems, report.checkedObjects(), report.checkedBytes());
    }

    /// @param problems in a stable order; empty when all is well
    public record FsckReport(List<Problem> problems, long checkedObjects, long checkedBytes) {
        /// @param subject the object's digest, the version's name, or the file's path in the registry
        public record Problem(Kind kind, String subject, String detail) {}

        public enum Kind {
            DAMAGED,
            MISSING,
            FOREIGN
        }
    }

    /// Makes the sample project: several small artifacts with versions, metadata, descriptions and a lineage. Returns
    /// the version to show first.
    public ArtifactPath createSample(ProgressMonitor monitor) throws IOException {
        return new SampleProject(this, new ProjectPath(defaults.entity(), "sample")).create(monitor);
    }

    @Override
    public void close() throws IOException {
        try (exports) {
            core.close();
        }
    }
}
