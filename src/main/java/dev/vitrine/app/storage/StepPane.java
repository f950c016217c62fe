package dev.vitrine.app.storage;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient.CollectReport;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The foot of the page: what the chosen versions would free, the plan, and what came of it. Everything that removes
/// something was read here first.
final class StepPane extends VBox {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 8;
    private final StorageViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(StepPane.class);
    private final ErrorText errors = new ErrorText();

    StepPane(StorageViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        setId("storage-step");
        getStyleClass().add("storage-step");
        viewModel.stepProperty().subscribe(value -> showStep());
        viewModel.chosenProperty().subscribe(value -> show());
        viewModel.freesProperty().subscribe(value -> show());
    }

    /// What stood here is gone with its focus. It goes to the first thing that can be done, which removes nothing.
    private void showStep() {
        show();
        if (!(viewModel.stepProperty().get() instanceof Step.Looking)) {
            lookupAll(".button").stream()
                    .filter(button -> !button.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void show() {
        getChildren()
                .setAll(
                        switch (viewModel.stepProperty().get()) {
                            case Step.Looking looking -> looking();
                            case Step.Planned(DeletionPlan plan, long frees) -> planned(plan, frees);
                            case Step.Working(String title, RunningTask<?> task) -> working(title, task);
                            case Step.Deleted deleted -> deleted(deleted);
                            case Step.Garbage(CollectReport found) -> garbage(found);
                            case Step.Freed(CollectReport freed) -> freed(freed);
                            case Step.Failed(Exception reason) -> failed(reason);
                        });
    }

    private List<Node> looking() {
        int count = viewModel.chosenProperty().get().size();
        if (count == 0) {
            return List.of(bar(sentence(messages.get("storage.hint"), "muted")));
        }
        String frees = viewModel.freesProperty().get().map(formats::bytes).orElse("…");
        Button delete = button("storage.delete", () -> viewModel.plan(DeleteMode.REFUSE_IF_ALIASED));
        delete.setGraphic(new FontIcon("fth-trash-2"));
        return List.of(bar(
                sentence(messages.get("storage.frees", formats.count(count), count, frees), "strong"),
                button("storage.chooseNone", () -> viewModel.choose(Set.of())),
                delete));
    }

    private List<Node> planned(DeletionPlan plan, long frees) {
        int going = plan.going().size();
        long held = plan.versions().size() - (long) going;
        List<Node> shown = new ArrayList<>();
        shown.add(sentence(
                going == 0
                        ? messages.get("storage.plan.nothing")
                        : messages.get("storage.plan.frees", formats.count(going), going, formats.bytes(frees)),
                "strong"));
        if (!plan.emptied().isEmpty()) {
            String names = plan.emptied().stream()
                    .limit(5)
                    .map(path -> DisplayText.safe(path.name(), 60))
                    .collect(Collectors.joining(", "));
            int more = Math.max(0, plan.emptied().size() - 5);
            shown.add(sentence(messages.get("storage.plan.emptied", names, more), "storage-warning"));
        }
        shown.add(list("storage-plan", plan.versions(), version -> line(plan, version)));
        if (plan.aliased() > 0) {
            CheckBox aliases =
                    new CheckBox(messages.get("storage.plan.aliases", formats.count(plan.aliased()), plan.aliased()));
            aliases.setId("storage-with-aliases");
            aliases.setSelected(plan.mode() == DeleteMode.DELETE_ALIASES);
            aliases.setOnAction(event ->
                    viewModel.plan(aliases.isSelected() ? DeleteMode.DELETE_ALIASES : DeleteMode.REFUSE_IF_ALIASED));
            shown.add(aliases);
        }
        Button delete = button("storage.plan.go", () -> viewModel.delete(plan));
        delete.setText(messages.get("storage.plan.go", formats.count(going), going));
        delete.getStyleClass().add(Styles.DANGER);
        delete.setDisable(going == 0);
        shown.add(bar(
                sentence(held == 0 ? "" : messages.get("storage.plan.held", formats.count(held), held), "muted"),
                button("storage.back", viewModel::look),
                delete));
        return shown;
    }

    private String line(DeletionPlan plan, HeldVersion version) {
        String name = DisplayText.safe(version.path().toString(), 120);
        String size = formats.bytes(version.unique());
        String aliases = DisplayText.safe(String.join(", ", version.aliases()), 120);
        if (plan.isHeldBack(version)) {
            return messages.get("storage.plan.line.held", name, aliases);
        }
        return version.aliases().isEmpty()
                ? messages.get("storage.plan.line", name, size)
                : messages.get("storage.plan.line.aliased", name, size, aliases);
    }

    private List<Node> working(String title, RunningTask<?> task) {
        ProgressBar progress = new ProgressBar();
        progress.setAccessibleText(title);
        progress.progressProperty().bind(task.progressProperty());
        return List.of(bar(sentence(title, "strong"), progress, button("storage.cancel", task::cancel)));
    }

    private List<Node> deleted(Step.Deleted step) {
        List<Node> shown = new ArrayList<>();
        int count = step.report().deleted().size();
        int left = step.report().left().size();
        shown.add(sentence(messages.get("storage.deleted", formats.count(count), count, left), "strong"));
        if (!step.report().refused().isEmpty()) {
            shown.add(list(
                    "storage-refused",
                    step.report().refused(),
                    refused -> messages.get(
                            "storage.refused",
                            DisplayText.safe(refused.path().toString(), 120),
                            errors.explain(refused.reason()).sentence())));
        }
        shown.add(freeBar(step.free(), "storage.deleted.free"));
        return shown;
    }

    private List<Node> garbage(CollectReport found) {
        return List.of(freeBar(found, "storage.garbage"));
    }

    private HBox freeBar(CollectReport found, String key) {
        if (found.objects() == 0) {
            return bar(
                    sentence(messages.get("storage.garbage.none"), "strong"), button("storage.done", viewModel::look));
        }
        String bytes = formats.bytes(found.bytes());
        Button free = button("storage.free", viewModel::free);
        free.setText(messages.get("storage.free", bytes));
        free.getStyleClass().add(Styles.ACCENT);
        return bar(
                sentence(messages.get(key, formats.count(found.objects()), found.objects(), bytes), "strong"),
                button("storage.later", viewModel::look),
                free);
    }

    private List<Node> freed(CollectReport freed) {
        return List.of(bar(
                sentence(
                        messages.get(
                                "storage.freed",
                                formats.bytes(freed.bytes()),
                                formats.count(freed.objects()),
                                freed.objects()),
                        "strong"),
                button("storage.done", viewModel::look)));
    }

    private List<Node> failed(Exception reason) {
        ErrorText.Explanation why = errors.explain(reason);
        return List.of(
                sentence(why.title(), "strong"),
                bar(
                        sentence(why.sentence() + " " + why.advice(), "muted"),
                        button("storage.back", viewModel::look),
                        button("storage.retry", viewModel::findGarbage)));
    }

    /// Lines are made when they come into sight.
    private <T> ListView<String> list(String id, List<T> things, Function<T, String> form) {
        ListView<String> list = new ListView<>();
        list.setId(id);
        list.getStyleClass().addAll("storage-list", Styles.DENSE);
        list.setAccessibleText(messages.get("storage.list"));
        list.setFixedCellSize(ROW);
        list.setItems(FXCollections.observableList(new AbstractList<>() {
            @Override
            public String get(int index) {
                return form.apply(things.get(index));
            }

            @Override
            public int size() {
                return things.size();
            }
        }));
        list.setPrefHeight(Math.min(things.size(), MOST_ROWS) * ROW + 4);
        list.setMinHeight(Region.USE_PREF_SIZE);
        return list;
    }

    private static HBox bar(Node... nodes) {
        HBox bar = new HBox(8, nodes);
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        return bar;
    }

    private static Label sentence(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key, "", 0, 0));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
