package dev.vitrine.app.compare;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.ReportFile;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.FileText;
import dev.vitrine.client.ComparisonJson;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;
import java.util.AbstractList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// A finished comparison: which of its files are listed, the text of the chosen one, and reports to keep.
public final class DifferencesViewModel {
    private static final Set<Kind> DIFFERENT = EnumSet.complementOf(EnumSet.of(Kind.SAME));
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Formats formats;
    private final Messages messages = Messages.of(DifferencesViewModel.class);
    private final ObservableSet<Kind> kinds = FXCollections.observableSet(EnumSet.noneOf(Kind.class));
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ObservableList<ManifestDiff.Row>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
    private final ReadOnlyObjectWrapper<Optional<ManifestDiff.Row>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileText>> text = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<LineDiffPane.Form> lineForm = new SimpleObjectProperty<>(LineDiffPane.Form.UNIFIED);
    private final Loading<FileText> reading;
    private Optional<Comparison> comparison = Optional.empty();
    private Optional<RunningTask<?>> listing = Optional.empty();

    DifferencesViewModel(TaskRunner tasks, Dialogs dialogs, Formats formats) {
        this.formats = formats;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.reading = new Loading<>(tasks, read -> text.set(Optional.of(read)));
        filter.subscribe((old, now) -> list());
    }

    void show(Optional<Comparison> shown) {
        comparison = shown;
        kinds.clear();
        notice.set(Optional.empty());
        choose(Optional.empty());
        rows.set(FXCollections.emptyObservableList());
        list();
    }

    private void list() {
        listing.ifPresent(RunningTask::cancel);
        if (comparison.isEmpty()) {
            return;
        }
        ManifestDiff files = comparison.get().files();
        Set<Kind> wanted = kinds.isEmpty() ? DIFFERENT : EnumSet.copyOf(kinds);
        String part = filter.get().strip();
        RunningTask<int[]> task =
                tasks.submit(messages.get("compare.task.filter"), monitor -> files.indexes(wanted, part));
        listing = Optional.of(task);
        task.onSuccess(found -> {
            if (listing.filter(last -> last == task).isPresent()
                    && comparison.filter(now -> now.files() == files).isPresent()) {
                rows.set(FXCollections.observableList(new Rows(files, found)));
            }
        });
    }

    /// Rows that are made when they come into sight.
    private static final class Rows extends AbstractList<ManifestDiff.Row> {
        private final ManifestDiff files;
        private final int[] indexes;

        Rows(ManifestDiff files, int[] indexes) {
            this.files = files;
            this.indexes = indexes;
        }

        @Override
        public ManifestDiff.Row get(int index) {
            return files.row(indexes[index]);
        }

        @Override
        public int size() {
            return indexes.length;
        }

        /// Equal rows are found nowhere: looking would make each of them.
        @Override
        public int indexOf(Object row) {
            return -1;
        }
    }

    /// Lists only files of this kind and of the other kinds chosen so, or no longer.
    public void toggle(Kind kind) {
        if (!kinds.remove(kind)) {
            kinds.add(kind);
        }
        list();
    }

    /// Lists every difference again.
    public void clearFilter() {
        kinds.clear();
        filter.set("");
        list();
    }

    /// Shows how the text of a file differs.
    public void choose(Optional<ManifestDiff.Row> row) {
        chosen.set(row);
        text.set(Optional.empty());
        if (row.isEmpty() || comparison.isEmpty()) {
            reading.clear();
            return;
        }
        readText();
    }

    /// Reads the text of the chosen file again.
    public void readText() {
        Comparison shown = comparison.orElseThrow();
        chosen.get()
                .ifPresent(row -> reading.open(
                        messages.get("compare.task.text", DisplayText.safe(row.path(), 60)),
                        monitor -> shown.text(row, monitor)));
    }

    public void copyPath() {
        chosen.get().ifPresent(row -> dialogs.copy(row.path()));
    }

    /// Asks where, and writes a page for a browser.
    public void exportHtml() {
        export("html", shown -> (out, monitor) -> new ComparisonHtml(shown, formats).write(out, monitor));
    }

    /// Asks where, and writes the document that `vitrine diff --json` prints.
    public void exportJson() {
        export("json", shown -> (out, monitor) -> ComparisonJson.write(shown, out, monitor));
    }

    private interface Form {
        ReportFile.Content of(Comparison shown);
    }

    private void export(String suffix, Form form) {
        comparison.ifPresent(shown -> dialogs.chooseSaveFile(
                        messages.get("compare.export.choose"), messages.get("compare.export.name") + "." + suffix)
                .ifPresent(file -> tasks.submit(
                                messages.get("compare.task.export", DisplayText.safe(file.toString(), 80)), monitor -> {
                                    ReportFile.write(file, form.of(shown), monitor);
                                    return file;
                                })
                        .onSuccess(written -> notice.set(Optional.of(
                                messages.get("compare.export.done", DisplayText.safe(written.toString(), 80)))))
                        .onFailure(dialogs::error)));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /// What is listed; empty: every difference.
    public ObservableSet<Kind> kinds() {
        return FXCollections.unmodifiableObservableSet(kinds);
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// The listed files. Another list with each change.
    public ReadOnlyObjectProperty<ObservableList<ManifestDiff.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ManifestDiff.Row>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<FileText>> textProperty() {
        return text.getReadOnlyProperty();
    }

    public Loading<FileText> reading() {
        return reading;
    }

    /// Whether texts stand side by side: the same for every text that is looked at.
    ObjectProperty<LineDiffPane.Form> lineFormProperty() {
        return lineForm;
    }

    /// What was just done.
    public ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
