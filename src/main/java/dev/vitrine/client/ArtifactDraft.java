package dev.vitrine.client;

import dev.vitrine.client.DraftEntries.Replace;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// A version being put together, state PENDING. Files are hashed when they are added and stored when the draft is
/// saved; a file that changes in between is refused. After [#save] nothing can be added
/// ([ArtifactFinalizedException]). Thread-safe. Closing drops what was staged.
public final class ArtifactDraft implements AutoCloseable {
    private final DraftAttributes attributes;
    private final DraftEntries entries;
    private final NewFiles newFiles;
    private final DraftPreflight preflight;
    private final Core core;
    private final Optional<DraftStorage> storage;

    /// @param storage empty for a draft that belongs to no registry
    ArtifactDraft(Core core, Optional<DraftStorage> storage, CollectionPath collection, String type) {
        this.core = core;
        this.storage = storage;
        this.attributes = new DraftAttributes(collection, type);
        this.entries = new DraftEntries(collection.toString());
        this.preflight = new DraftPreflight(entries);
        this.newFiles = new NewFiles(entries, storage.map(_ -> core.stagingParent()));
    }

    /// Takes over what another version holds; the bytes stay where they are.
    void inherit(Manifest manifest) throws IOException {
        entries.checkOpen();
        entries.inherit(manifest);
    }

    /// Takes over metadata as it is: what a server holds may break the rules of creation until it is saved again.
    void inheritMetadata(Metadata metadata) {
        attributes.inheritMetadata(metadata);
    }

    public CollectionPath collection() {
        return attributes.collection();
    }

    public String type() {
        return attributes.type();
    }

    /// Saves into another collection than the one that the draft was made for.
    ///
    /// @throws dev.vitrine.model.InvalidNameException when name or type break the rules of creation
    public void setTarget(CollectionPath collection, String type) throws IOException {
        entries.checkOpen();
        Rules.artifactName(collection.name());
        Rules.artifactType(type, collection.name());
        Rules.typeName(type);
        attributes.target(collection, type);
    }

    /// Adds one file under `name`, or its base name when empty. With `isTmp` the name's first dot part becomes the
    /// first 20 hex digits of the digest. A path may be added twice with equal bytes only.
    public ManifestEntry addFile(Path file, Optional<String> name, boolean isTmp) throws IOException {
        return addFile(file, name, isTmp, ProgressMonitor.NONE);
    }

    /// The same, for a file that takes a while.
    public ManifestEntry addFile(Path file, Optional<String> name, boolean isTmp, ProgressMonitor monitor)
            throws IOException {
        entries.checkOpen();
        DraftItem item = new DraftFiles(core.hasher(), core.workers()).file(file, name, isTmp, monitor);
        entries.add(List.of(item), Replace.EQUAL_ONLY);
        return item.entry();
    }

    /// Adds every file below `directory`, links followed, under `name/` when given. Hashes on all cores.
    ///
    /// @throws HoldsRegistryException when the registry that this draft is saved to lies below it
    public List<ManifestEntry> addDir(Path directory, Optional<String> name, ProgressMonitor monitor)
            throws IOException {
        entries.checkOpen();
        refuseTheRegistry(directory);
        List<DraftItem> items = new DraftFiles(core.hasher(), core.workers()).directory(directory, name, monitor);
        entries.add(items, Replace.EQUAL_ONLY);
        return items.stream().map(DraftItem::entry).toList();
    }

    private void refuseTheRegistry(Path directory) throws IOException {
        Path home = core.directories().home();
        if (storage.isPresent() && home.toRealPath().startsWith(directory.toRealPath())) {
            throw new HoldsRegistryException(directory, home);
        }
    }

    /// Adds what a URI points at.
    public List<ManifestEntry> addReference(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        entries.checkOpen();
        List<ManifestEntry> found = core.references().expand(request, monitor);
        entries.add(found.stream().map(DraftItem::of).toList(), Replace.EQUAL_ONLY);
        return found;
    }

    /// Adds a reference to an entry of another version; chains are followed to the concrete entry.
    public ManifestEntry addReference(ArtifactEntry target, Optional<String> name) throws IOException {
        ReferenceRequest request =
                new ReferenceRequest(target.refUrl(), name, true, ReferenceRequest.DEFAULT_MAX_OBJECTS);
        return addReference(request, ProgressMonitor.NONE).getFirst();
    }

