package dev.vitrine.app.version;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.registry.NotFoundException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.Property;

/// Carries changes to the version shown: shows at once what they are to bring, and puts the old value back with a
/// sentence when they fail. A change that comes through makes everybody read the registry again, which also brings
/// what other processes changed meanwhile.
final class Changes {
    private final Property<Optional<VersionDetails>> details;
    private final Property<Optional<Notice>> notice;
    private final Selection selection;
    private final TaskRunner tasks;
    private final ErrorText errors = new ErrorText();

    Changes(
            Property<Optional<VersionDetails>> details,
            Property<Optional<Notice>> notice,
            Selection selection,
            TaskRunner tasks) {
        this.details = details;
        this.notice = notice;
        this.selection = selection;
        this.tasks = tasks;
    }

    /// @param expected the version as it will be
    /// @param done     runs after everybody was told
    <T> void make(String title, UnaryOperator<ArtifactVersion> expected, Work<T> work, Consumer<T> done) {
        make(title, expected, work, done, () -> {});
    }

    /// @param undone runs when it failed
    <T> void make(
            String title, UnaryOperator<ArtifactVersion> expected, Work<T> work, Consumer<T> done, Runnable undone) {
        notice.setValue(Optional.empty());
        Optional<VersionDetails> before = details.getValue();
        details.setValue(before.map(shown -> shown.with(expected.apply(shown.version()))));
        tasks.submit(title, work)
                .onSuccess(result -> {
                    selection.registryChanged();
                    done.accept(result);
                })
                .onFailure(problem -> {
                    failed(problem, before);
                    undone.run();
                });
    }

    private void failed(Exception problem, Optional<VersionDetails> before) {
        if (isSame(before, details.getValue())) {
            details.setValue(before);
            fail(problem);
        }
        if (problem instanceof NotFoundException) {
            selection.registryChanged();
        }
    }

    private static boolean isSame(Optional<VersionDetails> one, Optional<VersionDetails> other) {
        return one.map(shown -> shown.version().path())
                .equals(other.map(shown -> shown.version().path()));
    }

    void fail(Exception problem) {
        say(new Notice(true, sentence(problem), Optional.empty()));
    }

    /// What is wrong, and what to do, in a line.
    String sentence(Exception problem) {
        ErrorText.Explanation why = errors.explain(problem);
        return why.sentence() + " " + why.advice();
    }

    void say(Notice said) {
        notice.setValue(Optional.of(said));
    }
}
