package dev.vitrine.app.lineage;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.LineageTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The graph as a list, for keyboards and screen readers: each line says how its node stands to the line above.
final class LineageList extends TreeTableView<LineageTree.Line> {
    /// How many lines are open at first.
    private static final int OPEN = 200;

    private static final PseudoClass ON_PATH = PseudoClass.getPseudoClass("on-path");

    private final LineageViewModel viewModel;
    private final LineageText text;
    private Optional<LineagePicture> shown = Optional.empty();
    private boolean following;

    /// @param menu what can be done with the selected node
    LineageList(LineageViewModel viewModel, NodeMenu menu, Formats formats) {
        this.viewModel = viewModel;
        text = viewModel.text();
        setId("lineage-list");
        getStyleClass().add("lineage-list");
        setAccessibleText(text.message("lineage.list"));
        setContextMenu(menu);
        setRowFactory(table -> new LineRow());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumn("lineage.column.node", 240, this::name);
        addColumn("lineage.column.relation", 110, line -> text.relation(line.relation()));
        addColumn("lineage.column.kind", 104, line -> kind(node(line)));
        addColumn("lineage.column.size", 84, line -> size(node(line), formats))
                .getStyleClass()
                .add("lineage-size");
        addColumn("lineage.column.created", 150, line -> created(node(line), formats));
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following && !viewModel.pickingPathProperty().get()) {
                following = true;
                shown.ifPresent(picture -> viewModel.select(Optional.of(picture.visible()
                        .item(picture.visible().itemOf(item.getValue().node()))
                        .key())));
                following = false;
            }
        });
        setOnKeyPressed(this::press);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        viewModel.pictureProperty().subscribe(this::show);
        viewModel.selectedProperty().subscribe(this::follow);
        viewModel.search().currentProperty().subscribe(this::follow);
        viewModel.pathProperty().subscribe(this::refresh);
        sceneProperty().subscribe(this::follow);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && (viewModel.pickingPathProperty().get()
                        || !viewModel.pathProperty().get().isEmpty())) {
            viewModel.clearPath();
            event.consume();
        }
    }

    /// Ends the path that is being chosen, or opens a version.
    private void openSelected() {
        TreeItem<LineageTree.Line> row = getSelectionModel().getSelectedItem();
        if (row == null || shown.isEmpty()) {
            return;
        }
        int item = shown.get().visible().itemOf(row.getValue().node());
        if (viewModel.pickingPathProperty().get()) {
            viewModel.choose(item);
        } else if (node(row.getValue()) instanceof LineageNode.Version) {
            viewModel.open(item);
        }
    }

    /// Goes to the line of what was selected elsewhere: in the graph, or by the search.
    private void follow() {
        if (following || getScene() == null || getRoot() == null) {
            return;
        }
        viewModel.selectedNode().ifPresent(node -> {
            TreeItem<LineageTree.Line> row = getSelectionModel().getSelectedItem();
            if (row == null || row.getValue().node() != node) {
                way(getRoot().getValue(), node).ifPresent(this::go);
            }
        });
    }

    /// Which child to take at each line on the way to the one that follows `node`.
    private static Optional<List<Integer>> way(LineageTree.Line root, int node) {
        record Step(LineageTree.Line line, Optional<Step> before, int child) {}
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(root, Optional.empty(), 0));
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (step.line().node() == node && !step.line().repeated()) {
                List<Integer> way = new ArrayList<>();
                for (Optional<Step> each = Optional.of(step);
                        each.flatMap(Step::before).isPresent();
                        each = each.get().before()) {
                    way.addFirst(each.get().child());
                }
                return Optional.of(way);
            }
            List<LineageTree.Line> children = step.line().children();
            for (int i = 0; i < children.size(); i++) {
                open.add(new Step(children.get(i), Optional.of(step), i));
            }
        }
        return Optional.empty();
    }

    private void go(List<Integer> way) {
        TreeItem<LineageTree.Line> row = getRoot();
        for (int child : way) {
            row.setExpanded(true);
            row = row.getChildren().get(child);
        }
        following = true;
        getSelectionModel().select(row);
        following = false;
        scrollTo(getRow(row));
    }

    private TreeTableColumn<LineageTree.Line, String> addColumn(
            String key, double width, Function<LineageTree.Line, String> value) {
        TreeTableColumn<LineageTree.Line, String> column = new TreeTableColumn<>(text.message(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(value.apply(row.getValue().getValue())));
        getColumns().add(column);
        return column;
    }

    private LineageNode node(LineageTree.Line line) {
        return shown.orElseThrow().graph().node(line.node());
    }

    private String name(LineageTree.Line line) {
        String name = DisplayText.safe(LineageText.name(node(line)), 120);
        return line.repeated() ? name + " " + text.message("lineage.list.again") : name;
    }

    private String kind(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) -> DisplayText.safe(version.type(), 60);
            case LineageNode.Program run -> text.message("lineage.kind.run");
        };
    }

    private static String size(LineageNode node, Formats formats) {
        return node instanceof LineageNode.Version(var version) ? formats.bytes(version.size()) : "";
    }

    private static String created(LineageNode node, Formats formats) {
        return formats.dateTime(
                switch (node) {
                    case LineageNode.Version(var version) -> version.createdAt();
                    case LineageNode.Program(var run) -> run.createdAt();
                });
    }

    private void show(Optional<LineagePicture> picture) {
        following = true;
        shown = picture;
        picture.ifPresentOrElse(
                made -> {
                    Row root = new Row(made.tree());
                    open(root);
                    setRoot(root);
                },
                () -> setRoot(null));
        following = false;
        follow();
    }

    /// Tells whether its node is on the path that is shown.
    private final class LineRow extends TreeTableRow<LineageTree.Line> {
        @Override
        protected void updateItem(LineageTree.Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(
                    ON_PATH, line != null && viewModel.pathProperty().get().contains(line.node()));
        }
    }

    /// Opens what is near the start, before the table sees it: a table is slow when rows come one after the other.
    private static void open(Row root) {
        Deque<TreeItem<LineageTree.Line>> next = new ArrayDeque<>();
        next.add(root);
        int lines = 0;
        while (!next.isEmpty() && lines < OPEN) {
            TreeItem<LineageTree.Line> row = next.poll();
            lines += row.getChildren().size();
            row.setExpanded(true);
            next.addAll(row.getChildren());
        }
    }

    /// A line whose children are made when they are first asked for.
    private static final class Row extends TreeItem<LineageTree.Line> {
        private boolean filled;

        Row(LineageTree.Line line) {
            super(line);
        }

        @Override
        public boolean isLeaf() {
            return getValue().children().isEmpty();
        }

        @Override
        public ObservableList<TreeItem<LineageTree.Line>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().stream().map(Row::new).toList());
            }
            return super.getChildren();
        }
    }
}
