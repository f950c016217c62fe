package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.EntryPart;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.DownloadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// Downloads the open version into a folder of its own, below a folder that the person chooses.
public final class DownloadViewModel {
    private final ArtifactClient client;
    private final Selection selection;
    private final Dialogs dialogs;
    private final TransfersViewModel transfers;
    private final Formats formats;
    private final Messages messages = Messages.of(DownloadViewModel.class);

    public DownloadViewModel(
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

    public ObservableBooleanValue canDownload() {
        return Bindings.createBooleanBinding(
                () -> selection.versionProperty().get().isPresent(), selection.versionProperty());
    }

    /// Asks where to, then downloads.
    public void download() {
        download(EntryPart.ALL);
    }

    /// The same for some of the files, each under its whole path.
    public void download(EntryPart part) {
        selection.versionProperty().get().ifPresent(version -> {
            String title = messages.get("transfer.download.choose", DisplayText.safe(version.name()));
            dialogs.chooseDirectory(title, Optional.of(client.directories().downloads()))
                    .ifPresent(directory ->
                            download(new TransferRequest(Transfer.Kind.DOWNLOAD, version, directory, part)));
        });
    }

    private void download(TransferRequest request) {
        start(request, TransferState.WAITING, monitor -> download(request, monitor));
    }

    /// Goes on where it stopped when the program was closed. A folder that went since is not made again.
    void goOn(TransferRequest request, TransferState from) {
        start(request, from, monitor -> {
            if (!Files.isDirectory(request.folder())) {
                throw new NoSuchFileException(request.folder().toString());
            }
            return download(request, monitor);
        });
    }

    private DownloadReport download(TransferRequest request, ProgressMonitor monitor) throws IOException {
        Artifact artifact = client.artifact(request.version());
        Path root = request.folder().resolve(artifact.defaultRoot().getFileName());
        return request.part().equals(EntryPart.ALL)
                ? artifact.download(DownloadOptions.into(root), monitor)
                : artifact.download(request.part(), root, monitor);
    }

    private void start(TransferRequest request, TransferState from, Work<DownloadReport> work) {
        transfers.start(
                request,
                from,
                () -> download(request),
                work,
                (row, report) -> row.finish(
                        summary(report),
                        new Transfer.FollowUp(
                                messages.get("transfer.showFolder"), () -> dialogs.showInFileManager(report.root()))));
    }

    private String summary(DownloadReport report) {
        String key = report.skipped().isEmpty() ? "transfer.download.done" : "transfer.download.doneSkipped";
        return messages.get(
                key,
                formats.files(report.written() + report.unchanged()),
                formats.bytes(report.bytesWritten()),
                DisplayText.safe(report.root().toString(), 60),
                formats.count(report.skipped().size()));
    }
}
