package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.transfer.CheckoutViewModel.CheckedOut;
import dev.vitrine.app.transfer.CheckoutViewModel.Planned;
import dev.vitrine.app.transfer.CheckoutViewModel.TakenBack;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plan of a checkout as a tree, and what became of it.
public final class CheckoutView extends FolderWorkView<CheckoutViewModel.Outcome> {
    private final CheckoutViewModel viewModel;
    private final Formats formats;

    public CheckoutView(CheckoutViewModel viewModel, Formats formats) {
        super(viewModel.work());
        this.viewModel = viewModel;
        this.formats = formats;
        setId("checkout");
    }

    @Override
    Node answer(CheckoutViewModel.Outcome outcome) {
        return switch (outcome) {
            case Planned(CheckoutPlan plan, PlanRows rows) -> plan.isEmpty() ? nothingToDo() : planned(plan, rows);
            case CheckedOut() -> {
                Button undo = button("transfer.undo", viewModel::undo);
                undo.setId("checkout-undo");
                yield new EmptyState(
                        "fth-check-circle",
                        text("doneTitle"),
                        messages.get("transfer.checkout.doneHint"),
                        undo,
                        close());
            }
            case TakenBack back -> new EmptyState("fth-rotate-ccw", text("undoneTitle"), "", close());
        };
    }

    private String text(String key) {
        return viewModel.work().text("transfer.checkout." + key);
    }

    private Button close() {
        return button("transfer.close", viewModel.work()::dismiss);
    }

    private Node nothingToDo() {
        return new EmptyState("fth-check-circle", text("nothing"), text("nothingText"), close());
    }

    private Node planned(CheckoutPlan plan, PlanRows rows) {
        setTop(head(plan, rows));
        setBottom(foot());
        ListView<PlanRows.Row> list = new ListView<>(rows.rows());
        list.setId("checkout-plan");
        list.setAccessibleText(text("title"));
        list.setFixedCellSize(28);
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(view -> new PlanCell(rows, formats, messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, list, rows));
        return list;
    }

    private static void keyPressed(KeyEvent event, ListView<PlanRows.Row> list, PlanRows rows) {
        PlanRows.Row row = list.getSelectionModel().getSelectedItem();
        int at = list.getSelectionModel().getSelectedIndex();
        if (row == null) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> rows.setOpen(row, true);
            case LEFT -> {
                if (row.open()) {
                    rows.setOpen(row, false);
                } else {
                    at = Math.max(0, rows.placeOfParent(row));
                }
            }
            case SPACE -> rows.setOpen(row, !row.open());
            default -> {
                return;
            }
        }
        list.getSelectionModel().clearAndSelect(at);
        event.consume();
    }

    private Node head(CheckoutPlan plan, PlanRows rows) {
        Label title = new Label(text("title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        HBox kinds = new HBox(6);
        kinds.setAlignment(Pos.CENTER_LEFT);
        for (Kind kind : List.of(Kind.DELETE, Kind.REPLACE, Kind.ADD)) {
            kinds.getChildren().add(filter(kind, rows));
        }
        Label unchanged = new Label(messages.get("transfer.checkout.unchanged", formats.count(plan.unchanged())));
        unchanged.getStyleClass().add("muted");
        unchanged.setMinWidth(0);
        kinds.getChildren().add(unchanged);
        VBox head = new VBox(8, title, kinds);
        if (!plan.skipped().isEmpty()) {
            Label skipped = new Label(
                    messages.get("transfer.checkout.skipped", plan.skipped().size()));
            skipped.getStyleClass().add(Styles.WARNING);
            head.getChildren().add(skipped);
        }
        head.getStyleClass().add("report-head");
        return head;
    }

    private ToggleButton filter(Kind kind, PlanRows rows) {
        ToggleButton button = new ToggleButton(
                messages.get("transfer.filter." + kind.name(), PlanCell.mark(kind), formats.count(rows.count(kind))));
        button.setId("plan-filter-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().addAll(Styles.SMALL, "plan-filter");
        button.setDisable(rows.count(kind) == 0);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().subscribe((old, now) -> rows.choose(kind, now));
        return button;
    }

    private Node foot() {
        Label hint = new Label(messages.get("transfer.checkout.undoHint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = button("transfer.cancelPlan", viewModel.work()::dismiss);
        cancel.getStyleClass().add(Styles.FLAT);
        cancel.setCancelButton(true);
        Button go = button("transfer.checkout.go", viewModel::confirm);
        go.setId("checkout-go");
        go.getStyleClass().add(Styles.ACCENT);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        go.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(8, hint, gap, cancel, go);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("report-foot");
        return foot;
    }
}
