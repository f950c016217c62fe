package dev.vitrine.app.settings;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactClient.TrashContent;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.util.List;

/// The trash of checkouts: how much it holds, and emptying it.
public final class TrashViewModel {
    private final ArtifactClient client;
    private final Dialogs dialogs;
    private final Formats formats;
    private final Messages messages = Messages.of(TrashViewModel.class);
    private final DiskPlace<TrashContent> place;

    public TrashViewModel(ArtifactClient client, TaskRunner tasks, Dialogs dialogs, Formats formats) {
        this.client = client;
        this.dialogs = dialogs;
        this.formats = formats;
        place = new DiskPlace<>(
                tasks, removed -> messages.get("settings.trash.emptied", formats.bytes(Math.max(0, removed.bytes()))));
    }

    public DiskPlace<TrashContent> place() {
        return place;
    }

    /// Counts again, as when the page is opened.
    public void refresh() {
        place.count(messages.get("settings.trash.counting"), client::trashContent);
    }

    /// Removes everything, after a yes to what cannot be undone then.
    public void empty() {
        TrashContent now = place.contentProperty().get().orElse(new TrashContent(0, 0, List.of()));
        String key = now.folders().isEmpty() ? "settings.trash.empty.none" : "settings.trash.empty.text";
        if (dialogs.confirm(new Dialogs.Confirmation(
                messages.get("settings.trash.empty.title"),
                messages.get(key, formats.bytes(now.bytes())),
                now.folders().stream()
                        .map(folder -> DisplayText.safe(folder.toString()))
                        .toList(),
                messages.get("settings.trash.empty.verb"),
                Dialogs.Kind.DESTRUCTIVE))) {
            place.remove(messages.get("settings.trash.emptying"), this::emptied);
        }
    }

    private DiskPlace.Removal<TrashContent> emptied(ProgressMonitor monitor) throws IOException {
        TrashContent before = client.trashContent(monitor);
        TrashContent left = client.emptyTrash(monitor);
        return new DiskPlace.Removal<>(
                new TrashContent(before.files() - left.files(), before.bytes() - left.bytes(), List.of()), left);
    }
}
