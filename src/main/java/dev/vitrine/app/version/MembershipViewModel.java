package dev.vitrine.app.version;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Rules;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.Registry.DeleteMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Where the version shown is: links into portfolios, and its end.
public final class MembershipViewModel {
    private static final int LONGEST_NAME = 80;
    private final Registry registry;
    private final ReadOnlyObjectProperty<Optional<VersionDetails>> details;
    private final Changes changes;
    private final Selection selection;
    private final Messages messages = Messages.of(MembershipViewModel.class);
    private final NameField portfolio = new NameField(this::remark);

    MembershipViewModel(
            Registry registry,
            ReadOnlyObjectProperty<Optional<VersionDetails>> details,
            Changes changes,
            Selection selection) {
        this.registry = registry;
        this.details = details;
        this.changes = changes;
        this.selection = selection;
    }

    /// The portfolio that is being typed: `name`, `project/name` or `entity/project/name`.
    public NameField portfolio() {
        return portfolio;
    }

    private Optional<NameField.Remark> remark(String typed) {
        return shown().flatMap(version -> {
            try {
                target(version, typed);
                return Optional.empty();
            } catch (InvalidNameException e) {
                return Optional.of(new NameField.Remark(true, changes.sentence(e)));
            }
        });
    }

    private static CollectionPath target(ArtifactVersion version, String typed) {
        ProjectPath here = version.path().collection().project();
        CollectionPath path = ArtifactPath.parse(typed, new ArtifactPath.Defaults(here.entity(), here.project()))
                .collection();
        if (typed.indexOf(':') >= 0) {
            throw new InvalidNameException(InvalidNameException.Rule.ARTIFACT_NAME_CHARACTERS, typed);
        }
        Rules.artifactName(path.name());
        Rules.projectName(path.project().project());
        Rules.entityName(path.project().entity());
        return path;
    }

    private Optional<ArtifactVersion> shown() {
        return details.get().map(VersionDetails::version);
    }

    /// Links the version into the portfolio that was typed; false when that is no name.
    public boolean link() {
        boolean good = portfolio.isGood();
        shown().filter(version -> good).ifPresent(version -> {
            CollectionPath target = target(version, portfolio.value());
            portfolio.textProperty().set("");
            changes.make(
                    messages.get("version.task.edit"),
                    UnaryOperator.identity(),
                    monitor -> registry.link(version.source(), target),
                    linked -> changes.say(new Notice(
                            false,
                            messages.get(
                                    "version.linked",
                                    DisplayText.safe(linked.path().toString(), LONGEST_NAME)),
                            Optional.of(() -> unlink(linked.path(), Optional.empty())))));
        });
        return good;
    }

    /// Takes the version out of the portfolio that it is seen through, and shows it in its own collection.
    public void unlink() {
        shown().filter(ArtifactVersion::isLink)
                .ifPresent(version -> unlink(version.path(), Optional.of(version.source())));
    }

    private void unlink(ArtifactPath link, Optional<ArtifactPath> next) {
        changes.make(
                messages.get("version.task.edit"),
                UnaryOperator.identity(),
                monitor -> {
                    registry.unlink(link);
                    return link;
                },
                done -> next.ifPresent(path -> selection.replace(new Place.AtVersion(path, Optional.empty()))));
    }

    /// Deletes the version from its own collection and every portfolio, and shows the collection. Refused while it has
    /// aliases, unless they go too.
    public void delete(boolean withAliases) {
        shown().ifPresent(version -> changes.make(
                messages.get("version.task.edit"),
                UnaryOperator.identity(),
                monitor -> {
                    registry.delete(
                            version.source(), withAliases ? DeleteMode.DELETE_ALIASES : DeleteMode.REFUSE_IF_ALIASED);
                    return version.source();
                },
                gone -> selection.replace(new Place.AtCollection(gone.collection()))));
    }
}
