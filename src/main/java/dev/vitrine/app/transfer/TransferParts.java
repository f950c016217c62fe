package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a transfer is shown with: icon, name, bar, figures, and buttons for what can be done now. The strip and the
/// page lay them out in their own ways.
final class TransferParts {
    private static final int LONGEST_NAME = 40;
    private final Transfer transfer;
    private final TransfersViewModel viewModel;
    private final TransferText texts;
    private final Messages messages;
    final FontIcon icon = new FontIcon();
    final Label name;
    final ProgressBar bar = new ProgressBar();
    final Label figures = new Label();
    final HBox buttons = new HBox(4);
    private final Region owner;
    private final Tooltip details = new Tooltip();
    private final InvalidationListener update = value -> show();
    private final InvalidationListener change = value -> {
        show();
        showButtons();
    };

    /// @param owner holds the parts; gets the style class that tells how the transfer ended
    TransferParts(
            Region owner, Transfer transfer, TransfersViewModel viewModel, TransferText texts, Messages messages) {
        this.owner = owner;
        this.transfer = transfer;
        this.viewModel = viewModel;
        this.texts = texts;
        this.messages = messages;
        name = new Label(DisplayText.safe(transfer.name(), LONGEST_NAME));
        name.setMinWidth(Region.USE_PREF_SIZE);
        String whole = kindText() + " " + DisplayText.safe(transfer.name());
        name.setTooltip(new Tooltip(whole));
        bar.setAccessibleText(whole);
        figures.getStyleClass().addAll("muted", "transfer-figures");
        figures.setMinWidth(0);
        figures.setTooltip(details);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        // The transfer holds the listeners weakly: without this they, and what is shown, would end with the next
        // collection.
        owner.setUserData(this);
        listen();
        show();
        showButtons();
    }

    String kindText() {
        return messages.get("transfer.kind." + transfer.kind().name());
    }

    /// A transfer may outlive what shows it, so it must not hold on to it.
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
        for (Observable turn :
                List.of(transfer.stateProperty(), transfer.resultProperty(), transfer.followUpsProperty())) {
            turn.addListener(new WeakInvalidationListener(change));
        }
    }

    private void show() {
        TransferState state = transfer.state();
        boolean moves = !state.isDone() && state != TransferState.WAITING;
        bar.setVisible(moves);
        bar.setManaged(moves);
        double progress = transfer.task().progressProperty().get();
        bar.setProgress(state == TransferState.PAUSED ? Math.max(0, progress) : progress);
        figures.setText(texts.of(transfer));
        details.setText(texts.details(transfer));
        owner.getStyleClass()
                .removeAll("transfer-failed", "transfer-succeeded", "transfer-problems", "transfer-paused");
        switch (state) {
            case FAILED -> owner.getStyleClass().add("transfer-failed");
            case SUCCEEDED ->
                owner.getStyleClass()
                        .add(
                                switch (transfer.verdict()) {
                                    case GOOD -> "transfer-succeeded";
                                    case PROBLEMS -> "transfer-problems";
                                });
            case PAUSED -> owner.getStyleClass().add("transfer-paused");
            case WAITING, RUNNING, PAUSING, CANCELLING, CANCELLED -> {}
        }
        icon.setIconLiteral(
                switch (state) {
                    case SUCCEEDED ->
                        switch (transfer.verdict()) {
                            case GOOD -> "fth-check-circle";
                            case PROBLEMS -> "fth-alert-triangle";
                        };
                    case FAILED -> "fth-alert-circle";
                    case CANCELLED -> "fth-slash";
                    case PAUSED -> "fth-pause-circle";
                    case WAITING -> "fth-clock";
                    case RUNNING, PAUSING, CANCELLING -> kindIcon();
                });
    }

    private String kindIcon() {
        return switch (transfer.kind()) {
            case DOWNLOAD -> "fth-download";
            case PLAN -> "fth-list";
            case CHECKOUT -> "fth-folder-plus";
            case UNDO -> "fth-rotate-ccw";
            case VERIFY -> "fth-shield";
            case REPAIR -> "fth-tool";
            case ADD -> "fth-file-plus";
            case SAVE -> "fth-upload";
            case SAMPLE -> "fth-gift";
            case FREE -> "fth-trash-2";
        };
    }

    private void showButtons() {
        boolean hadFocus = buttons.getChildren().stream().anyMatch(Node::isFocused);
        List<Node> shown = new ArrayList<>();
        TransferState state = transfer.state();
        if (state.isDone()) {
            transfer.followUpsProperty().get().forEach(next -> shown.add(textButton(next.text(), next.run())));
            if (state != TransferState.SUCCEEDED && transfer.retry().isPresent()) {
                shown.add(textButton(messages.get("transfer.retry"), () -> viewModel.retry(transfer)));
            }
            shown.add(iconButton("fth-x", "transfer.remove", () -> viewModel.remove(transfer)));
        } else {
            if (transfer.canPause()) {
                shown.add(iconButton("fth-pause", "transfer.pause", transfer::pause));
            } else if (state == TransferState.PAUSED) {
                shown.add(iconButton("fth-play", "transfer.resume", transfer::resume));
            }
            if (state != TransferState.CANCELLING) {
                shown.add(iconButton("fth-x", "transfer.cancel", transfer::cancel));
            }
        }
        buttons.getChildren().setAll(shown);
        if (hadFocus && !shown.isEmpty()) {
            shown.getFirst().requestFocus();
        }
    }

    private static Button textButton(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll(Styles.SMALL, "transfer-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    Button iconButton(String literal, String key, Runnable action) {
        Button button = new Button("", new FontIcon(literal));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "transfer-button");
        String text = messages.get(key, DisplayText.safe(transfer.name(), LONGEST_NAME));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(event -> action.run());
        return button;
    }
}
