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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The strip at the foot: what runs, or what was done last, and the way to the page of all.
public final class TransfersView extends HBox {
    private static final int IN_THE_STRIP = 2;
    private static final double WIDTH_OF_ONE = 440;
    private final TransfersViewModel viewModel;
    private final Messages messages = Messages.of(TransfersView.class);
    private final TransferText texts;
    private final HBox first = new HBox(20);
    private List<Transfer> shown = List.of();

    /// @param showAll opens the page of all transfers
    public TransfersView(TransfersViewModel viewModel, Formats formats, Runnable showAll) {
        super(12);
        this.viewModel = viewModel;
        this.texts = new TransferText(formats, messages);
        getStyleClass().addAll("transfers", "transfers-strip");
        setId("transfers");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(messages.get("transfer.title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::counts, viewModel.runningProperty(), viewModel.waitingProperty()));
        HBox.setHgrow(first, Priority.ALWAYS);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        Button all = new Button(messages.get("transfer.all"));
        all.setId("transfers-show-all");
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> showAll.run());
        getChildren().addAll(title, count, first, all);
        widthProperty().map(this::fitting).subscribe(many -> show());
        viewModel.transfers().addListener((ListChangeListener<Transfer>) change -> show());
        show();
    }

    private String counts() {
        int waiting = viewModel.waitingProperty().get();
        String running =
                messages.get("transfer.running", viewModel.runningProperty().get());
        return waiting == 0 ? running : running + " · " + messages.get("transfer.queued", waiting);
    }

    private void show() {
        List<Transfer> wanted =
                viewModel.grouped().stream().limit(fitting(getWidth())).toList();
        if (!wanted.equals(shown)) {
            shown = wanted;
            first.getChildren().setAll(wanted.stream().map(this::row).toList());
        }
    }

    private int fitting(Number width) {
        return width.doubleValue() == 0
                ? IN_THE_STRIP
                : Math.clamp((int) (width.doubleValue() / WIDTH_OF_ONE), 1, IN_THE_STRIP);
    }

    private TransferRow row(Transfer transfer) {
        TransferRow row = new TransferRow(transfer, viewModel, texts, messages);
        HBox.setHgrow(row, Priority.SOMETIMES);
        return row;
    }
}
