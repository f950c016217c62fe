package dev.vitrine.app.manifest;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.EntryPart;
import dev.vitrine.model.ArtifactPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What can be done with chosen files beyond copying their names. Other programs get checked copies, made in the
/// background, never the registry's own files; nothing that could run is opened.
public final class FileActionsViewModel {
    /// Endings that a desktop opens in a viewer. What is not here, such as a script, could run instead.
    private static final Set<String> VIEWED = Set.of(
            "csv", "tsv", "parquet", "jsonl", "png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "wav", "mp3",
            "flac", "ogg", "mp4", "webm", "mov", "md", "txt", "log", "json", "yaml", "yml", "toml", "xml", "pdf", "zip",
            "tar", "gz");

    /// What the window does with files.
    ///
    /// @param download asks where to, then downloads
    /// @param opener   opens a file with the desktop's program for it
    public record Ways(Consumer<EntryPart> download, Dialogs dialogs, Consumer<URI> opener) {}

    /// One sentence about what was asked for.
    public record Notice(boolean failed, String text) {}

    private record Key(ArtifactPath version, EntryPart part) {}

    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner transfers;
    private final Ways ways;
    private final Messages messages = Messages.of(FileActionsViewModel.class);
    private final ErrorText errors = new ErrorText();
    private final Map<Key, List<Path>> ready = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param transfers runs what makes copies, with a row in the transfers strip
    public FileActionsViewModel(ArtifactClient client, Selection selection, TaskRunner transfers, Ways ways) {
        this.client = client;
        this.selection = selection;
        this.transfers = transfers;
        this.ways = ways;
        selection.versionProperty().subscribe((old, now) -> dismiss());
    }

    /// Asks where to, then downloads; shows in the transfers strip.
    public void download(EntryPart part) {
        if (!part.isEmpty()) {
            ways.download().accept(part);
        }
    }

    /// Whether a file may be handed to the desktop's program for it.
    static boolean isViewed(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return VIEWED.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    /// Opens one file in the desktop's program for it. What could run is not opened, but shown in its folder.
    public void open(String path) {
        if (isViewed(path)) {
            export(
                    new EntryPart(List.of(path), List.of()),
                    files -> files.forEach(file -> ways.opener().accept(file.toUri())));
        } else {
            say(false, messages.get("manifest.open.refused", DisplayText.safe(path, 80)));
        }
    }

    /// Shows a copy of what is chosen in the desktop's file manager.
    public void showInFolder(EntryPart part) {
        export(
                part,
                files -> files.stream()
                        .findFirst()
                        .ifPresent(file -> ways.dialogs().showInFileManager(Objects.requireNonNull(file.getParent()))));
    }

    /// The copies to drag out, when they are there. Otherwise they are made, and a notice says when to drag again: a
    /// drag cannot wait for its files.
    public Optional<List<Path>> drag(EntryPart part) {
        Optional<List<Path>> files = selection
                .versionProperty()
                .get()
                .flatMap(version -> Optional.ofNullable(ready.get(new Key(version, part))));
        if (files.isEmpty() && !part.isEmpty()) {
            say(false, messages.get("manifest.drag.preparing"));
            export(
                    part,
                    made -> say(
                            made.isEmpty(),
                            messages.get(made.isEmpty() ? "manifest.export.nothing" : "manifest.drag.ready")));
        } else if (files.isPresent()) {
            dismiss();
        }
        return files;
    }

    private void export(EntryPart part, Consumer<List<Path>> done) {
        selection
                .versionProperty()
                .get()
                .filter(version -> !part.isEmpty())
                .ifPresent(version -> transfers
                        .submit(
                                messages.get("manifest.task.export", version.name()),
                                monitor -> client.exports().export(client.artifact(version), part, monitor))
                        .onSuccess(files -> {
                            if (files.isEmpty()) {
                                say(true, messages.get("manifest.export.nothing"));
                            } else {
                                ready.put(new Key(version, part), files);
                                done.accept(files);
                            }
                        })
                        .onFailure(problem -> {
                            ErrorText.Explanation why = errors.explain(problem);
                            say(true, why.sentence() + " " + why.advice());
                        }));
    }

    private void say(boolean failed, String text) {
        notice.set(Optional.of(new Notice(failed, text)));
    }

    public void dismiss() {
        notice.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
