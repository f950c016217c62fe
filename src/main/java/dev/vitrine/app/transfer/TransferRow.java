package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One transfer in a line: icon, name, bar, figures, and what can be done now.
final class TransferRow extends HBox {
    private static final int LONGEST_NAME = 40;
    private final Transfer transfer;
    private final TransfersViewModel viewModel;
    private final TransferText texts;
    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final ProgressBar bar = new ProgressBar();
    private final Label figures = new Label();
    private final HBox buttons = new HBox(4);
    private final Tooltip details = new Tooltip();
    private final InvalidationListener update = value -> show();
    private final InvalidationListener change = value -> {
        show();
        showButtons();
    };

    TransferRow(Transfer transfer, TransfersViewModel viewModel, TransferText texts, Messages messages) {
        this.transfer = transfer;
        this.viewModel = viewModel;
        this.texts = texts;
        this.messages = messages;
        getStyleClass().add("transfer-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        Label name = new Label(DisplayText.safe(transfer.name(), LONGEST_NAME));
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(kindText() + " " + DisplayText.safe(transfer.name())));
        bar.setPrefWidth(180);
        bar.setMinWidth(60);
        bar.setAccessibleText(kindText() + " " + transfer.name());
        figures.getStyleClass().addAll("muted", "transfer-figures");
        figures.setMinWidth(0);
        figures.setTooltip(details);
        HBox.setHgrow(figures, Priority.SOMETIMES);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(icon, name, bar, figures, buttons);
        listen();
        show();
        showButtons();
    }

    private String kindText() {
        return messages.get("transfer.kind." + transfer.kind().name());
    }

    /// A transfer may outlive its row, so it must not hold on to it.
    private void listen() {
        RunningTask<?> task = transfer.task();
        for (Observable figure : List.of(
                task.bytesDoneProperty(),
                task.bytesTotalProperty(),
                task.filesDoneProperty(),
                task.filesTotalProperty(),
                task.rateProperty(),
                task.remainingProperty())) {
            figure.addListener(new WeakInvalidationListener(update));
        }
        for (Observable turn : List.of(task.stateProperty(), transfer.resultProperty(), transfer.followUpsProperty())) {
            turn.addListener(new WeakInvalidationListener(change));
        }
    }

    private void show() {
        RunningTask<?> task = transfer.task();
        boolean running = !task.state().isDone();
        bar.setVisible(running);
        bar.setManaged(running);
        bar.setProgress(task.progressProperty().get());
        figures.setText(texts.of(transfer));
        details.setText(texts.details(transfer));
        getStyleClass().removeAll("transfer-failed", "transfer-succeeded");
        if (task.state() == TaskState.FAILED) {
            getStyleClass().add("transfer-failed");
        } else if (task.state() == TaskState.SUCCEEDED) {
            getStyleClass().add("transfer-succeeded");
        }
        icon.setIconLiteral(
                switch (task.state()) {
                    case SUCCEEDED -> "fth-check-circle";
                    case FAILED -> "fth-alert-circle";
                    case CANCELLED -> "fth-slash";
                    case QUEUED, RUNNING -> kindIcon();
                });
    }

    private String kindIcon() {
        return switch (transfer.kind()) {
            case DOWNLOAD -> "fth-download";
            case PLAN -> "fth-list";
            case CHECKOUT -> "fth-folder-plus";
            case UNDO -> "fth-rotate-ccw";
            case VERIFY -> "fth-shield";
            case SAVE -> "fth-upload";
            case SAMPLE -> "fth-gift";
        };
    }

    private void showButtons() {
        List<Node> shown = new ArrayList<>();
        TaskState state = transfer.task().state();
        if (!state.isDone()) {
            shown.add(iconButton("fth-x", "transfer.cancel", transfer.task()::cancel));
        } else {
            transfer.followUpsProperty().get().forEach(next -> shown.add(textButton(next.text(), next.run())));
            if (state != TaskState.SUCCEEDED && transfer.retry().isPresent()) {
                shown.add(textButton(messages.get("transfer.retry"), () -> viewModel.retry(transfer)));
            }
            shown.add(iconButton("fth-x", "transfer.remove", () -> viewModel.remove(transfer)));
        }
        buttons.getChildren().setAll(shown);
    }

    private static Button textButton(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll(Styles.SMALL, "transfer-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button iconButton(String literal, String key, Runnable action) {
        Button button = new Button("", new FontIcon(literal));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "transfer-button");
        String text = messages.get(key, DisplayText.safe(transfer.name(), LONGEST_NAME));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> action.run());
        return button;
    }
}
