package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip at the foot: the newest transfers in a line, all of them when it is opened.
public final class TransfersView extends VBox {
    private static final int IN_THE_STRIP = 2;
    private final TransfersViewModel viewModel;
    private final Messages messages = Messages.of(TransfersView.class);
    private final TransferText texts;
    private final HBox newest = new HBox(20);
    private final VBox rows = new VBox();
    private final ToggleButton toggle = new ToggleButton("", new FontIcon("fth-chevron-up"));

    public TransfersView(TransfersViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.texts = new TransferText(formats, messages);
        getStyleClass().add("transfers");
        setId("transfers");
        ScrollPane all = buildAll();
        getChildren().addAll(all, buildStrip());
        viewModel.transfers().addListener((ListChangeListener<Transfer>) change -> show());
        toggle.selectedProperty().addListener((value, old, now) -> show());
        show();
    }

    private ScrollPane buildAll() {
        Label title = new Label(messages.get("transfer.list"));
        title.getStyleClass().add("strong");
        Button clear = new Button(messages.get("transfer.clear"));
        clear.getStyleClass().add(Styles.SMALL);
        clear.setOnAction(event -> viewModel.clearFinished());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("transfers-head");
        ScrollPane all = new ScrollPane(new VBox(head, rows));
        all.setFitToWidth(true);
        all.getStyleClass().add("transfers-all");
        all.setMaxHeight(220);
        all.visibleProperty().bind(toggle.selectedProperty());
        all.managedProperty().bind(toggle.selectedProperty());
        return all;
    }

    private HBox buildStrip() {
        Label title = new Label(messages.get("transfer.title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "transfer.running", viewModel.runningProperty().get()),
                        viewModel.runningProperty()));
        HBox.setHgrow(newest, Priority.ALWAYS);
        newest.setAlignment(Pos.CENTER_LEFT);
        newest.setMinWidth(0);
        toggle.setId("transfers-toggle");
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        toggle.setTooltip(new Tooltip());
        HBox strip = new HBox(12, title, count, newest, toggle);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("transfers-strip");
        return strip;
    }

    private void show() {
        boolean open = toggle.isSelected();
        boolean any = !viewModel.transfers().isEmpty();
        toggle.setVisible(any);
        if (!any) {
            toggle.setSelected(false);
        }
        String text = messages.get(open ? "transfer.fewer" : "transfer.all");
        toggle.setAccessibleText(text);
        toggle.getTooltip().setText(text);
        ((FontIcon) toggle.getGraphic()).setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-up");
        newest.getChildren()
                .setAll(
                        open
                                ? List.of()
                                : viewModel.transfers().stream()
                                        .limit(IN_THE_STRIP)
                                        .map(this::row)
                                        .toList());
        rows.getChildren()
                .setAll(open ? viewModel.transfers().stream().map(this::row).toList() : List.of());
    }

    private TransferRow row(Transfer transfer) {
        TransferRow row = new TransferRow(transfer, viewModel, texts, messages);
        HBox.setHgrow(row, Priority.SOMETIMES);
        return row;
    }
}
