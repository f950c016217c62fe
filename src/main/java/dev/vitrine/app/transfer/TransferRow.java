package dev.vitrine.app.transfer;

import dev.vitrine.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One transfer in a line of the strip.
final class TransferRow extends HBox {
    TransferRow(Transfer transfer, TransfersViewModel viewModel, TransferText texts, Messages messages) {
        getStyleClass().add("transfer-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        TransferParts parts = new TransferParts(this, transfer, viewModel, texts, messages);
        parts.bar.setPrefWidth(180);
        parts.bar.setMinWidth(60);
        HBox.setHgrow(parts.figures, Priority.SOMETIMES);
        getChildren().addAll(parts.icon, parts.name, parts.bar, parts.figures, parts.buttons);
    }
}
