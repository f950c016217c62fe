package dev.vitrine.app.storage;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.RowText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;

/// The same as the treemap, as a table: collections with their versions. Choosing a collection chooses all of it.
final class StorageTable extends TreeTableView<StorageRow> {
    private final StorageViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(StorageTable.class);
    private final Map<String, TreeItem<StorageRow>> items = new HashMap<>();
    private boolean following;

    StorageTable(StorageViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        setId("storage-table");
        getStyleClass().addAll("storage-table", "quiet-rows", Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        setAccessibleText(messages.get("storage.table"));
        setShowRoot(false);
        setFixedCellSize(28);
        setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Comparator<Instant> byTime = Comparator.naturalOrder();
        getColumns()
                .setAll(List.of(
                        column(
                                "name",
                                260,
                                this::name,
                                Comparator.comparing((StorageRow row) ->
                                                row.collection().toString())
                                        .thenComparing(StorageRow::created)),
                        column(
                                "unique",
                                100,
                                row -> formats.bytes(row.unique()),
                                Comparator.comparingLong(StorageRow::unique)),
                        column(
                                "shared",
                                100,
                                row -> formats.bytes(row.shared()),
                                Comparator.comparingLong(StorageRow::shared)),
                        column(
                                "size",
                                100,
                                row -> formats.bytes(row.size()),
                                Comparator.comparingLong(StorageRow::size)),
                        column(
                                "created",
                                120,
                                row -> formats.relative(row.created()),
                                Comparator.comparing(StorageRow::created)),
                        column(
                                "used",
                                120,
                                row -> row.used().map(formats::relative).orElse(messages.get("storage.never")),
                                Comparator.comparing(row -> row.used().orElse(Instant.MIN), byTime))));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<StorageRow>>)
                change -> choose());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        viewModel.shownProperty().subscribe(shown -> shown.ifPresent(now -> fill(now.rows())));
        viewModel.chosenProperty().subscribe(ids -> follow());
    }

    private TreeTableColumn<StorageRow, StorageRow> column(
            String key, double width, Function<StorageRow, String> form, Comparator<StorageRow> order) {
        TreeTableColumn<StorageRow, StorageRow> column = new TreeTableColumn<>(messages.get("storage.column." + key));
        column.getStyleClass().add("storage-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(made -> new RowText<>(form).treeCell());
        return column;
    }

    private String name(StorageRow row) {
        return row.version()
                .map(version -> version.aliases().isEmpty()
                        ? version.path().alias()
                        : version.path().alias() + "  " + DisplayText.safe(String.join(", ", version.aliases()), 120))
                .orElseGet(() -> DisplayText.safe(row.collection().toString()));
    }

    private void fill(List<StorageRows> rows) {
        following = true;
        Set<Object> expanded = new LinkedHashSet<>();
        if (getRoot() != null) {
            getRoot().getChildren().stream()
                    .filter(TreeItem::isExpanded)
                    .forEach(item -> expanded.add(item.getValue().collection()));
        }
        items.clear();
        TreeItem<StorageRow> root = new TreeItem<>();
        for (StorageRows each : rows) {
            TreeItem<StorageRow> collection = new TreeItem<>(each.collection());
            List<TreeItem<StorageRow>> versions =
                    new ArrayList<>(each.versions().size());
            for (StorageRow row : each.versions()) {
                TreeItem<StorageRow> item = new TreeItem<>(row);
                row.version().ifPresent(version -> items.put(version.id(), item));
                versions.add(item);
            }
            collection.getChildren().setAll(versions);
            collection.setExpanded(
                    rows.size() == 1 || expanded.contains(each.collection().collection()));
            root.getChildren().add(collection);
        }
        root.setExpanded(true);
        setRoot(root);
        sort();
        following = false;
        follow();
    }

    private void choose() {
        if (following) {
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (TreeItem<StorageRow> item : List.copyOf(getSelectionModel().getSelectedItems())) {
            if (item != null) {
                item.getChildren().forEach(child -> add(child, ids));
                add(item, ids);
            }
        }
        following = true;
        viewModel.choose(ids);
        following = false;
    }

    private static void add(TreeItem<StorageRow> item, Set<String> ids) {
        item.getValue().version().ifPresent(version -> ids.add(version.id()));
    }

    /// Selects what was chosen elsewhere.
    private void follow() {
        if (following) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        Set<String> ids = viewModel.chosenProperty().get();
        for (String id : ids) {
            TreeItem<StorageRow> item = items.get(id);
            if (item != null) {
                item.getParent().setExpanded(true);
            }
        }
        int[] rows = rowsOf(ids);
        if (rows.length > 0) {
            getSelectionModel().selectIndices(rows[0], rows);
        }
        if (getSelectionModel().getSelectedIndices().size() == 1) {
            scrollTo(getSelectionModel().getSelectedIndex());
        }
        following = false;
    }

    /// Counted here: a tree table walks its rows to find the row of each item.
    private int[] rowsOf(Set<String> ids) {
        IntStream.Builder rows = IntStream.builder();
        int row = 0;
        for (TreeItem<StorageRow> collection :
                getRoot() == null ? List.<TreeItem<StorageRow>>of() : getRoot().getChildren()) {
            row++;
            if (!collection.isExpanded()) {
                continue;
            }
            for (TreeItem<StorageRow> item : collection.getChildren()) {
                if (item.getValue()
                        .version()
                        .map(version -> ids.contains(version.id()))
                        .orElse(false)) {
                    rows.add(row);
                }
                row++;
            }
        }
        return rows.build().toArray();
    }

    private void open() {
        TreeItem<StorageRow> item = getSelectionModel().getSelectedItem();
        if (item != null) {
            item.getValue().version().ifPresent(version -> viewModel.open(version.path()));
        }
    }
}
