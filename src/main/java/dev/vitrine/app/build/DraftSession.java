package dev.vitrine.app.build;

import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.client.ArtifactDraft.SaveResult;
import dev.vitrine.client.DraftEditing;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.client.DraftTexts;
import dev.vitrine.client.KeptDraft;
import dev.vitrine.client.KeptDrafts;
import dev.vitrine.client.Preflight;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The draft that is open and what is done to it. Blocking; runs in the background. Thread-safe: drafts are opened and
/// put aside one after the other; steps hold nothing up, however long they take or are paused.
final class DraftSession {
    private final ArtifactClient client;
    private final KeptDrafts all;
    private final AtomicReference<Optional<KeptDraft>> open = new AtomicReference<>(Optional.empty());

    DraftSession(ArtifactClient client) {
        this.client = client;
        this.all = client.keptDrafts();
    }

    /// A draft that was opened.
    ///
    /// @param metadata that of the base, where it is too long to be typed
    record Begun(DraftTexts texts, Metadata metadata, Optional<ArtifactPath> base, boolean baseIsLost, Staged staged) {}

    /// A draft after a step.
    ///
    /// @param twins for files whose bytes are elsewhere too: where
    record Staged(StagedRows rows, Map<String, String> twins) {}

    record Wanted(
            CollectionPath collection,
            String type,
            String description,
            Metadata metadata,
            List<String> aliases,
            List<String> tags,
            List<ArtifactPath> inputs) {}

    /// Opens the draft that was begun from `path`, or begins one. The one that is open is put aside.
    synchronized Begun startFrom(ArtifactPath path, Optional<DraftTexts> typed) throws IOException {
        putAside(typed);
        for (KeptDrafts.Summary kept : all.list()) {
            if (kept.base().equals(path.toString())) {
                Optional<Begun> begun = reopen(kept.id(), Optional.empty());
                if (begun.isPresent()) {
                    return begun.get();
                }
            }
        }
        Artifact base = client.artifact(path);
        KeptDraft draft = all.create(Optional.of(base));
        open.set(Optional.of(draft));
        Metadata metadata = draft.draft().metadata();
        String json = metadata.equals(Metadata.EMPTY) ? "" : metadata.toJson();
        DraftTexts texts = new DraftTexts(
                path.collection().toString(),
                base.attributes().type(),
                draft.draft().description(),
                json,
                List.of(),
                List.of(),
                List.of(),
                "");
        return new Begun(texts, metadata, Optional.of(path), false, staged(List.of()));
    }

    /// Opens a kept draft; empty when it is gone or open elsewhere. The one that is open is put aside.
    synchronized Optional<Begun> reopen(String id, Optional<DraftTexts> typed) throws IOException {
        putAside(typed);
        Optional<KeptDrafts.Opened> opened = all.open(id);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        KeptDrafts.Opened draft = opened.get();
        open.set(Optional.of(draft.draft()));
        Metadata metadata = draft.draft().draft().metadata();
        return Optional.of(new Begun(
                withLongMetadata(draft.texts(), metadata),
                metadata,
                draft.draft().base().map(base -> base.attributes().path()),
                draft.baseIsLost(),
                staged(List.of())));
    }

    /// What was too long to be typed was not kept either, as long as nothing else was typed.
    private static DraftTexts withLongMetadata(DraftTexts texts, Metadata base) {
        String json = texts.metadata().isEmpty() && !base.equals(Metadata.EMPTY) ? base.toJson() : "";
        return json.length() <= MetadataViewModel.LONGEST_TYPED
                ? texts
                : new DraftTexts(
                        texts.collection(),
                        texts.type(),
                        texts.description(),
                        json,
                        texts.aliases(),
                        texts.tags(),
                        texts.inputs(),
                        texts.ignore());
    }

    private synchronized KeptDraft open() throws IOException {
        if (open.get().isEmpty()) {
            open.set(Optional.of(all.create(Optional.empty())));
        }
        return open.get().orElseThrow();
    }

    /// One step.
    @FunctionalInterface
    interface Step<T> {
        T on(DraftEditing editing, KeptDraft draft) throws IOException;
    }

    /// Does a step and keeps what came of it.
    <T> T step(Step<T> step) throws IOException {
        KeptDraft draft = open();
        T result = step.on(draft.draft().editing(), draft);
        draft.keepEntries();
        return result;
    }

    /// The draft as it stands.
    Staged staged(Collection<String> openFolders) throws IOException {
        DraftEditing editing = open().draft().editing();
        DraftSnapshot view = editing.view();
        return new Staged(new StagedRows(view, openFolders), editing.twins(view));
    }

    /// Writes what was typed; when.
    ///
    /// @param monitor cancelled before another draft is asked for, so that nothing is written to that one
    long keep(DraftTexts texts, ProgressMonitor monitor) throws IOException {
        return toKeep(monitor).keep(texts);
    }

    private synchronized KeptDraft toKeep(ProgressMonitor monitor) throws IOException {
        monitor.check();
        return open();
    }

    /// What saving now would store, and what is worth knowing before.
    record Checked(
            Forecast forecast,
            List<Preflight.Finding> findings,
            Map<String, DraftEditing.Source> touched,
            long freeBytes) {}

    /// Does not hold up steps: what it tells may be of the step before.
    Checked check(ProgressMonitor monitor) throws IOException {
        ArtifactDraft draft = open.get().orElseThrow().draft();
        return new Checked(
                draft.forecast(monitor),
                draft.preflight(monitor),
                draft.editing().touchedSources(monitor),
                Files.getFileStore(client.directories().home()).getUsableSpace());
    }

    SaveResult save(Wanted wanted, ProgressMonitor monitor) throws IOException {
        KeptDraft kept = open();
        ArtifactDraft draft = kept.draft();
        draft.setTarget(wanted.collection(), wanted.type());
        draft.setDescription(wanted.description());
        draft.setMetadata(wanted.metadata());
        draft.setAliases(wanted.aliases());
        draft.setTags(wanted.tags());
        for (ArtifactPath input : wanted.inputs()) {
            draft.use(client.artifact(input));
        }
        SaveResult result = draft.save(monitor);
        open.updateAndGet(now -> now.filter(other -> other != kept));
        kept.remove();
        return result;
    }

    /// Throws the draft away so that it can be taken back; its id, or empty when there was none.
    synchronized Optional<String> discard(Optional<DraftTexts> typed) throws IOException {
        Optional<KeptDraft> left = leave(typed);
        if (left.isPresent()) {
            left.get().discard();
        }
        return left.map(KeptDraft::id);
    }

    /// Puts the draft aside, for later.
    ///
    /// @param typed what was typed last and is not written yet
    synchronized void putAside(Optional<DraftTexts> typed) throws IOException {
        Optional<KeptDraft> left = leave(typed);
        if (left.isPresent()) {
            left.get().close();
        }
    }

    private Optional<KeptDraft> leave(Optional<DraftTexts> typed) throws IOException {
        if (typed.isPresent()) {
            open().keep(typed.get());
        }
        return open.getAndSet(Optional.empty());
    }

    KeptDrafts all() {
        return all;
    }
}
