package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.CheckoutPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// Makes a folder hold exactly the open version: shows the plan, carries it out when the person says so, and offers
/// the way back.
public final class CheckoutViewModel {
    /// What a step leads to.
    public sealed interface Outcome {}

    /// Nothing is done yet.
    public record Planned(CheckoutPlan plan, PlanRows rows) implements Outcome {}

    public record CheckedOut() implements Outcome {}

    /// @param restored files that came back
    /// @param removed  files that the checkout had added
    public record TakenBack(long restored, long removed) implements Outcome {}

    private final ArtifactClient client;
    private final Selection selection;
    private final Dialogs dialogs;
    private final TransfersViewModel transfers;
    private final Formats formats;
    private final Messages messages = Messages.of(CheckoutViewModel.class);
    private final FolderWork<Outcome> work;

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
        work = new FolderWork<>(transfers);
    }

    /// The step that was asked for last.
    public FolderWork<Outcome> work() {
        return work;
    }

    public ObservableBooleanValue canCheckout() {
        return Bindings.createBooleanBinding(
                () -> selection.versionProperty().get().isPresent(), selection.versionProperty());
    }

    /// Asks for the folder, then makes the plan.
    public void checkout() {
        selection.versionProperty().get().ifPresent(path -> {
            String title = messages.get("transfer.checkout.choose", DisplayText.safe(path.name()));
            dialogs.chooseDirectory(title, Optional.of(client.directories().downloads()))
                    .ifPresent(directory -> plan(new TransferRequest(Transfer.Kind.PLAN, path, directory)));
        });
    }

    private void plan(TransferRequest request) {
        TransferRequest wanted = request.of(Transfer.Kind.PLAN);
        Runnable again = () -> plan(request);
        work.run(
                wanted,
                "transfer.checkout.planning",
                again,
                monitor -> planned(request, monitor),
                (row, made) -> ready(row, request, again, made, work.asksFor(wanted)));
    }

    /// A plan that is shown needs no row; another one can be looked at from its row.
    private void ready(Transfer row, TransferRequest request, Runnable again, Outcome made, boolean shown) {
        if (shown || !(made instanceof Planned planned)) {
            transfers.remove(row);
        } else {
            row.finish(
                    Transfer.Verdict.PROBLEMS,
                    messages.get(
                            "transfer.checkout.planned",
                            shown(request.folder()),
                            planned.plan().changes().size()),
                    new Transfer.FollowUp(messages.get("transfer.checkout.showPlan"), () -> {
                        transfers.remove(row);
                        work.show(request, again, made);
                    }));
        }
    }

    private Outcome planned(TransferRequest request, ProgressMonitor monitor) throws IOException {
        CheckoutPlan plan = client.artifact(request.version()).planCheckout(request.folder(), monitor);
        return new Planned(plan, new PlanRows(plan.changes()));
    }

    /// Carries the plan that is shown out.
    public void confirm() {
        if (work.answer().orElse(null) instanceof Planned(CheckoutPlan plan, PlanRows rows)) {
            carryOut(new TransferRequest(Transfer.Kind.CHECKOUT, work.version().orElseThrow(), plan.root()), plan);
        }
    }

    private void carryOut(TransferRequest request, CheckoutPlan plan) {
        work.run(
                request,
                "transfer.checkout.running",
                () -> plan(request),
                monitor -> {
                    client.fromId(plan.versionId()).checkout(plan, monitor);
                    return new CheckedOut();
                },
                (row, done) -> row.finish(
                        messages.get("transfer.checkout.done", shown(request.folder())),
                        new Transfer.FollowUp(messages.get("transfer.undo"), () -> undo(request)),
                        showFolder(request.folder())));
    }

    /// Goes on after the program was closed in the middle. A folder is planned anew, because it may have changed since.
    ///
    /// @param finished what became of the files that a crash left half done: all in place, or all taken back; empty
    ///     when nothing was half done
    void goOn(TransferRequest request, Optional<Boolean> finished) {
        Runnable again = () -> plan(request);
        if (finished.isEmpty()) {
            transfers.<Outcome>start(
                    request,
                    TransferState.PAUSED,
                    again,
                    monitor -> {
                        if (!Files.isDirectory(request.folder())) {
                            throw new NoSuchFileException(request.folder().toString());
                        }
                        return planned(request, monitor);
                    },
                    (row, made) -> {
                        boolean isFree = work.isIdle();
                        ready(row, request, again, made, isFree);
                        if (isFree) {
                            work.show(request, again, made);
                        }
                    });
            return;
        }
        boolean done = finished.get();
        transfers.<Boolean>start(request, TransferState.WAITING, again, monitor -> done, (row, whole) -> {
            if (whole) {
                row.finish(
                        messages.get("transfer.checkout.recovered", shown(request.folder())),
                        new Transfer.FollowUp(messages.get("transfer.undo"), () -> undo(request)),
                        showFolder(request.folder()));
            } else {
                row.finish(
                        Transfer.Verdict.PROBLEMS,
                        messages.get("transfer.checkout.rolledBack", shown(request.folder())),
                        new Transfer.FollowUp(messages.get("transfer.checkout.planAgain"), again));
            }
        });
    }

    /// Brings the folder of the last checkout back.
    public void undo() {
        ArtifactPath version = work.version().orElseThrow();
        undo(new TransferRequest(Transfer.Kind.UNDO, version, work.folder().orElseThrow()));
    }

    private void undo(TransferRequest request) {
        Path folder = request.folder();
        work.run(
                request.of(Transfer.Kind.UNDO),
                "transfer.checkout.undoing",
                () -> undo(request),
                monitor -> {
                    ArtifactClient.UndoReport report = client.undo(folder, monitor);
                    return new TakenBack(report.restored(), report.removed());
                },
                (row, outcome) -> {
                    if (outcome instanceof TakenBack(long restored, long removed)) {
                        row.finish(
                                messages.get("transfer.undo.done", formats.files(restored), formats.files(removed)),
                                showFolder(folder));
                    }
                });
    }

    private Transfer.FollowUp showFolder(Path folder) {
        return new Transfer.FollowUp(messages.get("transfer.showFolder"), () -> dialogs.showInFileManager(folder));
    }

    private static String shown(Path folder) {
        return DisplayText.safe(folder.toString(), 80);
    }
}