    /// A stream whose bytes become the entry `name` when it is closed.
    public OutputStream newFile(String name) throws IOException {
        return newFiles.open(name, Replace.EQUAL_ONLY);
    }

    /// The same, but what the name holds already is replaced (W&B's mode `w`, where [#newFile] is mode `x`).
    public OutputStream replaceFile(String name) throws IOException {
        return newFiles.open(name, Replace.ANY);
    }

    /// Removes an entry, or every entry below a directory; how many.
    public int remove(String path) throws IOException {
        return entries.remove(List.of(path));
    }

    /// Moves an entry, or every entry below a directory, to another path.
    public void rename(String from, String to) throws IOException {
        entries.move(Map.of(from, to));
    }

    public void setDescription(String markdown) throws IOException {
        entries.checkOpen();
        attributes.description(markdown);
    }

    public String description() {
        return attributes.description();
    }

    public void setMetadata(Metadata metadata) throws IOException {
        entries.checkOpen();
        attributes.metadata(metadata);
    }

    public Metadata metadata() {
        return attributes.metadata();
    }

    public void setAliases(List<String> aliases) throws IOException {
        entries.checkOpen();
        attributes.aliases(aliases);
    }

    public void setTags(List<String> tags) throws IOException {
        entries.checkOpen();
        attributes.tags(tags);
    }

    public void setTtl(Optional<Duration> ttl) throws IOException {
        entries.checkOpen();
        attributes.ttl(ttl);
    }

    /// The run that logs this version.
    public void setRun(String runId) throws IOException {
        entries.checkOpen();
        attributes.run(runId);
    }

    /// Records that the run used a version as input.
    public void use(Artifact input) throws IOException {
        entries.checkOpen();
        attributes.use(input.attributes().id());
    }

    /// The manifest as it stands.
    public Manifest manifest() {
        return entries.manifest();
    }

    /// What is worth knowing about the new entries before they are saved; nothing of it stops a save.
    public List<Preflight.Finding> preflight(ProgressMonitor monitor) throws IOException {
        return preflight.check(monitor);
    }

    DraftEntries entries() {
        return entries;
    }

    /// The draft's staging, for a person who looks at each step: from now on steps can be taken back.
    public DraftEditing editing() {
        entries.remember();
        return new DraftEditing(core, entries);
    }

    /// The file on this machine that an entry will be stored from; empty for references and inherited entries.
    public Optional<Path> localFile(EntryPath path) {
        return entries.find(path).flatMap(DraftItem::file);
    }

    /// What saving now would store.
    ///
    /// @param newBytes bytes that the registry does not have yet, each content counted once
    public record Forecast(long totalBytes, long newBytes, long files, long newFiles) {}

    public Forecast forecast() throws IOException {
        return forecast(ProgressMonitor.NONE);
    }

    /// The same, for a draft that takes a while.
    public Forecast forecast(ProgressMonitor monitor) throws IOException {
        return storage().forecast(entries.items(), entries.size(), entries.count(), monitor);
    }

    private DraftStorage storage() {
        return storage.orElseThrow(() -> new IllegalStateException("A draft that belongs to no registry"));
    }

    /// Saves: stores new bytes, commits. The result says whether a new version came to be.
    public SaveResult save(ProgressMonitor monitor) throws IOException {
        DraftStorage target = storage();
        entries.beginSaving();
        DraftStorage.Stored stored;
        try {
            stored = target.store(attributes.request(entries.manifest()), entries.items(), monitor);
        } catch (IOException | RuntimeException e) {
            entries.reopen();
            throw e;
        }
        discard();
        return new SaveResult(new Artifact(core, stored.version()), stored.isNew());
    }

    private void discard() {
        try {
            close();
        } catch (IOException e) {
            // The version is saved; what stays behind in staging goes when the next draft opens one.
            LoggerFactory.getLogger(ArtifactDraft.class).warn("Staged files were not removed: {}", e.toString());
        }
    }

    /// @param created false when the content equals the latest version's, so that no version was made
    public record SaveResult(Artifact artifact, boolean created) {}

    @Override
    public void close() throws IOException {
        entries.finish();
        newFiles.close();
    }
}
