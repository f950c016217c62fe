package dev.vitrine.app.transfer;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One transfer on the page: what it does where, how far it is, and what can be done about it.
final class TransferCard extends HBox {
    TransferCard(Transfer transfer, TransfersViewModel viewModel, TransferText texts, Messages messages) {
        getStyleClass().addAll("transfer-row", "transfer-card");
        setAlignment(Pos.CENTER_LEFT);
        TransferParts parts = new TransferParts(this, transfer, viewModel, texts, messages);
        Label kind = new Label(parts.kindText());
        kind.getStyleClass().add("muted");
        kind.setMinWidth(USE_PREF_SIZE);
        parts.name.getStyleClass().add("strong");
        Label target = new Label(transfer.target()
                .map(folder -> DisplayText.safe(folder.toString()))
                .orElse(""));
        target.getStyleClass().addAll("muted", "transfer-target");
        target.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        target.setMinWidth(0);
        if (!target.getText().isEmpty()) {
            target.setTooltip(new Tooltip(target.getText()));
        }
        HBox head = new HBox(6, kind, parts.name, target);
        head.setAlignment(Pos.BASELINE_LEFT);
        parts.bar.setMaxWidth(Double.MAX_VALUE);
        VBox middle = new VBox(4, head, parts.bar, parts.figures);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(parts.icon, middle);
        if (transfer.state() == TransferState.WAITING) {
            getChildren().add(order(parts, transfer, viewModel));
        }
        getChildren().add(parts.buttons);
    }

    private static HBox order(TransferParts parts, Transfer transfer, TransfersViewModel viewModel) {
        Button first = parts.iconButton("fth-chevrons-up", "transfer.moveFirst", () -> viewModel.moveFirst(transfer));
        Button up = parts.iconButton("fth-chevron-up", "transfer.moveUp", () -> viewModel.move(transfer, -1));
        Button down = parts.iconButton("fth-chevron-down", "transfer.moveDown", () -> viewModel.move(transfer, 1));
        first.setDisable(!viewModel.canMoveUp(transfer));
        up.setDisable(!viewModel.canMoveUp(transfer));
        down.setDisable(!viewModel.canMoveDown(transfer));
        HBox order = new HBox(2);
        order.getChildren().setAll(List.of(first, up, down));
        order.setAlignment(Pos.CENTER_RIGHT);
        order.setMinWidth(USE_PREF_SIZE);
        return order;
    }
}
