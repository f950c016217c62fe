package dev.vitrine.registry;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Where versions live. Blocking and thread-safe. Every method may throw [UnavailableException]; those that name
/// something throw [NotFoundException] when it does not exist.
public interface Registry extends AutoCloseable {
    /// What people call it: `Local`, or the host.
    String name();

    /// Entities that hold projects, by name.
    Page<String> entities(PageRequest request) throws IOException;

    /// Projects of an entity, by name.
    Page<Project> projects(String entity, PageRequest request) throws IOException;

    /// Types in a project, by name.
    Page<ArtifactType> types(ProjectPath project, PageRequest request) throws IOException;

    /// Collections of a project, sequences and portfolios, by name; of one type when given.
    Page<Collection> collections(ProjectPath project, Optional<String> type, PageRequest request) throws IOException;

    /// One collection.
    Collection collection(CollectionPath path) throws IOException;

    /// COMMITTED versions of a collection, newest first.
    Page<ArtifactVersion> versions(CollectionPath collection, PageRequest request) throws IOException;

    /// The same versions in the same order, with what a list shows of them only.
    default Page<VersionSummary> summaries(CollectionPath collection, PageRequest request) throws IOException {
        Page<ArtifactVersion> page = versions(collection, request);
        return new Page<>(page.items().stream().map(VersionSummary::of).toList(), page.next(), page.total());
    }

    /// Bytes that its objects take on the disk of this machine; empty for a registry elsewhere.
    default OptionalLong heldBytes(ProgressMonitor monitor) throws IOException {
        return OptionalLong.empty();
    }

    /// The version that a name means. The alias may be `latest`, `v3` or any other.
    ArtifactVersion resolve(ArtifactPath path) throws IOException;

    /// The version with an id, in any state, through its own sequence.
    ArtifactVersion byId(String id) throws IOException;

    /// The manifest of a version.
    ///
    /// @throws DamagedException when it is not what the version's digest says
    Manifest manifest(String id) throws IOException;

    /// The bytes of an entry that the registry holds (not of a reference). The caller hashes and closes.
    InputStream open(String id, ManifestEntry entry) throws IOException;

    /// The file that holds the bytes of an entry, where the registry is on this machine. Read only, and only after
    /// [#open] semantics: the caller hashes what it copies.
    default Optional<Path> localFile(String id, ManifestEntry entry) throws IOException {
        return Optional.empty();
    }

    /// Something in the registry that is being used.
    interface Lease extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// While it is open, nothing that was reachable when it began is removed by garbage collection, deleted versions'
    /// objects included. For transfers, around [#localFile]; [#open] and [PendingVersion] hold one themselves.
    default Lease lease() throws IOException {
        return () -> {};
    }

    /// From now on, also after the process ended, garbage collection keeps what the version `id` needs, and its
    /// manifest can be read, deleted or not.
    ///
    /// @param pin the name to take it back by; a second one of this name takes the place of the first
    default void pin(String pin, String id) throws IOException {}

    /// Takes [#pin] back; a pin that is not there is no error.
    default void unpin(String pin) throws IOException {}

    /// Whether the registry already holds bytes with the digest and size of `entry`.
    boolean holds(ManifestEntry entry) throws IOException;

    /// Begins a version. Creation rules of names apply (`model.Rules`).
    ///
    /// @throws ConflictException when the collection exists with another type, or is a portfolio
    PendingVersion begin(NewVersion request) throws IOException;

    /// Changes a version, as seen through `path`, in one transaction; returns it as it is then.
    ArtifactVersion edit(ArtifactPath path, VersionEdit edit) throws IOException;

    /// Changes a collection, a sequence or a portfolio, in one transaction; returns it as it is then.
    Collection edit(CollectionPath path, CollectionEdit edit) throws IOException;

    /// What happens to the aliases of a version that is deleted.
    enum DeleteMode {
        REFUSE_IF_ALIASED,
        DELETE_ALIASES
    }

    /// Deletes the version that `path` means, from its sequence and from every portfolio; through a portfolio it is
    /// only unlinked, as W&B's client does (wandb-protocol 11.1).
    ///
    /// @throws ConflictException when it has aliases and `mode` refuses
    void delete(ArtifactPath path, DeleteMode mode) throws IOException;

    /// Links a version into a portfolio, which is made when it does not exist; returns it as seen there.
    ///
    /// @throws ConflictException when `portfolio` is a sequence, or holds another type
    ArtifactVersion link(ArtifactPath version, CollectionPath portfolio) throws IOException;

    /// Removes a link.
    ///
    /// @throws ConflictException when `path` is the version's own sequence
    void unlink(ArtifactPath path) throws IOException;

    /// The run that logged a version.
    Optional<Run> loggedBy(String id) throws IOException;

    /// Runs that used a version.
    Page<Run> usedBy(String id, PageRequest request) throws IOException;

    /// Versions that a run used.
    Page<ArtifactVersion> inputsOf(ProjectPath project, String runId, PageRequest request) throws IOException;

    /// Versions that a run logged.
    Page<ArtifactVersion> outputsOf(ProjectPath project, String runId, PageRequest request) throws IOException;

    /// Records that a run used a version; the run is made when it does not exist.
    void use(ProjectPath project, String runId, String id) throws IOException;

    /// Full-text search over names, descriptions, tags, metadata and file paths, best hits first. A text that may be
    /// the start of a digest, hex or base64, six letters or more, finds versions and files by it before all others,
    /// those of large versions too.
    default Page<SearchHit> search(String text, PageRequest request) throws IOException {
        return search(text, Set.of(SearchHit.Field.values()), request);
    }

    /// The same in some fields only, which is faster than looking for their hits among all.
    Page<SearchHit> search(String text, Set<SearchHit.Field> fields, PageRequest request) throws IOException;

    @Override
    void close() throws IOException;
}
