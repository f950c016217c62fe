package dev.vitrine.app.lineage;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.ReportFile;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Saves the graph as a file that the person chooses.
final class ExportViewModel {
    /// What a file holds.
    interface Content {
        void writeTo(OutputStream out, ProgressMonitor monitor) throws IOException;
    }

    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final LineageText text;
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());

    ExportViewModel(TaskRunner tasks, Dialogs dialogs, LineageText text) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.text = text;
    }

    /// Asks where to save; `next` gets the place, unless the person thought better of it.
    void choose(LineagePicture picture, String suffix, Consumer<Path> next) {
        String name = LineageText.name(picture.graph().node(picture.graph().start()));
        String file = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-lineage" + suffix;
        dialogs.chooseSaveFile(text.message("lineage.export.title", DisplayText.safe(name, 60)), file)
                .ifPresent(next);
    }

    void save(Path file, Content content) {
        saved.set(Optional.empty());
        tasks.submit(
                        text.message("lineage.export.task", DisplayText.safe(String.valueOf(file.getFileName()), 60)),
                        monitor -> {
                            ReportFile.write(file, content::writeTo, monitor);
                            return file;
                        })
                .onSuccess(done -> saved.set(Optional.of(done)))
                .onFailure(dialogs::error);
    }

    void showSaved() {
        saved.get().map(Path::toAbsolutePath).map(Path::getParent).ifPresent(dialogs::showInFileManager);
        forgetSaved();
    }

    /// Says no more what was saved last.
    void forgetSaved() {
        saved.set(Optional.empty());
    }

    /// The file that was saved last, until it was looked at or another graph is shown.
    ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
