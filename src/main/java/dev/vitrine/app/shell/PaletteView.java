package dev.vitrine.app.shell;

import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The panel of the palette: a field to type in, and what fits. The keyboard stays in the field; arrows choose a row.
final class PaletteView extends VBox {
    private static final double WIDTH = 680;
    private static final double MOST_HEIGHT = 460;
    private static final double ROW = 30;
    private static final double HEADING = 30;
    private static final double PADDING = 12;
    private static final int PAGE = 8;
    private final PaletteViewModel viewModel;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();

    PaletteView(PaletteViewModel viewModel, Overlay overlay) {
        this.viewModel = viewModel;
        this.overlay = overlay;
        Messages messages = Messages.of(PaletteView.class);
        getStyleClass().add("palette");
        setId("palette");
        setPrefWidth(WIDTH);
        field.setId("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        field.setAccessibleText(messages.get("palette.prompt"));
        field.textProperty().bindBidirectional(viewModel.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(8, new FontIcon("fth-search"), field);
        head.getStyleClass().add("palette-head");
        buildList(messages);
        Label hint = new Label();
        hint.setId("palette-hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("muted", "palette-hint");
        hint.textProperty().bind(viewModel.hintProperty());
        hint.visibleProperty().bind(viewModel.hintProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().setAll(head, list, hint);
        sceneProperty().addListener((value, old, now) -> {
            if (now == null) {
                viewModel.close();
            }
        });
    }

    private void buildList(Messages messages) {
        list.setId("palette-list");
        list.setAccessibleText(messages.get("palette.results"));
        list.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "palette-list");
        list.setFocusTraversable(false);
        list.setItems(viewModel.items());
        list.setCellFactory(view -> cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.managedProperty().bind(list.visibleProperty());
        viewModel.items().addListener((ListChangeListener<PaletteItem>) change -> {
            list.setVisible(!viewModel.items().isEmpty());
            list.setPrefHeight(rowsHeight());
            if (!viewModel.items().isEmpty() && list.getSelectionModel().getSelectedIndex() < 0) {
                select(0);
            }
        });
        viewModel.queryProperty().addListener((value, old, now) -> select(0));
    }

    /// As high as the rows, so that a few of them do not stand in an empty box.
    private double rowsHeight() {
        long headings =
                viewModel.items().stream().map(PaletteItem::heading).distinct().count();
        return Math.min(MOST_HEIGHT, viewModel.items().size() * ROW + headings * HEADING + PADDING);
    }

    private PaletteCell cell() {
        PaletteCell cell = new PaletteCell();
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                choose(cell.getItem());
            }
        });
        return cell;
    }

    /// Shows it with nothing typed.
    void open() {
        viewModel.open();
        overlay.open(this, field);
        select(0);
    }

    private void press(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(chosen + 1);
            case UP -> select(chosen - 1);
            case PAGE_DOWN -> select(chosen + PAGE);
            case PAGE_UP -> select(chosen - PAGE);
            case ENTER -> {
                if (chosen >= 0) {
                    choose(list.getItems().get(chosen));
                } else {
                    viewModel.openFirst(this::choose);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (!list.getItems().isEmpty()) {
            int within = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(within);
            list.scrollTo(Math.max(0, within - PAGE / 2));
        }
    }

    private void choose(PaletteItem item) {
        if (item.isEnabled()) {
            overlay.close();
            item.run().run();
        }
    }
}
