package dev.vitrine.app.build;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftEditing;
import dev.vitrine.client.DraftEditing.Folders;
import dev.vitrine.client.IgnorePatterns;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The steps that are taken on a draft, in paths: each runs in the background and shows what came of it.
final class DraftSteps {
    /// Where the draft is shown.
    interface Shown {
        Collection<String> openFolders();

        /// @param toName a path that is to be named in its place
        void show(DraftSession.Staged staged, Optional<String> toName);

        void refused(String name, String sentence);
    }

    private final DraftSession session;
    private final DraftQueue queue;
    private final TaskRunner tasks;
    private final TaskRunner transfers;
    private final Supplier<String> ignored;
    private final Shown shown;
    private final Refusals sentences = new Refusals();
    private final Messages messages = Messages.of(DraftSteps.class);

    /// @param transfers runs what reads bytes, where it can be seen and cancelled
    /// @param ignored   patterns of what is left out of folders
    DraftSteps(
            DraftSession session,
            DraftQueue queue,
            TaskRunner tasks,
            TaskRunner transfers,
            Supplier<String> ignored,
            Shown shown) {
        this.session = session;
        this.queue = queue;
        this.tasks = tasks;
        this.transfers = transfers;
        this.ignored = ignored;
        this.shown = shown;
    }

    /// Adds what was dropped to a folder; empty for the top.
    void add(Dropped dropped, String folder) {
        if (!dropped.files().isEmpty()) {
            addFiles(dropped.files(), folder);
        }
        for (String uri : dropped.uris()) {
            boolean local = uri.startsWith("file:");
            addReference(new ReferenceRequest(
                    uri, DraftPaths.ofReference(folder, uri), local, ReferenceRequest.DEFAULT_MAX_OBJECTS));
        }
        dropped.text().ifPresent(text -> addText(text, folder));
    }

    private void addFiles(List<Path> paths, String folder) {
        IgnorePatterns patterns = IgnorePatterns.parse(ignored.get());
        queue.add(
                DraftQueue.Kind.READING,
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    boolean alone = paths.size() == 1
                            && folder.isEmpty()
                            && editing.view().count() == 0;
                    return editing.add(paths, folder, alone ? Folders.SPREAD : Folders.KEEP_NAMES, patterns, monitor);
                }),
                added -> {
                    added.refused().forEach((path, why) -> refuse(path, sentences.of(why)));
                    added.ignored().forEach(path -> refuse(path, messages.get("build.refused.ignored")));
                    show();
                });
    }

    private void refuse(Path path, String sentence) {
        shown.refused(String.valueOf(path.getFileName()), sentence);
    }

    /// Text becomes a file, whose name is asked for in its place.
    private void addText(String text, String folder) {
        queue.add(
                DraftQueue.Kind.READING,
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    String name = DraftPaths.free(editing.view(), folder, messages.get("build.text.name"), ".txt");
                    editing.addFile(draft.textFile(text), name, monitor);
                    return name;
                }),
                this::showToName);
    }

    void addReference(ReferenceRequest request) {
        queue.add(
                DraftQueue.Kind.READING,
                transfers,
                messages.get("build.task.reference", DisplayText.safe(request.uri(), 80)),
                monitor -> session.step((editing, draft) -> refusal(editing, request, monitor)),
                refusal -> {
                    refusal.ifPresent(why -> shown.refused(request.uri(), sentences.of(why)));
                    show();
                });
    }

    private static Optional<Exception> refusal(DraftEditing editing, ReferenceRequest request, ProgressMonitor monitor)
            throws CancelledException {
        try {
            editing.addReference(request, monitor);
            return Optional.empty();
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(e);
        }
    }

    /// Reads a file that changed again.
    void readAgain(String path) {
        queue.add(
                DraftQueue.Kind.READING,
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    editing.readAgain(path, monitor);
                    return path;
                }),
                done -> show());
    }

    /// Makes a folder, whose name is asked for in its place.
    void newFolder(String parent) {
        queue.add(
                DraftQueue.Kind.STEP,
                tasks,
                messages.get("build.newFolder"),
                monitor -> session.step((editing, draft) -> {
                    String name = DraftPaths.free(editing.view(), parent, messages.get("build.newFolder.name"), "");
                    editing.makeFolder(name);
                    return name;
                }),
                this::showToName);
    }

    void remove(List<String> paths) {
        if (!paths.isEmpty()) {
            step("build.task.remove", List.of(), editing -> editing.remove(paths));
        }
    }

    void restore(List<String> paths) {
        if (!paths.isEmpty()) {
            step("build.task.restore", List.of(), editing -> editing.restore(paths));
        }
    }

    /// Moves each from the key to the value.
    void move(Map<String, String> moves) {
        if (!moves.isEmpty()) {
            step("build.task.rename", moves.values(), editing -> editing.move(moves));
        }
    }

    void undo() {
        step("build.task.undo", List.of(), DraftEditing::undo);
    }

    void redo() {
        step("build.task.redo", List.of(), DraftEditing::redo);
    }

    private interface Change {
        void on(DraftEditing editing) throws IOException;
    }

    private void step(String title, Collection<String> toShow, Change change) {
        queue.add(
                DraftQueue.Kind.STEP,
                tasks,
                messages.get(title),
                monitor -> session.step((editing, draft) -> {
                    change.on(editing);
                    return draft;
                }),
                done -> show(Optional.empty(), toShow));
    }

    private void show() {
        show(Optional.empty(), List.of());
    }

    private void showToName(String path) {
        show(Optional.of(path), List.of(path));
    }

    /// Reads the draft again.
    ///
    /// @param toShow what is to be seen then
    private void show(Optional<String> toName, Collection<String> toShow) {
        TreeSet<String> open = new TreeSet<>(shown.openFolders());
        for (String path : toShow) {
            for (String up = DraftPaths.folderOf(path); !up.isEmpty(); up = DraftPaths.folderOf(up)) {
                open.add(up);
            }
        }
        queue.add(
                DraftQueue.Kind.STEP,
                tasks,
                messages.get("build.task.show"),
                monitor -> session.staged(open),
                staged -> shown.show(staged, toName));
    }
}
