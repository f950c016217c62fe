package dev.vitrine.app.version;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Changes to the attributes of the version shown. What is removed can be brought back from the notice that says so.
public final class EditViewModel {
    private static final int LONGEST_NAME = 60;
    private final Registry registry;
    private final ReadOnlyObjectProperty<Optional<VersionDetails>> details;
    private final Changes changes;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(EditViewModel.class);
    private final NameField alias = new NameField(this::remarkOnAlias);
    private final NameField tag = new NameField(this::remarkOnTag);
    private Optional<RunningTask<?>> lookingUp = Optional.empty();

    EditViewModel(
            Registry registry,
            ReadOnlyObjectProperty<Optional<VersionDetails>> details,
            Changes changes,
            TaskRunner tasks) {
        this.registry = registry;
        this.details = details;
        this.changes = changes;
        this.tasks = tasks;
        alias.textProperty().subscribe((old, typed) -> lookUp(typed.strip()));
    }

    /// The alias that is being typed.
    public NameField alias() {
        return alias;
    }

    /// The tag that is being typed.
    public NameField tag() {
        return tag;
    }

    private Optional<NameField.Remark> remarkOnAlias(String typed) {
        if (shown().filter(version -> version.aliases().contains(typed)).isPresent()) {
            return refused(messages.get("version.alias.here", safe(typed)));
        }
        return Rules.isVersion(typed)
                ? refused(changes.sentence(new ConflictException(ConflictException.Kind.ALIAS_IS_VERSION, typed)))
                : problem(() -> Rules.alias(typed));
    }

    private Optional<NameField.Remark> remarkOnTag(String typed) {
        return shown().filter(version -> version.tags().contains(typed)).isPresent()
                ? refused(messages.get("version.tag.here", safe(typed)))
                : problem(() -> Rules.tag(typed));
    }

    private Optional<NameField.Remark> problem(Runnable rule) {
        try {
            rule.run();
            return Optional.empty();
        } catch (InvalidNameException e) {
            return refused(changes.sentence(e));
        }
    }

    private static Optional<NameField.Remark> refused(String sentence) {
        return Optional.of(new NameField.Remark(true, sentence));
    }

    /// Says where the alias that is typed would come from.
    private void lookUp(String typed) {
        lookingUp.ifPresent(RunningTask::cancel);
        lookingUp = Optional.empty();
        shown().filter(version -> alias.isGood()).ifPresent(version -> {
            RunningTask<Optional<ArtifactPath>> task =
                    tasks.submit(messages.get("version.task.edit"), monitor -> holder(version.path(), typed));
            lookingUp = Optional.of(task);
            task.onSuccess(holder -> holder.ifPresent(
                    from -> alias.say(typed, messages.get("version.alias.moves", safe(typed), from.alias()))));
        });
    }

