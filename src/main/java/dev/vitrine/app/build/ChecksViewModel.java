package dev.vitrine.app.build;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.client.DraftEditing;
import dev.vitrine.client.Preflight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What saving would store, and what is worth knowing before: looked at anew, in the background, after each step.
public final class ChecksViewModel {
    /// What a finding is about.
    public enum Kind {
        SECRET,
        NOT_ON_WINDOWS,
        CASE_TWIN,
        FORM_TWIN,
        VANISHED,
        CHANGED,
        NO_SPACE
    }

    /// The one thing that can be done about it, besides keeping it.
    public enum Remedy {
        REMOVE,
        RENAME,
        READ_AGAIN,
        NONE
    }

    /// @param detail the other name of twins, the new name of a rename, else empty
    public record Finding(Kind kind, String path, String detail, Remedy remedy) {}

    private static final int MOST = 1_000;
    private final DraftSession session;
    private final TaskRunner tasks;
    private final StagingViewModel staging;
    private final Messages messages = Messages.of(ChecksViewModel.class);
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Finding> kept = new HashSet<>();
    private Map<String, Finding> byPath = Map.of();
    private List<Finding> all = List.of();
    private Optional<RunningTask<?>> running = Optional.empty();

    ChecksViewModel(DraftSession session, TaskRunner tasks, StagingViewModel staging) {
        this.session = session;
        this.tasks = tasks;
        this.staging = staging;
        staging.viewProperty().subscribe(view -> {
            running.ifPresent(RunningTask::cancel);
            running = Optional.empty();
            if (view.isPresent()) {
                look();
            } else {
                clear();
            }
        });
    }

    private void look() {
        RunningTask<DraftSession.Checked> task = tasks.submit(messages.get("build.task.check"), session::check);
        running = Optional.of(task);
        task.onSuccess(checked -> {
            if (running.filter(last -> last == task).isPresent()) {
                forecast.set(Optional.of(checked.forecast()));
                all = findings(checked);
                show();
            }
        });
        // What it could not look at, saving tells.
        task.onFailure(why -> {});
    }

    private static List<Finding> findings(DraftSession.Checked checked) {
        List<Finding> found = new ArrayList<>();
        if (checked.forecast().newBytes() > checked.freeBytes()) {
            found.add(new Finding(Kind.NO_SPACE, "", Long.toString(checked.freeBytes()), Remedy.NONE));
        }
        checked.touched()
                .forEach((path, source) -> found.add(
                        source == DraftEditing.Source.VANISHED
                                ? new Finding(Kind.VANISHED, path, "", Remedy.REMOVE)
                                : new Finding(Kind.CHANGED, path, "", Remedy.READ_AGAIN)));
        for (Preflight.Finding each : checked.findings()) {
            found.add(
                    switch (each.kind()) {
                        case SECRET_NAME, SECRET_CONTENT -> new Finding(Kind.SECRET, each.path(), "", Remedy.REMOVE);
                        case NOT_ON_WINDOWS ->
                            new Finding(
                                    Kind.NOT_ON_WINDOWS, each.path(), Preflight.legalPath(each.path()), Remedy.RENAME);
                        case CASE_TWIN -> new Finding(Kind.CASE_TWIN, each.path(), each.detail(), Remedy.REMOVE);
                        case FORM_TWIN -> new Finding(Kind.FORM_TWIN, each.path(), each.detail(), Remedy.REMOVE);
                    });
        }
        return found;
    }

    private void show() {
        List<Finding> shown =
                all.stream().filter(each -> !kept.contains(each)).limit(MOST).toList();
        Map<String, Finding> paths = new HashMap<>();
        shown.forEach(each -> paths.putIfAbsent(each.path(), each));
        byPath = paths;
        if (!findings.equals(shown)) {
            findings.setAll(shown);
        }
    }

    /// Does the one thing.
    public void mend(Finding finding) {
        switch (finding.remedy()) {
            case REMOVE -> staging.removePath(finding.path());
            case RENAME -> staging.renamePath(finding.path(), finding.detail());
            case READ_AGAIN -> staging.readAgain(finding.path());
            case NONE -> keep(finding);
        }
    }

    /// Lets it be as it is.
    public void keep(Finding finding) {
        kept.add(finding);
        show();
    }

    /// What is worth knowing about a path.
    public Optional<Finding> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void clear() {
        kept.clear();
        all = List.of();
        forecast.set(Optional.empty());
        show();
    }

    public ObservableList<Finding> findings() {
        return findings;
    }

    /// Empty while nothing was looked at.
    public ReadOnlyObjectProperty<Optional<Forecast>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }
}
