package dev.vitrine.app.transfer;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;

/// What the strip says about a transfer: `3.2 GB of 8.4 GB · 212 MB/s · 24 s left`.
final class TransferText {
    private static final String BETWEEN = " · ";
    private final Formats formats;
    private final Messages messages;
    private final ErrorText errors = new ErrorText();

    TransferText(Formats formats, Messages messages) {
        this.formats = formats;
        this.messages = messages;
    }

    String of(Transfer transfer) {
        RunningTask<?> task = transfer.task();
        return switch (transfer.state()) {
            case WAITING -> messages.get("transfer.waiting");
            case RUNNING -> running(task);
            case PAUSING -> messages.get("transfer.pausing");
            case PAUSED -> paused(task);
            case CANCELLING -> messages.get("transfer.cancelling");
            case SUCCEEDED ->
                transfer.resultProperty().get().isEmpty()
                        ? messages.get("transfer.done")
                        : transfer.resultProperty().get();
            case CANCELLED -> messages.get("transfer.cancelled");
            case FAILED ->
                task.failureProperty()
                        .get()
                        .map(problem -> errors.explain(problem).sentence())
                        .orElse("");
        };
    }

    /// The advice for a failed one, with all that is known; empty for others.
    String details(Transfer transfer) {
        return transfer.task()
                .failureProperty()
                .get()
                .map(errors::explain)
                .map(problem -> problem.title() + "\n" + problem.sentence() + "\n" + problem.advice())
                .orElse(of(transfer));
    }

    private String paused(RunningTask<?> task) {
        String paused = messages.get("transfer.paused");
        return task.progressProperty().get() < 0 ? paused : paused + BETWEEN + done(task);
    }

    /// `3.2 GB of 8.4 GB`, `12 of 40 files`; what is known.
    private String done(RunningTask<?> task) {
        long bytes = task.bytesTotalProperty().get();
        return bytes > 0
                ? messages.get(
                        "transfer.bytes", formats.bytes(task.bytesDoneProperty().get()), formats.bytes(bytes))
                : messages.get(
                        "transfer.files",
                        formats.count(task.filesDoneProperty().get()),
                        formats.files(task.filesTotalProperty().get()));
    }

    private String running(RunningTask<?> task) {
        List<String> parts = new ArrayList<>();
        long bytes = task.bytesTotalProperty().get();
        long files = task.filesTotalProperty().get();
        if (bytes > 0) {
            parts.add(done(task));
            if (task.rateProperty().get() >= 1) {
                parts.add(formats.rate(task.rateProperty().get()));
            }
            task.remainingProperty().get().map(formats::remaining).ifPresent(parts::add);
            if (files > 1) {
                parts.add(messages.get(
                        "transfer.files", formats.count(task.filesDoneProperty().get()), formats.files(files)));
            }
        } else if (files > 0) {
            parts.add(done(task));
        } else if (task.bytesDoneProperty().get() > 0) {
            parts.add(formats.bytes(task.bytesDoneProperty().get()));
        } else {
            parts.add(messages.get("transfer.starting"));
        }
        return String.join(BETWEEN, parts);
    }
}
