package dev.vitrine.client;

import dev.vitrine.content.FileContent;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Run;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A version with W&B's attributes and verbs (wandb-protocol 1.2), as it was when it was read. The manifest is read
/// when
/// first asked for. What adds and saves is [ArtifactDraft]; [#newDraft()] makes one. Thread-safe.
public final class Artifact {
    private static final int PAGE = 500;
    private static final long POLL_NANOS = 50_000_000;

    private final Core core;
    private final ArtifactVersion version;
    private final AtomicReference<@Nullable Manifest> manifest = new AtomicReference<>();

    Artifact(Core core, ArtifactVersion version) {
        this.core = core;
        this.version = version;
    }

    /// All attributes at once.
    public ArtifactVersion attributes() {
        return version;
    }

    /// Opaque base64 text, unique in its registry.
    public String id() {
        return version.id();
    }

    /// The entity of the collection that it was looked up in.
    public String entity() {
        return version.path().collection().project().entity();
    }

    /// The project of the collection that it was looked up in.
    public String project() {
        return version.path().collection().project().project();
    }

    /// `collection:v3`.
    public String name() {
        return version.path().collection().name() + ":" + version();
    }

    /// `v3`: its number in the collection that it was looked up in, from `v0` on.
    public String version() {
        return version.version();
    }

    /// Such as `dataset` or `model`; that of its collection.
    public String type() {
        return version.type();
    }

    public ArtifactState state() {
        return version.state();
    }

    /// Lowercase hex MD5 of the manifest's paths and digests (wandb-protocol 2.3).
    public String digest() {
        return version.digest();
    }

    /// Lowercase hex digest over all that the commit fixed; empty until [ArtifactState#COMMITTED].
    public Optional<String> commitHash() {
        return version.commitHash();
    }

    /// Bytes of all entries, references included.
    public long size() {
        return version.size();
    }

    /// Markdown; empty when there is none.
    public String description() {
        return version.description();
    }

    public Metadata metadata() {
        return version.metadata();
    }

    /// Aliases in the collection that it was looked up in, `latest` among them, without the version itself.
    public List<String> aliases() {
        return version.aliases();
    }

    public Instant createdAt() {
        return version.createdAt();
    }

    /// The last change of an attribute, or [#createdAt()].
    public Instant updatedAt() {
        return version.updatedAt();
    }

    /// Its entries.
    ///
    /// @throws DamagedException when the registry holds other bytes than it should
    public Manifest manifest() throws IOException {
        Manifest known = manifest.get();
        if (known == null) {
            known = core.manifests().read(core.registry(), version.id());
            manifest.set(known);
        }
        return known;
    }

