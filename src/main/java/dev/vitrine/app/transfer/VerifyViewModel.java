package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.transfer.VerifyReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Compares a folder with the open version and holds the report.
public final class VerifyViewModel {
    /// How far it is.
    public enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /// What is wrong with a file.
    public enum Problem {
        MISMATCHED,
        UNREADABLE,
        MISSING,
        EXTRA,
        SKIPPED
    }

    /// A line of the report; `note` says more, and may be empty.
    public record Finding(Problem problem, String path, String note) {}

    private final ArtifactClient client;
    private final Selection selection;
    private final Dialogs dialogs;
    private final TransfersViewModel transfers;
    private final Formats formats;
    private final Messages messages = Messages.of(VerifyViewModel.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Optional<VerifyReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ArtifactPath> version = Optional.empty();
    private Optional<Path> root = Optional.empty();

    public VerifyViewModel(
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

    public ReadOnlyObjectProperty<Optional<VerifyReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// A version is open and nothing is being verified.
    public ObservableBooleanValue canVerify() {
        return Bindings.createBooleanBinding(
                () -> selection.versionProperty().get().isPresent() && state.get() != State.RUNNING,
                selection.versionProperty(),
                state);
    }

    /// `mnist:v7`; empty while nothing was asked for.
    public String versionName() {
        return version.map(path -> DisplayText.safe(path.name(), 60)).orElse("");
    }

    /// The folder, to show.
    public String folder() {
        return root.map(path -> DisplayText.safe(path.toString(), 80)).orElse("");
    }

    /// Asks for the folder, then compares.
    public void verify() {
        selection.versionProperty().get().ifPresent(path -> {
            String title = messages.get("transfer.verify.choose", DisplayText.safe(path.name()));
            dialogs.chooseDirectory(title, Optional.of(client.directories().downloads()))
                    .ifPresent(directory -> verify(path, directory));
        });
    }

    /// Compares the same folder again.
    public void verifyAgain() {
        version.ifPresent(path -> root.ifPresent(directory -> verify(path, directory)));
    }

    private void verify(ArtifactPath path, Path directory) {
        version = Optional.of(path);
        root = Optional.of(directory);
        report.set(Optional.empty());
        state.set(State.RUNNING);
        transfers
                .start(
                        Transfer.Kind.VERIFY,
                        path.name(),
                        directory,
                        () -> verify(path, directory),
                        monitor -> client.artifact(path).verify(directory, monitor),
                        (row, found) -> row.finish(
                                summary(found),
                                new Transfer.FollowUp(
                                        messages.get("transfer.showReport"), () -> show(path, directory, found))))
                .onSuccess(found -> show(path, directory, found))
                .onCancelled(this::dismiss)
                .onFailure(problem -> {
                    failure.set(Optional.of(problem));
                    state.set(State.FAILED);
                });
    }

    private void show(ArtifactPath path, Path directory, VerifyReport found) {
        version = Optional.of(path);
        root = Optional.of(directory);
        state.set(State.IDLE);
        report.set(Optional.of(found));
        state.set(State.DONE);
    }

    private String summary(VerifyReport found) {
        long problems = problems(found);
        return problems == 0
                ? messages.get("transfer.verify.ok", formats.files(found.checkedFiles()))
                : messages.get("transfer.verify.problems", formats.count(problems), problems);
    }

    /// How many problems a report has; skipped references are none.
    public static long problems(VerifyReport report) {
        return (long) report.mismatched().size()
                + report.missing().size()
                + report.extra().size();
    }

    /// Every line of the report: wrong bytes, then missing, then extra files, then what was not checked.
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        report.get().ifPresent(found -> {
            found.mismatched()
                    .forEach(each -> all.add(
                            each.actual().isEmpty()
                                    ? new Finding(Problem.UNREADABLE, each.path(), each.problem())
                                    : new Finding(Problem.MISMATCHED, each.path(), "")));
            found.missing().forEach(path -> all.add(new Finding(Problem.MISSING, path, "")));
            found.extra().forEach(path -> all.add(new Finding(Problem.EXTRA, path, "")));
            found.skipped()
                    .forEach(each -> all.add(new Finding(
                            Problem.SKIPPED, each.path(), each.reason().name())));
        });
        return all;
    }

    /// Puts the report away.
    public void dismiss() {
        report.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(State.IDLE);
    }
}
