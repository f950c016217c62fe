package dev.vitrine.app.build;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftTexts;
import dev.vitrine.model.ArtifactPath;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which draft the page shows: begins one, goes on with one, puts it aside or throws it away, and has it kept as it
/// grows. The page is empty from the moment on that another is asked for.
final class OpenDraft {
    private final DraftSession session;
    private final DraftQueue queue;
    private final TaskRunner tasks;
    private final Selection selection;
    private final DraftFields fields;
    private final StagingViewModel staging;
    private final DraftsViewModel drafts;
    private final Runnable cleared;
    private final Messages messages = Messages.of(OpenDraft.class);
    private final ReadOnlyObjectWrapper<Optional<ArtifactPath>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> baseIsLost = new ReadOnlyObjectWrapper<>(false);
    private boolean filling;
    /// Another draft is on its way: what is typed until then belongs to none.
    private boolean switching;

    /// @param cleared runs when the page is empty
    OpenDraft(
            DraftSession session,
            DraftQueue queue,
            TaskRunner tasks,
            Selection selection,
            DraftFields fields,
            StagingViewModel staging,
            DraftsViewModel drafts,
            Runnable cleared) {
        this.session = session;
        this.queue = queue;
        this.tasks = tasks;
        this.selection = selection;
        this.fields = fields;
        this.staging = staging;
        this.drafts = drafts;
        this.cleared = cleared;
        for (Observable field : fields.all()) {
            field.addListener(changed -> typed());
        }
        staging.viewProperty().addListener((value, old, now) -> {
            if (now.isPresent()) {
                keep();
            }
        });
    }

    private void typed() {
        if (!filling && isBegun()) {
            keep();
        }
    }

    /// Whether the page has something that is worth keeping.
    boolean isBegun() {
        return fields.isTyped() || staging.viewProperty().get().isPresent();
    }

    private void keep() {
        if (!switching) {
            drafts.keep(fields::texts);
        }
    }

    /// Another draft did not come.
    void failed() {
        switching = false;
    }

    /// Shows the page of `path`, or of no version.
    void arrive(Optional<ArtifactPath> from) {
        if (from.isPresent() && !from.equals(base.get())) {
            startFrom(from.get());
        } else if (from.isEmpty() && base.get().isPresent()) {
            putAside();
        }
        drafts.look();
    }

    private void startFrom(ArtifactPath path) {
        Optional<DraftTexts> typed = leave();
        base.set(Optional.of(path));
        queue.add(
                DraftQueue.Kind.SWITCH,
                tasks,
                messages.get("build.task.open", path.name()),
                monitor -> session.startFrom(path, typed),
                this::show);
    }

    private void show(DraftSession.Begun begun) {
        switching = false;
        filling = true;
        fields.show(begun.texts(), begun.metadata());
        filling = false;
        base.set(begun.base());
        baseIsLost.set(begun.baseIsLost());
        staging.show(begun.staged());
    }

    /// Goes on with a draft that waits.
    void reopen(String id, Instant savedAt) {
        Optional<DraftTexts> typed = leave();
        queue.add(
                DraftQueue.Kind.SWITCH,
                tasks,
                messages.get("build.task.reopen"),
                monitor -> session.reopen(id, typed),
                opened -> {
                    switching = false;
                    opened.ifPresent(begun -> {
                        base.set(begun.base());
                        selection.open(new Place.AtNewArtifact(begun.base()));
                        show(begun);
                        drafts.opened(savedAt);
                    });
                    drafts.look();
                });
    }

    /// Puts the draft aside, where it waits, and begins with an empty page.
    void putAside() {
        Optional<DraftTexts> typed = leave();
        queue.add(
                DraftQueue.Kind.SWITCH,
                tasks,
                messages.get("build.task.keep"),
                monitor -> {
                    session.putAside(typed);
                    return session.all().list();
                },
                left -> {
                    switching = false;
                    drafts.waiting().setAll(left);
                    typed();
                });
    }

    /// Throws the draft away, with what is being done to it. It can be taken back.
    void discard() {
        queue.clear();
        Optional<DraftTexts> typed = leave();
        queue.add(
                DraftQueue.Kind.SWITCH,
                tasks,
                messages.get("build.task.discard"),
                monitor -> session.discard(typed),
                id -> {
                    switching = false;
                    id.ifPresent(drafts::threwAway);
                    typed();
                });
    }

    /// Brings back the draft that was thrown away last.
    void takeBack() {
        drafts.takeDiscarded()
                .ifPresent(id -> queue.add(
                        DraftQueue.Kind.SWITCH,
                        tasks,
                        messages.get("build.task.reopen"),
                        monitor -> {
                            session.all().takeBack(id);
                            return id;
                        },
                        back -> reopen(id, Instant.now())));
    }

    private Optional<DraftTexts> leave() {
        Optional<DraftTexts> typed = clear();
        switching = true;
        return typed;
    }

    /// Begins with an empty page; what was typed last and is not written yet.
    Optional<DraftTexts> clear() {
        Optional<DraftTexts> typed = drafts.leave(fields::texts);
        base.set(Optional.empty());
        baseIsLost.set(false);
        filling = true;
        fields.clear();
        filling = false;
        staging.clear();
        cleared.run();
        return typed;
    }

    ReadOnlyObjectProperty<Optional<ArtifactPath>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> baseIsLostProperty() {
        return baseIsLost.getReadOnlyProperty();
    }
}
