package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.transfer.CheckoutPlan;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Makes a folder hold exactly the open version: shows the plan, carries it out when the person says so, and offers
/// the way back.
public final class CheckoutViewModel {
    /// How far it is.
    public enum State {
        IDLE,
        PLANNING,
        PLANNED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        FAILED
    }

    private final ArtifactClient client;
    private final Selection selection;
    private final Dialogs dialogs;
    private final TransfersViewModel transfers;
    private final Formats formats;
    private final Messages messages = Messages.of(CheckoutViewModel.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Optional<CheckoutPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ArtifactPath> version = Optional.empty();
    private Optional<Path> root = Optional.empty();

    public CheckoutViewModel(
            ArtifactClient client,
            Selection selection,
            Dialogs dialogs,
            TransfersViewModel transfers,
            Formats formats) {
        this.client = client;
        this.selection = selection;
        this.dialogs = dialogs;
        this.transfers = transfers;
        this.formats = formats;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<CheckoutPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// A version is open and no checkout is under way.
    public ObservableBooleanValue canCheckout() {
        return Bindings.createBooleanBinding(
                () -> selection.versionProperty().get().isPresent() && !isBusy(), selection.versionProperty(), state);
    }

    private boolean isBusy() {
        return switch (state.get()) {
            case PLANNING, RUNNING, UNDOING -> true;
            case IDLE, PLANNED, DONE, UNDONE, FAILED -> false;
        };
    }

    /// `mnist:v7`; empty while nothing was asked for.
    public String versionName() {
        return version.map(path -> DisplayText.safe(path.name(), 60)).orElse("");
    }

    /// The folder, to show.
    public String folder() {
        return root.map(path -> DisplayText.safe(path.toString(), 80)).orElse("");
    }

    /// What the plan does: deletions first, because they are what a person must see.
    public List<CheckoutPlan.Change> changes() {
        return plan.get().map(CheckoutPlan::changes).orElse(List.of()).stream()
                .sorted(Comparator.comparing((CheckoutPlan.Change change) -> switch (change.kind()) {
                    case DELETE -> 0;
                    case REPLACE -> 1;
                    case ADD -> 2;
                }))
                .toList();
    }

    /// Asks for the folder, then makes the plan.
    public void checkout() {
        selection.versionProperty().get().ifPresent(path -> {
            String title = messages.get("transfer.checkout.choose", DisplayText.safe(path.name()));
            dialogs.chooseDirectory(title, Optional.of(client.directories().downloads()))
                    .ifPresent(directory -> plan(path, directory));
        });
    }

    private void plan(ArtifactPath path, Path directory) {
        version = Optional.of(path);
        root = Optional.of(directory);
        plan.set(Optional.empty());
        state.set(State.PLANNING);
        transfers
                .start(
                        Transfer.Kind.PLAN,
                        path.name(),
                        directory,
                        () -> plan(path, directory),
                        monitor -> client.artifact(path).planCheckout(directory, monitor),
                        (row, made) -> transfers.remove(row))
                .onSuccess(made -> {
                    plan.set(Optional.of(made));
                    state.set(State.PLANNED);
                })
                .onCancelled(this::dismiss)
                .onFailure(this::fail);
    }

    /// Plans again for the same folder, after a failure.
    public void planAgain() {
        version.ifPresent(path -> root.ifPresent(directory -> plan(path, directory)));
    }

    /// Carries the plan out.
    public void confirm() {
        if (state.get() != State.PLANNED) {
            return;
        }
        CheckoutPlan made = plan.get().orElseThrow();
        ArtifactPath path = version.orElseThrow();
        state.set(State.RUNNING);
        transfers
                .start(
                        Transfer.Kind.CHECKOUT,
                        path.name(),
                        made.root(),
                        () -> plan(path, made.root()),
                        monitor -> {
                            Artifact artifact = client.fromId(made.versionId());
                            artifact.checkout(made, monitor);
                            return made;
                        },
                        (row, done) -> row.finish(
                                messages.get("transfer.checkout.done", folder()),
                                new Transfer.FollowUp(messages.get("transfer.undo"), () -> undo(path, made.root())),
                                new Transfer.FollowUp(
                                        messages.get("transfer.showFolder"),
                                        () -> dialogs.showInFileManager(made.root()))))
                .onSuccess(done -> state.set(State.DONE))
                .onCancelled(this::dismiss)
                .onFailure(this::fail);
    }

    /// Brings the folder of the last checkout back.
    public void undo() {
        version.ifPresent(path -> root.ifPresent(directory -> undo(path, directory)));
    }

    private void undo(ArtifactPath path, Path directory) {
        if (isBusy()) {
            return;
        }
        version = Optional.of(path);
        root = Optional.of(directory);
        state.set(State.UNDOING);
        transfers
                .start(
                        Transfer.Kind.UNDO,
                        path.name(),
                        directory,
                        () -> undo(path, directory),
                        monitor -> client.undo(directory, monitor),
                        (row, report) -> row.finish(
                                messages.get(
                                        "transfer.undo.done",
                                        formats.files(report.restored()),
                                        formats.files(report.removed())),
                                new Transfer.FollowUp(
                                        messages.get("transfer.showFolder"),
                                        () -> dialogs.showInFileManager(directory))))
                .onSuccess(report -> state.set(State.UNDONE))
                .onCancelled(this::dismiss)
                .onFailure(this::fail);
    }

    /// Puts the plan away; nothing is done.
    public void dismiss() {
        plan.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(State.IDLE);
    }

    private void fail(Exception problem) {
        failure.set(Optional.of(problem));
        state.set(State.FAILED);
    }
}
