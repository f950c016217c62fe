package dev.vitrine.app.build;

import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the draft can be saved now, and what is worth knowing before.
final class SaveReadiness {
    private final StagingViewModel staging;
    private final DraftQueue queue;
    private final DraftFields fields;
    private final Messages messages = Messages.of(SaveReadiness.class);
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> warning = new ReadOnlyObjectWrapper<>(Optional.empty());

    SaveReadiness(StagingViewModel staging, DraftQueue queue, DraftFields fields) {
        this.staging = staging;
        this.queue = queue;
        this.fields = fields;
        for (Observable field : fields.all()) {
            field.addListener(changed -> judge());
        }
        staging.viewProperty().addListener((value, old, now) -> judge());
        queue.busyProperty().addListener((value, old, now) -> judge());
        queue.waitingProperty().addListener((value, old, now) -> judge());
        judge();
    }

    private void judge() {
        boolean isEmpty =
                staging.viewProperty().get().map(view -> view.count() == 0).orElse(true);
        problem.set(problem(isEmpty));
        warning.set(
                isEmpty && problem.get().isEmpty()
                        ? Optional.of(messages.get("build.warning.noFiles"))
                        : Optional.empty());
    }

    private Optional<String> problem(boolean isEmpty) {
        if (queue.busyProperty().get()) {
            int waiting = queue.waitingProperty().get();
            return Optional.of(
                    waiting == 0 ? messages.get("build.problem.busy") : messages.get("build.problem.waiting", waiting));
        }
        return isEmpty && fields.collectionProperty().get().isBlank()
                ? Optional.of(messages.get("build.problem.noFiles"))
                : fields.firstProblem();
    }

    /// Why it cannot be saved now; empty when it can.
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is worth knowing before it is saved, when it can be.
    ReadOnlyObjectProperty<Optional<String>> warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
