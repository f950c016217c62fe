package dev.vitrine.app.build;

import dev.vitrine.app.build.BuildViewModel.Staged;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.ArtifactDraft.SaveResult;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.ManifestNode;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The draft and what is done to it. Blocking; runs in the background. Thread-safe: one thing at a time.
final class DraftStaging {
    /// Until the collection is named, files wait for one of this name.
    private static final String UNNAMED = "untitled";

    private final ArtifactClient client;
    private final AtomicReference<Optional<ArtifactDraft>> draft = new AtomicReference<>(Optional.empty());

    DraftStaging(ArtifactClient client) {
        this.client = client;
    }

    /// What a draft that starts from a version begins with.
    record Begun(String type, String description, Metadata metadata, String metadataJson, Staged staged) {}

    /// @param failures why a dropped file or folder was not added, by its name
    record Added(Staged staged, Map<String, Exception> failures) {}

    record Wanted(
            CollectionPath collection,
            String type,
            String description,
            Metadata metadata,
            List<String> aliases,
            List<String> tags) {}

    synchronized Begun startFrom(ArtifactPath path) throws IOException {
        ArtifactDraft begun = client.artifact(path).newDraft();
        draft.set(Optional.of(begun));
        Metadata metadata = begun.metadata();
        String json = metadata.equals(Metadata.EMPTY) ? "" : metadata.toJson();
        return new Begun(begun.type(), begun.description(), metadata, json, staged(begun));
    }

    private ArtifactDraft open() throws IOException {
        if (draft.get().isEmpty()) {
            draft.set(Optional.of(client.newDraft(client.parseCollection(UNNAMED), "dataset")));
        }
        return draft.get().orElseThrow();
    }

    /// Adds each of `paths`; one that is refused does not stop the others. The files of one folder that is dropped on
    /// an empty draft come to the top, as `addDir` adds them; any further folder keeps its name.
    synchronized Added add(List<Path> paths, ProgressMonitor monitor) throws IOException {
        ArtifactDraft open = open();
        boolean alone = paths.size() == 1 && open.manifest().count() == 0;
        Map<String, Exception> failures = new LinkedHashMap<>();
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName());
            try {
                if (Files.isDirectory(path)) {
                    open.addDir(path, alone ? Optional.empty() : Optional.of(name), monitor);
                } else {
                    open.addFile(path, Optional.of(name), false);
                }
            } catch (CancelledException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                failures.put(name, e);
            }
        }
        return new Added(staged(open), failures);
    }

    synchronized Staged remove(String path) throws IOException {
        open().remove(path);
        return staged(open());
    }

    synchronized Staged rename(String from, String to) throws IOException {
        open().rename(from, to);
        return staged(open());
    }

    synchronized SaveResult save(Wanted wanted, ProgressMonitor monitor) throws IOException {
        ArtifactDraft open = open();
        open.setTarget(wanted.collection(), wanted.type());
        open.setDescription(wanted.description());
        open.setMetadata(wanted.metadata());
        open.setAliases(wanted.aliases());
        open.setTags(wanted.tags());
        SaveResult result = open.save(monitor);
        draft.updateAndGet(now -> now.filter(other -> other != open));
        return result;
    }

    private static Staged staged(ArtifactDraft open) throws IOException {
        ManifestNode root = open.manifest().root();
        return new Staged(StagedRow.of(root, file -> note(open, file)), open.forecast());
    }

    private static FileNote note(ArtifactDraft open, ManifestNode file) {
        if (file.entry().map(ManifestEntry::isReference).orElse(false)) {
            return FileNote.REFERENCE;
        }
        boolean here = open.localFile(EntryPath.of(file.path())).isPresent();
        return here ? FileNote.ofName(file.path()) : FileNote.KEPT;
    }

    /// Takes the draft away, for the caller to close; what comes next begins a new one. Does not wait for work that
    /// still has it.
    Optional<ArtifactDraft> detach() {
        return draft.getAndSet(Optional.empty());
    }
}
