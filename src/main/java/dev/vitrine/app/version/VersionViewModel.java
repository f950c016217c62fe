package dev.vitrine.app.version;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The attributes of the open version, read in the background and again whenever the registry changes. What can be
/// changed about it is in [#edits()], where it is linked and how it ends in [#membership()].
public final class VersionViewModel {
    /// Where attributes come from.
    @FunctionalInterface
    interface Source {
        VersionDetails read(ArtifactPath path) throws IOException;
    }

    private final Source source;
    private final Selection selection;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(VersionViewModel.class);
    private final ReadOnlyObjectWrapper<Optional<VersionDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Loading<VersionDetails> loading;
    private final EditViewModel edits;
    private final MembershipViewModel membership;
    private final DescriptionViewModel description;
    private final MetadataViewModel metadata;
    private Optional<ArtifactPath> open = Optional.empty();

    public VersionViewModel(ArtifactClient client, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this(path -> read(client.artifact(path)), client.registry(), selection, tasks, dialogs);
    }

    VersionViewModel(Source source, Registry registry, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this.source = source;
        this.selection = selection;
        this.dialogs = dialogs;
        loading = new Loading<>(tasks, read -> details.set(Optional.of(read)));
        Changes changes = new Changes(details, notice, selection, tasks);
        edits = new EditViewModel(registry, details.getReadOnlyProperty(), changes, tasks);
        membership = new MembershipViewModel(registry, details.getReadOnlyProperty(), changes, selection);
        description = new DescriptionViewModel(edits, details.getReadOnlyProperty(), tasks);
        metadata = new MetadataViewModel(new HeldMetadata(details.getReadOnlyProperty(), edits), tasks, dialogs);
        selection.placeProperty().subscribe(this::show);
        selection.revisionProperty().subscribe((old, now) -> load());
    }

    private static VersionDetails read(Artifact artifact) throws IOException {
        return VersionDetails.of(artifact.attributes(), artifact.usedBy());
    }

    private void show(Place place) {
        Optional<ArtifactPath> path =
                place instanceof Place.AtVersion(ArtifactPath at, var entry) ? Optional.of(at) : Optional.empty();
        if (path.equals(open)) {
            return;
        }
        open = path;
        notice.set(Optional.empty());
        details.set(Optional.empty());
        path.ifPresentOrElse(at -> loading.open(title(at), reading(at)), loading::clear);
    }

    /// Reads the attributes again. What is shown stays until they are there.
    public void load() {
        open.ifPresent(path -> loading.read(title(path), reading(path)));
    }

    private String title(ArtifactPath path) {
        return messages.get("version.task.read", path.name());
    }

    private Work<VersionDetails> reading(ArtifactPath path) {
        Optional<VersionDetails> before = details.get();
        return monitor -> {
            VersionDetails read = source.read(path);
            return before.map(read::keepingTreeOf).orElse(read);
        };
    }

    /// Opens the page for a new version that starts from this one.
    public void startNewVersion() {
        details.get()
                .ifPresent(shown -> selection.open(
                        new Place.AtNewArtifact(Optional.of(shown.version().path()))));
    }

    public void copyName() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().path().toString()));
    }

    public void copyId() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().id()));
    }

    public void copyDigest() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().digest()));
    }

    public void copy(String text) {
        dialogs.copy(text);
    }

    /// Opens the version that a link leads to, in its own collection.
    public void openSource() {
        details.get().ifPresent(shown -> selection.open(shown.version().source()));
    }

    public EditViewModel edits() {
        return edits;
    }

    public MembershipViewModel membership() {
        return membership;
    }

    public DescriptionViewModel description() {
        return description;
    }

    public MetadataViewModel metadata() {
        return metadata;
    }

    /// What is chosen of the version, as programs get at it.
    public UsageSnippets usage(VersionDetails shown) {
        UsageSnippets.Chosen chosen = selection
                .entryProperty()
                .get()
                .<UsageSnippets.Chosen>map(entry -> new UsageSnippets.Chosen.File(entry.value()))
                .or(() -> selection.folderProperty().get().map(UsageSnippets.Chosen.Folder::new))
                .orElseGet(UsageSnippets.Chosen.All::new);
        return UsageSnippets.of(shown.version().path(), shown.version().type(), chosen);
    }

    /// Runs `action` when something else is chosen of the version.
    public void onChosen(Runnable action) {
        selection.entryProperty().subscribe(action);
        selection.folderProperty().subscribe(action);
    }

    /// Whether the attributes are there.
    public Loading<?> loading() {
        return loading;
    }

    /// What was done last to the version shown.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /// The version shown; empty while nothing is, or not yet.
    public ReadOnlyObjectProperty<Optional<VersionDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }
}
