package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.ReportFile;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.VerifyReport;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// Compares a folder with the open version, holds the report, and fetches what is wrong when that is wanted.
public final class VerifyViewModel {
    /// What a verification found.
    ///
    /// @param repair what was fetched just before; empty when nothing was
    public record Verified(VerifyReport report, Optional<DownloadReport> repair) {}

    /// How a report is saved.
    public enum Form {
        JSON,
        TEXT
    }

    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Formats formats;
    private final Messages messages = Messages.of(VerifyViewModel.class);
    private final FolderWork<Verified> work;

    /// @param tasks what saves reports
    public VerifyViewModel(
            ArtifactClient client,
            Selection selection,
            TaskRunner tasks,
            Dialogs dialogs,
            TransfersViewModel transfers,
            Formats formats) {
        this.client = client;
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.formats = formats;
        work = new FolderWork<>(transfers);
    }

    /// The verification that was asked for last.
    public FolderWork<Verified> work() {
        return work;
    }

    public ObservableBooleanValue canVerify() {
        return Bindings.createBooleanBinding(
                () -> selection.versionProperty().get().isPresent(), selection.versionProperty());
    }

    /// Asks for the folder, then compares.
    public void verify() {
        selection.versionProperty().get().ifPresent(path -> {
            String title = messages.get("transfer.verify.choose", DisplayText.safe(path.name()));
            dialogs.chooseDirectory(title, Optional.of(client.directories().downloads()))
                    .ifPresent(directory -> verify(new TransferRequest(Transfer.Kind.VERIFY, path, directory)));
        });
    }

    private void verify(TransferRequest request) {
        work.run(
                request,
                "transfer.verify.running",
                () -> verify(request),
                monitor -> new Verified(
                        client.artifact(request.version()).verify(request.folder(), monitor), Optional.empty()),
                (row, verified) -> finish(row, request, verified));
    }

    /// Fetches the files that are missing or wrong, then compares again. What is not in the artifact stays.
    public void repair() {
        work.answer().map(Verified::report).filter(report -> broken(report) > 0).ifPresent(report -> {
            ArtifactPath version = work.version().orElseThrow();
            TransferRequest request = new TransferRequest(
                    Transfer.Kind.REPAIR, version, work.folder().orElseThrow());
            work.run(
                    request,
                    "transfer.repair.running",
                    () -> verify(request.of(Transfer.Kind.VERIFY)),
                    monitor -> {
                        Artifact artifact = client.artifact(version);
                        DownloadReport fetched = artifact.repair(report, request.folder(), monitor);
                        return new Verified(artifact.verify(request.folder(), monitor), Optional.of(fetched));
                    },
                    (row, verified) -> finish(row, request.of(Transfer.Kind.VERIFY), verified));
        });
    }

    private void finish(Transfer row, TransferRequest request, Verified verified) {
        row.finish(
                verified.report().ok() ? Transfer.Verdict.GOOD : Transfer.Verdict.PROBLEMS,
                summary(verified),
                new Transfer.FollowUp(
                        messages.get("transfer.showReport"), () -> work.show(request, () -> verify(request), verified)),
                new Transfer.FollowUp(
                        messages.get("transfer.showFolder"), () -> dialogs.showInFileManager(request.folder())));
    }

    /// `all right: 12 files hold the bytes that the manifest says`, `3 problems`.
    private String summary(Verified verified) {
        VerifyReport report = verified.report();
        long problems = problems(report);
        String found = problems == 0
                ? messages.get("transfer.verify.ok", formats.files(report.checkedFiles()))
                : messages.get("transfer.verify.problems", formats.count(problems), problems);
        return verified.repair().map(this::repaired).map(text -> text + " · ").orElse("") + found;
    }

    /// `3 files fetched again (513 KB)`.
    public String repaired(DownloadReport fetched) {
        return messages.get(
                "transfer.repair.done", formats.files(fetched.written()), formats.bytes(fetched.bytesWritten()));
    }

    /// How many problems a report has; skipped references are none.
    public static long problems(VerifyReport report) {
        return broken(report) + report.extra().size();
    }

    /// How many of them a repair mends.
    public static long broken(VerifyReport report) {
        return (long) report.mismatched().size() + report.missing().size();
    }

    /// Asks where to, then saves the report that is shown.
    public void save(Form form) {
        work.answer().map(Verified::report).ifPresent(report -> {
            ArtifactPath version = work.version().orElseThrow();
            VerifyReportFile content =
                    new VerifyReportFile(version, work.folder().orElseThrow(), report);
            String suffix = form == Form.JSON ? ".json" : ".txt";
            String name = "verify-" + version.name().replace(':', '-') + suffix;
            dialogs.chooseSaveFile(messages.get("transfer.report.save"), name)
                    .ifPresent(file -> tasks.submit(messages.get("transfer.report.save"), monitor -> {
                                ReportFile.write(file, form == Form.JSON ? content::json : content::text, monitor);
                                return file;
                            })
                            .onFailure(dialogs::error));
        });
    }
}
