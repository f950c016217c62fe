package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.TransfersViewModel.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The page of all transfers: what runs, what waits in which order, what is paused and what is done.
public final class TransfersPage extends BorderPane {
    /// A line of the list.
    private sealed interface Line {
        record Head(Group group, int count) implements Line {}

        /// @param group a row is made anew when its transfer goes to another part of the list
        /// @param place the same when its place in the queue changes
        record Row(Transfer transfer, Group group, int place) implements Line {}
    }

    private final TransfersViewModel viewModel;
    private final Messages messages = Messages.of(TransfersPage.class);
    private final TransferText texts;
    private final ListView<Line> list = new ListView<>();
    private final Button pauseAll;
    private final Button resumeAll;
    private final Button clear;

    public TransfersPage(TransfersViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.texts = new TransferText(formats, messages);
        pauseAll = button("transfer.pauseAll", viewModel::pauseAll);
        resumeAll = button("transfer.resumeAll", viewModel::resumeAll);
        clear = button("transfer.clear", viewModel::clearFinished);
        setId("transfers-page");
        getStyleClass().add("transfers-page");
        getStylesheets().add(TransfersPage.class.getResource("transfer.css").toExternalForm());
        list.setId("transfers-list");
        list.setAccessibleText(messages.get("transfer.list"));
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        EmptyState nothing =
                new EmptyState("fth-repeat", messages.get("transfer.none"), messages.get("transfer.none.text"));
        ObservableBooleanValue empty = Bindings.isEmpty(viewModel.transfers());
        nothing.visibleProperty().bind(empty);
        list.visibleProperty().bind(Bindings.isNotEmpty(viewModel.transfers()));
        setTop(head());
        setCenter(new StackPane(list, nothing));
        viewModel.transfers().addListener((ListChangeListener<Transfer>) change -> show());
        show();
    }

    private HBox head() {
        Label title = new Label(messages.get("transfer.list"));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setMinWidth(0);
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "transfer.atOnce", viewModel.atOnceProperty().get()),
                        viewModel.atOnceProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, title, counts, gap, pauseAll, resumeAll, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("transfers-page-head");
        return head;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        Optional<Transfer> chosen = chosen();
        List<Transfer> all = viewModel.grouped();
        List<Line> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Transfer> members =
                    all.stream().filter(each -> Group.of(each) == group).toList();
            if (!members.isEmpty()) {
                lines.add(new Line.Head(group, members.size()));
            }
            // What can be done in the queue depends on how long it is, too.
            int tail = group == Group.WAITING ? members.size() * 1000 : 0;
            for (int i = 0; i < members.size(); i++) {
                lines.add(new Line.Row(members.get(i), group, tail == 0 ? 0 : tail + i));
            }
        }
        Set<Group> groups = all.stream().map(Group::of).collect(Collectors.toSet());
        pauseAll.setDisable(!groups.contains(Group.RUNNING) && !groups.contains(Group.WAITING));
        resumeAll.setDisable(!groups.contains(Group.PAUSED));
        clear.setDisable(!groups.contains(Group.FINISHED));
        if (lines.equals(list.getItems())) {
            return;
        }
        list.getItems().setAll(lines);
        chosen.ifPresent(this::choose);
    }

    private Optional<Transfer> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof Line.Row row
                ? Optional.of(row.transfer())
                : Optional.empty();
    }

    private void choose(Transfer transfer) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof Line.Row row && row.transfer() == transfer) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                return;
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() instanceof Button) {
            return;
        }
        chosen().filter(transfer -> handled(event, transfer)).ifPresent(transfer -> event.consume());
    }

    private boolean handled(KeyEvent event, Transfer transfer) {
        switch (event.getCode()) {
            case SPACE -> {
                if (transfer.state() == TransferState.PAUSED) {
                    transfer.resume();
                } else {
                    transfer.pause();
                }
            }
            case DELETE, BACK_SPACE -> {
                if (transfer.state().isDone()) {
                    viewModel.remove(transfer);
                } else {
                    transfer.cancel();
                }
            }
            case ENTER ->
                transfer.followUpsProperty().get().stream()
                        .findFirst()
                        .ifPresent(next -> next.run().run());
            case UP, DOWN -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                viewModel.move(transfer, event.getCode() == javafx.scene.input.KeyCode.UP ? -1 : 1);
            }
            case HOME -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                viewModel.moveFirst(transfer);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            if (!empty && line != null && line.equals(getItem()) && getGraphic() != null) {
                super.updateItem(line, false);
                return;
            }
            super.updateItem(line, empty);
            getStyleClass().removeAll("transfer-head-cell", "transfer-card-cell");
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            switch (line) {
                case Line.Head head -> {
                    String text = messages.get("transfer.group." + head.group().name(), head.count());
                    Label label = new Label(text);
                    label.getStyleClass().add("transfer-group");
                    setGraphic(label);
                    setAccessibleText(text);
                    getStyleClass().add("transfer-head-cell");
                }
                case Line.Row row -> {
                    setGraphic(new TransferCard(row.transfer(), viewModel, texts, messages));
                    setAccessibleText(messages.get(
                                    "transfer.kind." + row.transfer().kind().name())
                            + " "
                            + DisplayText.safe(row.transfer().name())
                            + ", "
                            + texts.of(row.transfer()));
                    getStyleClass().add("transfer-card-cell");
                }
            }
        }
    }
}
