package dev.vitrine.app.shell;

import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds anything by a few letters: actions at once, what the registry holds as soon as it answers. While it answers,
/// only the newest text waits, so that a fast typist does not pile up searches.
final class PaletteViewModel {
    private static final int LONGEST = 120;
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_ACTIONS = 6;
    private static final int MOST_RECENT = 6;
    private static final List<String> COMMON =
            List.of("artifact.new", "version.download", "version.checkout", "version.verify", "help.shortcuts");

    /// What the search is at.
    enum State {
        /// Nothing was typed.
        RECENT,
        SEARCHING,
        FOUND,
        NOTHING_FOUND,
        FAILED
    }

    private final Actions actions;
    private final PaletteSearch search;
    private final RecentVersions recent;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(PaletteViewModel.class);
    private final ErrorText errors = new ErrorText();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final ObservableList<PaletteItem> shown = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RECENT);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private boolean naming;
    private boolean reading;
    private String named = "";
    private Findings found = Findings.NOTHING;
    private Optional<Consumer<PaletteItem>> waiting = Optional.empty();

    PaletteViewModel(
            Actions actions, PaletteSearch search, RecentVersions recent, Selection selection, TaskRunner tasks) {
        this.actions = actions;
        this.search = search;
        this.recent = recent;
        this.selection = selection;
        this.tasks = tasks;
        query.addListener((value, old, now) -> typed());
    }

    /// What was typed.
    StringProperty queryProperty() {
        return query;
    }

    /// The rows, those with one heading together.
    ObservableList<PaletteItem> items() {
        return shown;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// One sentence under the rows: what is going on, or what to do when nothing was found.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Begins anew, with nothing typed.
    void open() {
        query.set("");
        typed();
    }

    /// Gives `open` the first row, once there is one: at once where the search is not needed for it, else when it
    /// answers. Typing on, or opening the palette anew, takes the wish back.
    void openFirst(Consumer<PaletteItem> open) {
        if (!items.isEmpty()) {
            open.accept(items.getFirst());
        } else if (state.get() == State.SEARCHING) {
            waiting = Optional.of(open);
            hint.set(messages.get("palette.opening"));
        }
    }

    /// Takes back what [#openFirst] waits for.
    void close() {
        waiting = Optional.empty();
    }

    private void typed() {
        found = Findings.NOTHING;
        named = "";
        waiting = Optional.empty();
        if (wanted().isEmpty()) {
            items.setAll(Stream.concat(recentItems(), commonActions()).toList());
            show(State.RECENT, "");
            return;
        }
        items.setAll(actionItems());
        if (wanted().length() < FEWEST_LETTERS) {
            show(State.FOUND, messages.get("palette.more"));
            return;
        }
        show(State.SEARCHING, messages.get("palette.searching"));
        findNames();
    }

    private String wanted() {
        return query.get().strip();
    }

    private void show(State now, String text) {
        hint.set(text);
        state.set(now);
    }

    /// A search of contents that still runs for an older text does not hold up the names.
    private void findNames() {
        if (naming) {
            return;
        }
        naming = true;
        String asked = wanted();
        var open = selection.collectionProperty().get();
        ask(monitor -> search.names(asked, open), () -> naming = false, hits -> {
            if (isNewest(asked)) {
                named = asked;
                add(hits);
                findContents();
            } else {
                findNames();
            }
        });
    }

    private void findContents() {
        if (reading) {
            return;
        }
        reading = true;
        String asked = wanted();
        ask(monitor -> search.contents(asked), () -> reading = false, hits -> {
            if (isNewest(asked)) {
                add(hits);
                finish();
            } else if (isNewest(named)) {
                findContents();
            }
        });
    }

    /// @param answer what to do with an answer that is still wanted
    private void ask(Work<Findings> work, Runnable ended, Consumer<Findings> answer) {
        tasks.submit(messages.get("palette.searching"), work)
                .onSuccess(hits -> {
                    ended.run();
                    if (wanted().length() >= FEWEST_LETTERS) {
                        answer.accept(hits);
                    }
                })
                .onCancelled(ended)
                .onFailure(problem -> {
                    ended.run();
                    waiting = Optional.empty();
                    ErrorText.Explanation why = errors.explain(problem);
                    show(State.FAILED, why.sentence() + " " + why.advice());
                });
    }

    private boolean isNewest(String asked) {
        return asked.equals(wanted());
    }

    /// What is there already stays where it is, so that Enter does what it would have done.
    private void add(Findings hits) {
        found = found.and(hits);
        items.addAll(hits.hits().stream()
                .sorted(Comparator.comparing(Found::kind))
                .map(this::item)
                .toList());
        if (!items.isEmpty()) {
            Optional<Consumer<PaletteItem>> wish = waiting;
            waiting = Optional.empty();
            wish.ifPresent(open -> open.accept(items.getFirst()));
        }
    }

    private void finish() {
        waiting = Optional.empty();
        show(
                items.isEmpty() ? State.NOTHING_FOUND : State.FOUND,
                items.isEmpty() ? messages.get("palette.nothing", DisplayText.safe(wanted(), 60)) + left() : left());
    }

    /// What fits and is not shown.
    private String left() {
        if (!found.complete()) {
            return messages.get("palette.incomplete");
        }
        return found.hasMore() ? messages.get("palette.moreFit") : "";
    }

    private Stream<PaletteItem> recentItems() {
        return recent.versions().stream()
                .filter(path -> !selection.versionProperty().get().equals(Optional.of(path)))
                .limit(MOST_RECENT)
                .map(path -> new PaletteItem(
                        messages.get("palette.recent"),
                        "fth-clock",
                        DisplayText.safe(path.name(), LONGEST),
                        DisplayText.safe(path.collection().project().toString(), LONGEST),
                        Optional.empty(),
                        () -> selection.open(path)));
    }

    private Stream<PaletteItem> commonActions() {
        return actions.all().stream()
                .filter(action ->
                        COMMON.contains(action.id()) && action.enabled().get())
                .map(this::item);
    }

    private record Scored(AppAction action, int score) {}

    private List<PaletteItem> actionItems() {
        List<Scored> fitting = new ArrayList<>();
        for (AppAction action : actions.all()) {
            FuzzyMatch.score(wanted(), action.text() + " " + actions.title(action.group()))
                    .ifPresent(score -> fitting.add(new Scored(action, score)));
        }
        return fitting.stream()
                .filter(each -> !each.action().id().equals("palette.open"))
                .sorted(Comparator.comparing(
                                (Scored each) -> !each.action().enabled().get())
                        .thenComparing(Comparator.comparingInt(Scored::score).reversed()))
                .limit(MOST_ACTIONS)
                .map(each -> item(each.action()))
                .toList();
    }

    private PaletteItem item(AppAction action) {
        return new PaletteItem(
                messages.get("palette.actions"),
                action.icon(),
                action.text(),
                action.description(),
                Optional.of(action),
                action::perform);
    }

    private PaletteItem item(Found hit) {
        ArtifactPath version = hit.version();
        String project = DisplayText.safe(version.collection().project().toString(), LONGEST);
        String name = DisplayText.safe(version.name(), LONGEST);
        return switch (hit.kind()) {
            case COLLECTION ->
                found(
                        hit,
                        "fth-box",
                        DisplayText.safe(version.collection().name(), LONGEST),
                        project,
                        () -> selection.open(version.collection()));
            case VERSION ->
                found(
                        hit,
                        "fth-tag",
                        name,
                        DisplayText.safe(hit.text(), LONGEST) + " · " + project,
                        () -> selection.open(version));
            case FILE, DIGEST ->
                found(
                        hit,
                        hit.entry().isPresent() ? "fth-file" : "fth-hash",
                        DisplayText.safe(hit.entry().map(Object::toString).orElse(hit.text()), LONGEST),
                        name + " · " + project,
                        () -> selection.open(new Place.AtVersion(version, hit.entry())));
            case TEXT ->
                found(
                        hit,
                        "fth-file-text",
                        DisplayText.safe(hit.text(), LONGEST),
                        name + " · " + project,
                        () -> selection.open(version));
        };
    }

    private PaletteItem found(Found hit, String icon, String title, String detail, Runnable run) {
        return new PaletteItem(
                messages.get("palette.found." + hit.kind().name()), icon, title, detail, Optional.empty(), run);
    }
}