    /// The other version of the collection that has an alias.
    private Optional<ArtifactPath> holder(ArtifactPath path, String typed) throws IOException {
        try {
            ArtifactVersion found = registry.resolve(path.collection().at(typed));
            return Optional.of(found.path())
                    .filter(at -> !at.equals(path) && found.aliases().contains(typed));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<ArtifactVersion> shown() {
        return details.get().map(VersionDetails::version);
    }

    private static String safe(String name) {
        return DisplayText.safe(name, LONGEST_NAME);
    }

    /// Adds the alias that was typed; false when it cannot be taken.
    public boolean addTypedAlias() {
        boolean good = alias.isGood();
        if (good) {
            addAlias(alias.value());
            alias.textProperty().set("");
        }
        return good;
    }

    /// The same for the tag.
    public boolean addTypedTag() {
        boolean good = tag.isGood();
        if (good) {
            addTag(tag.value());
            tag.textProperty().set("");
        }
        return good;
    }

    private void addAlias(String name) {
        shown().ifPresent(version -> changes.make(
                messages.get("version.task.edit"),
                now -> Expected.aliases(now, plus(now.aliases(), name)),
                monitor -> {
                    Optional<ArtifactPath> from = holder(version.path(), name);
                    registry.edit(version.path(), VersionEdit.NONE.withAliases(List.of(name), List.of()));
                    return from;
                },
                from -> from.ifPresent(before -> changes.say(new Notice(
                        false,
                        messages.get("version.alias.moved", safe(name), before.alias()),
                        Optional.of(() -> edit(
                                before,
                                VersionEdit.NONE.withAliases(List.of(name), List.of()),
                                now -> Expected.aliases(now, minus(now.aliases(), name)))))))));
    }

    /// Takes an alias off. `latest` stays: it is on the newest version by itself.
    public void removeAlias(String name) {
        if (isFixed(name)) {
            changes.say(new Notice(false, messages.get("version.alias.latest"), Optional.empty()));
            return;
        }
        edit(
                VersionEdit.NONE.withAliases(List.of(), List.of(name)),
                now -> Expected.aliases(now, minus(now.aliases(), name)),
                messages.get("version.alias.removed", safe(name)),
                VersionEdit.NONE.withAliases(List.of(name), List.of()));
    }

    /// Whether an alias moves by itself only.
    public boolean isFixed(String name) {
        return name.equals(ArtifactPath.LATEST);
    }

    private void addTag(String name) {
        edit(VersionEdit.NONE.withTags(List.of(name), List.of()), now -> Expected.tags(now, plus(now.tags(), name)));
    }

    public void removeTag(String name) {
        edit(
                VersionEdit.NONE.withTags(List.of(), List.of(name)),
                now -> Expected.tags(now, minus(now.tags(), name)),
                messages.get("version.tag.removed", safe(name)),
                VersionEdit.NONE.withTags(List.of(name), List.of()));
    }

    /// Sets how long the version lives from its creation on; empty means for ever.
    public void setTtl(Optional<Duration> ttl) {
        shown().ifPresent(version -> edit(
                VersionEdit.NONE.withTtl(ttl),
                now -> Expected.ttl(now, ttl),
                messages.get(ttl.isPresent() ? "version.ttl.set" : "version.ttl.never"),
                VersionEdit.NONE.withTtl(version.ttl())));
    }

    /// @param failed runs when it was not saved
    void setDescription(String text, Runnable failed) {
        shown().ifPresent(version -> changes.make(
                messages.get("version.task.edit"),
                now -> Expected.description(now, text),
                monitor -> registry.edit(version.path(), VersionEdit.NONE.withDescription(text)),
                done -> {},
                failed));
    }

    /// Changes the metadata as the registry holds it by then; the notice `said` offers to put back what that was.
    void setMetadata(UnaryOperator<Metadata> change, String said) {
        shown().ifPresent(version -> changes.make(
                messages.get("version.task.edit"),
                UnaryOperator.identity(),
                monitor -> {
                    Metadata before = registry.resolve(version.path()).metadata();
                    registry.edit(version.path(), VersionEdit.NONE.withMetadata(change.apply(before)));
                    return before;
                },
                before -> changes.say(new Notice(
                        false,
                        said,
                        Optional.of(() -> edit(
                                version.path(), VersionEdit.NONE.withMetadata(before), UnaryOperator.identity()))))));
    }

    private void edit(VersionEdit edit, UnaryOperator<ArtifactVersion> expected) {
        shown().ifPresent(version -> edit(version.path(), edit, expected));
    }

    private void edit(ArtifactPath path, VersionEdit edit, UnaryOperator<ArtifactVersion> expected) {
        changes.make(messages.get("version.task.edit"), expected, monitor -> registry.edit(path, edit), done -> {});
    }

    private void edit(VersionEdit edit, UnaryOperator<ArtifactVersion> expected, String said, VersionEdit back) {
        shown().ifPresent(version -> changes.make(
                messages.get("version.task.edit"),
                expected,
                monitor -> registry.edit(version.path(), edit),
                done -> changes.say(
                        new Notice(false, said, Optional.of(() -> edit(version.path(), back, now -> now))))));
    }

    private static List<String> plus(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    private static List<String> minus(List<String> names, String name) {
        List<String> left = new ArrayList<>(names);
        left.remove(name);
        return left;
    }
}
