package dev.vitrine.app.shell;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Fills an empty registry with the sample project and opens it.
public final class SampleViewModel {
    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(SampleViewModel.class);
    private final ReadOnlyObjectWrapper<TaskState> state = new ReadOnlyObjectWrapper<>(TaskState.QUEUED);

    public SampleViewModel(ArtifactClient client, Selection selection, TaskRunner tasks) {
        this.client = client;
        this.selection = selection;
        this.tasks = tasks;
    }

    /// It is not being made already.
    public ObservableBooleanValue canCreate() {
        return state.isNotEqualTo(TaskState.RUNNING);
    }

    public void create() {
        state.set(TaskState.RUNNING);
        tasks.submit(messages.get("shell.sample.name"), client::createSample)
                .onSuccess(first -> {
                    state.set(TaskState.SUCCEEDED);
                    selection.registryChanged();
                    selection.open(first);
                })
                .onCancelled(() -> state.set(TaskState.CANCELLED))
                .onFailure(problem -> state.set(TaskState.FAILED));
    }
}
