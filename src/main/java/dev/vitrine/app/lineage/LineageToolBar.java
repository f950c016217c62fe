package dev.vitrine.app.lineage;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The tools above the graph: find, how far to look, path, list, fit and export.
final class LineageToolBar extends ToolBar {
    private static final int MOST_STEPS = 5;
    private final LineageViewModel viewModel;
    private final LineageText text;
    private final CustomTextField find = new CustomTextField();
    private final Label found = new Label();
    private final Label counts = new Label();
    private final ToggleButton list;

    /// @param fit shows all of the graph
    LineageToolBar(LineageViewModel viewModel, Runnable fit, MenuButton export) {
        this.viewModel = viewModel;
        text = viewModel.text();
        getStyleClass().add("lineage-tool-bar");
        list = new ToggleButton(text.message("lineage.list"));
        list.setId("lineage-list-toggle");
        list.getStyleClass().add(Styles.FLAT);
        list.selectedProperty()
                .subscribe(shown -> list.setText(text.message(shown ? "lineage.canvas" : "lineage.list")));
        counts.setId("lineage-counts");
        counts.getStyleClass().add("muted");
        counts.setMinWidth(USE_PREF_SIZE);
        buildFind();
        Button path = flat("lineage.path", viewModel::startPath);
        Button all = flat("lineage.fit", fit);
        all.disableProperty().bind(list.selectedProperty());
        export.disableProperty().bind(list.selectedProperty());
        getItems()
                .addAll(
                        find,
                        icon("lineage.find.previous", "fth-chevron-up", () -> viewModel.findNext(-1)),
                        icon("lineage.find.next", "fth-chevron-down", () -> viewModel.findNext(1)),
                        steps("lineage.upstream", viewModel.upstreamProperty()),
                        steps("lineage.downstream", viewModel.downstreamProperty()),
                        path,
                        list,
                        counts,
                        all,
                        export);
        viewModel
                .pictureProperty()
                .subscribe(picture -> counts.setText(
                        picture.map(made -> text.counts(made.graph())).orElse("")));
    }

    private void buildFind() {
        find.setId("lineage-find");
        find.setPromptText(text.message("lineage.find"));
        find.setAccessibleText(text.message("lineage.find"));
        find.setLeft(new FontIcon("fth-search"));
        find.rightProperty()
                .bind(Bindings.when(find.textProperty().isEmpty())
                        .then((Node) new Region())
                        .otherwise((Node) found));
        found.getStyleClass().addAll("muted", "small", "lineage-found");
        find.textProperty().bindBidirectional(viewModel.search().textProperty());
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                viewModel.findNext(event.isShiftDown() ? -1 : 1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
                find.clear();
                event.consume();
            }
        });
        viewModel.search().hitsProperty().subscribe(this::showFound);
        viewModel.search().currentProperty().subscribe(this::showFound);
        showFound();
    }

    private void showFound() {
        int hits = viewModel.search().hitsProperty().get().size();
        int current = viewModel.search().currentProperty().get();
        if (find.getText() == null || find.getText().isBlank()) {
            found.setText("");
        } else if (hits == 0) {
            found.setText(text.message("lineage.find.none"));
        } else if (current < 0) {
            found.setText(text.message("lineage.find.count", text.count(hits)));
        } else {
            found.setText(text.message("lineage.find.hits", text.count(current + 1L), text.count(hits)));
        }
    }

    private MenuButton steps(String key, IntegerProperty steps) {
        MenuButton menu = new MenuButton();
        menu.setId(key.replace('.', '-'));
        menu.getStyleClass().add("steps");
        ToggleGroup group = new ToggleGroup();
        for (int count = 0; count <= MOST_STEPS + 1; count++) {
            int value = count > MOST_STEPS ? LineageViewModel.LIMIT : count;
            RadioMenuItem item = new RadioMenuItem(words(value));
            item.setToggleGroup(group);
            item.setSelected(value == steps.get());
            item.setOnAction(event -> steps.set(value));
            menu.getItems().add(item);
        }
        steps.subscribe(now -> menu.setText(text.message(key, shortWords(now.intValue()))));
        return menu;
    }

    private String words(int steps) {
        return steps == 0 || steps == LineageViewModel.LIMIT
                ? shortWords(steps)
                : text.message("lineage.steps", text.count(steps), steps);
    }

    private String shortWords(int steps) {
        if (steps == 0) {
            return text.message("lineage.steps.none");
        }
        return steps == LineageViewModel.LIMIT ? text.message("lineage.steps.all") : text.count(steps);
    }

    private Button flat(String key, Runnable action) {
        Button button = new Button(text.message(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button icon(String key, String icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(text.message(key));
        button.setTooltip(new Tooltip(text.message(key)));
        button.setOnAction(event -> action.run());
        button.managedProperty().bind(find.textProperty().isNotEmpty());
        button.visibleProperty().bind(find.textProperty().isNotEmpty());
        return button;
    }

    /// Whether the list is wanted instead of the graph.
    ToggleButton list() {
        return list;
    }
}
