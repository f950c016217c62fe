package dev.vitrine.app.browse;

import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.Collection;
import dev.vitrine.model.VersionSummary;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The middle column: the versions of the open collection.
public final class VersionsView extends BorderPane {
    private static final double ROW = 61;
    private static final double LEAST_FILTER = 80;
    private final VersionsViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(VersionsView.class);
    private final ListView<VersionSummary> list = new ListView<>();
    private final TextField filter = new TextField();

    /// @param menu what can be done with the open version
    public VersionsView(VersionsViewModel viewModel, Formats formats, ContextMenu menu) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("versions");
        DropTarget.set(
                this,
                () -> viewModel
                        .collectionProperty()
                        .get()
                        .map(collection -> new DropTarget.OnCollection(collection.path())));
        setTop(buildHead());
        buildList(menu);
        viewModel.stateProperty().addListener((value, old, now) -> showState());
        showState();
    }

    private Node buildHead() {
        Label name = new Label();
        name.getStyleClass().add("versions-title");
        name.textProperty()
                .bind(text(collection -> DisplayText.safe(collection.path().name())));
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(text(collection -> DisplayText.safe(collection.path().toString())));
        name.setTooltip(tip);
        Chip type = new Chip(Chip.Kind.TYPE, "");
        type.textProperty().bind(text(collection -> DisplayText.safe(collection.type(), 16)));
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(text(collection -> messages.get(
                        "browse.versions.count", formats.count(collection.versionCount()), collection.versionCount())));
        // What has no room beside the name, as with large text, goes below it.
        FlowPane title = new FlowPane(8, 4, name, type, count);
        title.setMinWidth(0);
        name.maxWidthProperty().bind(title.widthProperty());
        HBox tools = new HBox(8, buildFilter(), buildOrder());
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(title, tools);
        head.getStyleClass().add("versions-head");
        head.managedProperty().bind(head.visibleProperty());
        head.visibleProperty().bind(viewModel.collectionProperty().map(Optional::isPresent));
        return head;
    }

    private ObservableValue<String> text(java.util.function.Function<Collection, String> form) {
        return viewModel
                .collectionProperty()
                .map(collection -> collection.map(form).orElse(""));
    }

    private Node buildFilter() {
        filter.setId("versions-filter");
        Narrow.prompt(
                filter,
                new SimpleStringProperty(messages.get("browse.versions.filter")),
                messages.get("browse.filter.brief"));
        filter.setMinWidth(LEAST_FILTER);
        filter.setAccessibleText(messages.get("browse.versions.filter"));
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        return filter;
    }

    private Node buildOrder() {
        ComboBox<VersionsViewModel.Order> order = new ComboBox<>();
        order.setId("versions-order");
        order.setAccessibleText(messages.get("browse.versions.order"));
        order.getItems().setAll(VersionsViewModel.Order.values());
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(VersionsViewModel.Order value) {
                return value == null ? "" : messages.get("browse.order." + value.name());
            }

            @Override
            public VersionsViewModel.Order fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        order.valueProperty().bindBidirectional(viewModel.orderProperty());
        return order;
    }

    private void buildList(ContextMenu menu) {
        list.setId("versions-list");
        list.setAccessibleText(messages.get("browse.versions.list"));
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setFixedCellSize(ROW);
        list.setItems(viewModel.rows());
        list.setCellFactory(view -> new VersionCell(formats, messages, viewModel::loadMore));
        Node none = new EmptyState(
                "fth-search",
                messages.get("browse.versions.none.title"),
                messages.get("browse.versions.none.text"),
                clearButton());
        Node looking = EmptyState.loading(messages.get("browse.versions.looking"));
        viewModel.readingMoreProperty().subscribe(reading -> list.setPlaceholder(reading ? looking : none));
        list.setContextMenu(menu);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<VersionSummary>)
                change -> chooseSelected());
        viewModel.currentProperty().addListener((value, old, now) -> select(now));
        list.getSelectionModel().selectedItemProperty().addListener((value, old, now) -> {
            if (now != null) {
                viewModel.open(now);
            }
        });
    }

    private Button clearButton() {
        Button clear = new Button(messages.get("browse.versions.clear"));
        clear.visibleProperty().bind(Bindings.isNotEmpty(viewModel.filterProperty()));
        clear.setOnAction(event -> viewModel.filterProperty().set(""));
        return clear;
    }

    // A list that is just changing tells nothing or empty rows.
    private void chooseSelected() {
        viewModel.choose(list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList());
    }

    /// Leaves several chosen rows as they are when the open version is among them.
    private void select(Optional<VersionSummary> version) {
        MultipleSelectionModel<VersionSummary> chosen = list.getSelectionModel();
        if (version.isEmpty()) {
            chosen.clearSelection();
        } else if (chosen.getSelectedItem() != version.get()) {
            int row = list.getItems().indexOf(version.get());
            chosen.clearAndSelect(row);
            showRow(row);
        }
    }

    private void showRow(int row) {
        double rows = list.getHeight() / ROW;
        list.scrollTo(Math.max(0, row - (int) rows / 2));
    }

    /// Gives the keyboard to the filter.
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void showState() {
        setCenter(
                switch (viewModel.stateProperty().get()) {
                    case NOTHING_OPEN ->
                        new EmptyState(
                                "fth-layers",
                                messages.get("browse.versions.closed.title"),
                                messages.get("browse.versions.closed.text"));
                    case LOADING -> EmptyState.loading(messages.get("browse.versions.loading"));
                    case READY -> list;
                    case FAILED -> failed();
                });
    }

    private Node failed() {
        return viewModel
                .failureProperty()
                .get()
                .<Node>map(problem -> FailedState.of(problem, viewModel::refresh))
                .orElseGet(() -> EmptyState.loading(""));
    }
}
