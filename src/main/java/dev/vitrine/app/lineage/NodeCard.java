package dev.vitrine.app.lineage;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.control.ChipRow;
import dev.vitrine.app.lineage.LineagePicture.Focus;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.VisibleGraph;
import dev.vitrine.model.ArtifactPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is known of the node under the pointer, or else of the selected one, and what can be done with it.
final class NodeCard extends VBox {
    private final LineageViewModel viewModel;
    private final LineageText text;
    private Optional<Shown> last = Optional.empty();
    private final Actions actions;
    private final BiConsumer<ArtifactPath, ArtifactPath> compare;

    private record Shown(LineagePicture picture, int item) {}

    NodeCard(LineageViewModel viewModel, Actions actions, BiConsumer<ArtifactPath, ArtifactPath> compare) {
        this.viewModel = viewModel;
        this.compare = compare;
        this.actions = actions;
        text = viewModel.text();
        getStyleClass().add("lineage-card");
        setId("lineage-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(LineagePicture picture, int item) {
        Shown now = new Shown(picture, item);
        // The pointer comes over from the node: the button under it must stay the same.
        if (Optional.of(now).equals(last)) {
            return;
        }
        last = Optional.of(now);
        VisibleGraph.Item shown = picture.visible().item(item);
        LineageNode node = picture.visible().node(item);
        List<Node> lines = new ArrayList<>();
        if (shown.isGroup()) {
            lines.add(title(text.title(picture.visible(), shown), ""));
            lines.add(line(members(picture.graph(), shown), "muted"));
            lines.add(new HBox(button("lineage.menu.openGroup", () -> viewModel.openGroup(item))));
        } else {
            lines.add(head(node));
            Label facts = line(text.facts(node), "muted");
            facts.setWrapText(true);
            lines.add(facts);
            lines.add(line(text.message("lineage.card.project", DisplayText.safe(project(node), 48)), "muted"));
            for (Direction direction : Direction.values()) {
                String names = text.neighbours(picture.graph(), shown.first(), direction);
                if (!names.isEmpty()) {
                    lines.add(neighbours(node, direction, names));
                }
            }
            lines.add(
                    switch (node) {
                        case LineageNode.Version(var version) -> versionButtons(picture, item, version.path());
                        case LineageNode.Program run -> runButtons(run);
                    });
        }
        getChildren().setAll(lines);
    }

    private String members(LineageGraph graph, VisibleGraph.Item group) {
        String first = LineageText.title(graph.node(group.members().getFirst()));
        String last = LineageText.title(graph.node(group.members().getLast()));
        return first + " … " + last;
    }

    private Node head(LineageNode node) {
        Label title = title(LineageText.title(node), LineageText.name(node));
        if (!(node instanceof LineageNode.Version(var version))) {
            return title;
        }
        ChipRow chips = new ChipRow();
        chips.show(version.aliases(), version.tags());
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox head = new HBox(title, chips);
        head.getStyleClass().add("lineage-card-head");
        return head;
    }

    private static Label title(String name, String whole) {
        Label title = new Label(name);
        title.getStyleClass().add("lineage-card-title");
        title.setMinWidth(USE_PREF_SIZE);
        if (!whole.equals(name) && !whole.isEmpty()) {
            title.setTooltip(new Tooltip(DisplayText.safe(whole)));
        }
        return title;
    }

    private static String project(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) ->
                version.path().collection().project().toString();
            case LineageNode.Program(var run) -> run.project().toString();
        };
    }

    private Node neighbours(LineageNode node, Direction direction, String names) {
        Label relation = new Label(text.side(node, direction));
        relation.setMinWidth(USE_PREF_SIZE);
        Label others = new Label(names);
        boolean runs = node instanceof LineageNode.Version;
        others.getStyleClass().addAll("strong", runs ? "run-link" : "lineage-card-versions");
        HBox line = new HBox(relation, others);
        line.getStyleClass().add("lineage-card-line");
        return line;
    }

    private Node versionButtons(LineagePicture picture, int item, ArtifactPath path) {
        AppAction verify = actions.get("version.verify");
        Button check = button("lineage.menu.verify", () -> {
            viewModel.open(item);
            verify.perform();
        });
        check.getStyleClass().add(Styles.FLAT);
        if (item == picture.visible().start()) {
            return row(button("lineage.menu.compare", actions.get("artifact.compare")::perform), check);
        }
        Button open = button("lineage.menu.open", () -> viewModel.open(item));
        Button other = button(
                "lineage.menu.compare", () -> viewModel.openPath().ifPresent(opened -> compare.accept(opened, path)));
        return row(open, other, check);
    }

    /// A run has no page: what can be done with it is here, in the graph.
    private Node runButtons(LineageNode.Program run) {
        Button path = button("lineage.menu.path", () -> {
            viewModel.select(Optional.of(run.key()));
            viewModel.startPath();
        });
        Button focus = button("lineage.card.focus", () -> viewModel.focus(Optional.of(new Focus(run.key(), 1))));
        return row(path, focus);
    }

    private static Node row(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("lineage-card-buttons");
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text.message(key));
        button.setId(key.replace('.', '-') + "-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label line(String words, String styleClass) {
        Label line = new Label(words);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
