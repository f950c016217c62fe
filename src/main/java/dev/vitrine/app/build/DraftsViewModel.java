package dev.vitrine.app.build;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftTexts;
import dev.vitrine.client.KeptDrafts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Drafts that wait to be gone on with, the keeping of the one that is open, and the one that was thrown away last.
public final class DraftsViewModel {
    private final DraftSession session;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(DraftsViewModel.class);
    private final ObservableList<KeptDrafts.Summary> waiting = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Instant>> savedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> discarded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunningTask<Long>> keeping = Optional.empty();
    private boolean changedMeanwhile;

    DraftsViewModel(DraftSession session, TaskRunner tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /// Looks which drafts wait.
    void look() {
        tasks.submit(messages.get("build.task.drafts"), monitor -> session.all().list())
                .onSuccess(waiting::setAll)
                .onFailure(why -> {});
    }

    /// Removes for good what was thrown away before, and looks.
    public void start() {
        tasks.submit(messages.get("build.task.drafts"), monitor -> {
                    session.all().purge();
                    return session.all().list();
                })
                .onSuccess(waiting::setAll)
                .onFailure(why -> {});
    }

    /// Keeps what is typed. While it is being written, later changes wait for one more writing.
    void keep(Supplier<DraftTexts> texts) {
        if (keeping.isPresent()) {
            changedMeanwhile = true;
            return;
        }
        DraftTexts now = texts.get();
        RunningTask<Long> task = tasks.submit(messages.get("build.task.keep"), monitor -> session.keep(now, monitor));
        keeping = Optional.of(task);
        task.onSuccess(when -> {
            if (ended(task, texts)) {
                savedAt.set(Optional.of(Instant.ofEpochMilli(when)));
            }
        });
        task.onFailure(why -> ended(task, texts));
        task.onCancelled(() -> ended(task, texts));
    }

    private boolean ended(RunningTask<Long> task, Supplier<DraftTexts> texts) {
        if (keeping.filter(last -> last == task).isEmpty()) {
            return false;
        }
        keeping = Optional.empty();
        if (changedMeanwhile) {
            changedMeanwhile = false;
            keep(texts);
        }
        return true;
    }

    /// The draft that was kept is not open any more; what of it is not written yet.
    Optional<DraftTexts> leave(Supplier<DraftTexts> texts) {
        Optional<DraftTexts> unwritten = keeping.map(task -> texts.get());
        keeping.ifPresent(RunningTask::cancel);
        keeping = Optional.empty();
        changedMeanwhile = false;
        savedAt.set(Optional.empty());
        return unwritten;
    }

    void opened(Instant when) {
        savedAt.set(Optional.of(when));
    }

    void threwAway(String id) {
        discarded.set(Optional.of(id));
    }

    /// Lets what was thrown away go for good.
    public void letGo() {
        discarded.set(Optional.empty());
        start();
    }

    Optional<String> takeDiscarded() {
        Optional<String> id = discarded.get();
        discarded.set(Optional.empty());
        return id;
    }

    /// Removes a draft that waits; it can be taken back.
    public void discard(KeptDrafts.Summary draft) {
        tasks.submit(messages.get("build.task.discard"), monitor -> {
                    var opened = session.all().open(draft.id());
                    if (opened.isPresent()) {
                        opened.get().draft().discard();
                    }
                    return session.all().list();
                })
                .onSuccess(left -> {
                    waiting.setAll(left);
                    threwAway(draft.id());
                })
                .onFailure(why -> {});
    }

    /// Drafts that nobody has open, the last written first.
    public ObservableList<KeptDrafts.Summary> waiting() {
        return waiting;
    }

    /// When the open draft was written last.
    public ReadOnlyObjectProperty<Optional<Instant>> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }

    /// The draft that was thrown away last, as long as it can be taken back.
    public ReadOnlyObjectProperty<Optional<String>> discardedProperty() {
        return discarded.getReadOnlyProperty();
    }
}
