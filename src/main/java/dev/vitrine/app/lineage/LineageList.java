package dev.vitrine.app.lineage;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.LineageTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;

/// The graph as a list, for keyboards and screen readers: each line says how its node stands to the line above.
final class LineageList extends TreeTableView<LineageTree.Line> {
    /// How many lines are open at first.
    private static final int OPEN = 200;

    private final LineageViewModel viewModel;
    private final LineageText text;
    private Optional<LineagePicture> shown = Optional.empty();
    private boolean following;

    LineageList(LineageViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        text = viewModel.text();
        setId("lineage-list");
        getStyleClass().add("lineage-list");
        setAccessibleText(text.message("lineage.list"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumn("lineage.column.node", 300, this::name);
        addColumn("lineage.column.relation", 110, line -> text.relation(line.relation()));
        addColumn("lineage.column.kind", 110, line -> kind(node(line)));
        addColumn("lineage.column.size", 90, line -> size(node(line), formats));
        addColumn("lineage.column.created", 150, line -> created(node(line), formats));
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following) {
                shown.ifPresent(picture -> viewModel.select(Optional.of(picture.visible()
                        .item(picture.visible().itemOf(item.getValue().node()))
                        .key())));
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        viewModel.pictureProperty().subscribe(this::show);
    }

    private void openSelected() {
        TreeItem<LineageTree.Line> item = getSelectionModel().getSelectedItem();
        if (item != null && node(item.getValue()) instanceof LineageNode.Version) {
            shown.ifPresent(picture ->
                    viewModel.open(picture.visible().itemOf(item.getValue().node())));
        }
    }

    private void addColumn(String key, double width, Function<LineageTree.Line, String> value) {
        TreeTableColumn<LineageTree.Line, String> column = new TreeTableColumn<>(text.message(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(value.apply(row.getValue().getValue())));
        getColumns().add(column);
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
                    getSelectionModel().select(0);
                },
                () -> setRoot(null));
        following = false;
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