    /// The entry that `path` names, exactly or as an object's name without its suffix.
    ///
    /// @throws NotFoundException when there is none
    public ArtifactEntry getPath(String path) throws IOException {
        return ObjectNames.find(manifest(), path)
                .map(entry -> new ArtifactEntry(this, entry))
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.ENTRY, path));
    }

    /// The bytes of an entry, checked against its digest when the stream ends (reading on then fails).
    public InputStream open(String path) throws IOException {
        return new EntryStreams(core).open(version.id(), getPath(path).entry());
    }

    /// The bytes of an entry that lie on this machine, to be read at any place; they are not compared with the digest.
    /// Empty for a reference: nothing is fetched for a look.
    ///
    /// @throws DamagedException when the registry should hold them and does not, or not all of them
    public Optional<FileContent> content(String path) throws IOException {
        ManifestEntry entry = getPath(path).entry();
        if (entry.isReference()) {
            return Optional.empty();
        }
        return Optional.of(new FileContent(core.registry()
                .localFile(version.id(), entry)
                .orElseThrow(() -> new DamagedException(
                        DamagedException.Kind.OBJECT, entry.path().value()))));
    }

    /// Where a download goes when no directory is named: `./artifacts/<name>:v<n>`.
    public Path defaultRoot() {
        return core.roots().ofVersion(version.source());
    }

    /// Where a checkout or a verification looks when no directory is named: `./artifacts/<name>`.
    public Path defaultCheckoutRoot() {
        return core.roots().ofCollection(version.source());
    }

    /// Which files a download fetches, and where to.
    ///
    /// @param root      directory; [#defaultRoot()] when empty
    /// @param prefix    plain text that paths begin with; all when empty
    /// @param recursive also every version that references point into, each into its own default root
    public record DownloadOptions(Optional<Path> root, String prefix, boolean recursive) {
        public static final DownloadOptions ALL = new DownloadOptions(Optional.empty(), "", false);

        public static DownloadOptions into(Path root) {
            return new DownloadOptions(Optional.of(root), "", false);
        }
    }

    public DownloadReport download(DownloadOptions options, ProgressMonitor monitor) throws IOException {
        Path root = options.root().orElseGet(this::defaultRoot);
        return core.transfers().download(version, manifest(), root, options, monitor);
    }

    /// Downloads some entries into `root`, each under its whole path.
    public DownloadReport download(EntryPart part, Path root, ProgressMonitor monitor) throws IOException {
        return core.transfers().download(version, part.of(manifest()), root, DownloadOptions.into(root), monitor);
    }

    /// Downloads the only file of this version and returns where it is.
    ///
    /// @throws NotOneFileException when it has none or several
    public Path file(Optional<Path> root, ProgressMonitor monitor) throws IOException {
        Manifest entries = manifest();
        if (entries.count() != 1) {
            throw new NotOneFileException(version.path().toString(), entries.count());
        }
        Path target = root.orElseGet(this::defaultRoot);
        download(DownloadOptions.into(target), monitor);
        return entries.entry(0).path().resolveIn(target);
    }

    /// What a checkout into `root` would do.
    public CheckoutPlan planCheckout(Path root, ProgressMonitor monitor) throws IOException {
        return core.transfers().checkout().plan(version.id(), manifest(), root, monitor);
    }

    /// Carries a plan out. Refuses when the folder changed since it was made. [ArtifactClient#undo] takes it back.
    public void checkout(CheckoutPlan plan, ProgressMonitor monitor) throws IOException {
        if (!plan.versionId().equals(version.id())) {
            throw new IllegalArgumentException("A plan of another version");
        }
        try (Registry.Lease _ = core.registry().lease()) {
            core.transfers().checkout().apply(plan, manifest(), monitor);
        }
    }

    public VerifyReport verify(Path root, ProgressMonitor monitor) throws IOException {
        return core.verifier().verify(manifest(), root, monitor);
    }

    /// Fetches what [#verify] found wrong or missing in `root`; files that are no entry stay as they are. Verify again
    /// to know that all is well.
    ///
    /// @throws dev.vitrine.transfer.TransferConflictException when the folder cannot take the files, such as a folder
    ///     that stands where a file belongs: all reasons, nothing was written
    public DownloadReport repair(VerifyReport report, Path root, ProgressMonitor monitor) throws IOException {
        List<String> wrong = new ArrayList<>(report.missing());
        report.mismatched().forEach(mismatch -> wrong.add(mismatch.path()));
        List<ManifestEntry> entries =
                new EntryPart(wrong, List.of()).of(manifest()).entries();
        return core.transfers().repair(version, entries, root, monitor);
    }

    /// Changes attributes and returns the artifact as it is then.
    public Artifact edit(VersionEdit edit) throws IOException {
        return new Artifact(core, core.registry().edit(version.path(), edit));
    }

    public void delete(DeleteMode mode) throws IOException {
        core.registry().delete(version.path(), mode);
    }

    /// A draft with this version's entries, description and metadata, for the next version of its sequence. No byte is
    /// copied.
    public ArtifactDraft newDraft() throws IOException {
        return newDraft(version.source().collection(), version.type());
    }

    /// The same for the next version of another collection, which need not exist yet.
    public ArtifactDraft newDraft(CollectionPath collection, String type) throws IOException {
        ArtifactDraft draft = core.newDraft(collection, type);
        draft.inherit(manifest());
        draft.setDescription(version.description());
        draft.inheritMetadata(version.metadata());
        return draft;
    }

    public Optional<Run> loggedBy() throws IOException {
        return core.registry().loggedBy(version.id());
    }

    public List<Run> usedBy() throws IOException {
        List<Run> runs = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Run> page = core.registry().usedBy(version.id(), new PageRequest(PAGE, cursor));
            runs.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return runs;
    }

    /// Waits until the version is COMMITTED and returns it as it is then.
    ///
    /// @throws CommitTimeoutException when it is not by the end of `timeout`
    public Artifact waitUntilCommitted(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            ArtifactVersion now = core.registry().byId(version.id());
            if (now.state() == ArtifactState.COMMITTED) {
                return new Artifact(core, now);
            }
            if (now.state() == ArtifactState.DELETED) {
                throw new NotFoundException(
                        NotFoundException.Kind.VERSION, version.path().toString());
            }
            long remaining = deadline - System.nanoTime();
            if (remaining <= 0) {
                throw new CommitTimeoutException(version.path().toString(), timeout);
            }
            LockSupport.parkNanos(Math.min(remaining, POLL_NANOS));
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while waiting for a commit");
            }
        }
    }
}
