package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.transfer.CheckoutPlan;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plan of a checkout, and what became of it.
public final class CheckoutView extends BorderPane {
    private final CheckoutViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(CheckoutView.class);
    private final ErrorText errors = new ErrorText();

    public CheckoutView(CheckoutViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("report");
        setId("checkout");
        viewModel.stateProperty().addListener((value, old, now) -> show());
        show();
    }

    private void show() {
        setTop(null);
        setBottom(null);
        setCenter(
                switch (viewModel.stateProperty().get()) {
                    case IDLE -> null;
                    case PLANNING -> EmptyState.loading(text("transfer.checkout.planning"));
                    case PLANNED -> planned();
                    case RUNNING -> EmptyState.loading(text("transfer.checkout.running"));
                    case DONE -> done();
                    case UNDOING -> EmptyState.loading(text("transfer.checkout.undoing"));
                    case UNDONE ->
                        new EmptyState(
                                "fth-rotate-ccw",
                                text("transfer.checkout.undoneTitle"),
                                "",
                                button("transfer.close", viewModel::dismiss));
                    case FAILED -> failed();
                });
    }

    private String text(String key) {
        return messages.get(key, viewModel.versionName(), viewModel.folder());
    }

    private Node planned() {
        CheckoutPlan plan = viewModel.planProperty().get().orElseThrow();
        if (plan.isEmpty()) {
            return new EmptyState(
                    "fth-check-circle",
                    messages.get("transfer.checkout.nothing"),
                    viewModel.folder(),
                    button("transfer.close", viewModel::dismiss));
        }
        setTop(head(plan));
        setBottom(foot(plan));
        ListView<CheckoutPlan.Change> list = new ListView<>(FXCollections.observableList(viewModel.changes()));
        list.setId("checkout-plan");
        list.setAccessibleText(messages.get("transfer.checkout.plan"));
        list.setFixedCellSize(28);
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(view -> new LineCell<>(this::line));
        return list;
    }

    private LineCell.Line line(CheckoutPlan.Change change) {
        return new LineCell.Line(
                switch (change.kind()) {
                    case ADD -> "+";
                    case REPLACE -> "~";
                    case DELETE -> "−";
                },
                change.kind(),
                change.path(),
                formats.bytes(change.size()),
                messages.get("transfer.change." + change.kind().name()));
    }

    private Node head(CheckoutPlan plan) {
        Label title = new Label(text("transfer.checkout.title"));
        title.getStyleClass().add("strong");
        Label counts = new Label(messages.get(
                "transfer.checkout.plan",
                formats.files(plan.count(CheckoutPlan.Kind.ADD)),
                formats.count(plan.count(CheckoutPlan.Kind.REPLACE)),
                formats.count(plan.count(CheckoutPlan.Kind.DELETE)),
                formats.count(plan.unchanged())));
        counts.getStyleClass().add("muted");
        VBox head = new VBox(4, title, counts);
        if (!plan.skipped().isEmpty()) {
            Label skipped = new Label(
                    messages.get("transfer.checkout.skipped", plan.skipped().size()));
            skipped.getStyleClass().add(Styles.WARNING);
            head.getChildren().add(skipped);
        }
        head.getStyleClass().add("report-head");
        return head;
    }

    private Node foot(CheckoutPlan plan) {
        Label hint = new Label(messages.get("transfer.checkout.undoHint"));
        hint.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = button("transfer.cancelPlan", viewModel::dismiss);
        cancel.getStyleClass().add(Styles.FLAT);
        cancel.setCancelButton(true);
        Button go = button("transfer.checkout.go", viewModel::confirm);
        go.setId("checkout-go");
        go.getStyleClass().add(Styles.ACCENT);
        HBox foot = new HBox(8, hint, gap, cancel, go);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("report-foot");
        return foot;
    }

    private Node done() {
        Button undo = button("transfer.undo", viewModel::undo);
        undo.setId("checkout-undo");
        return new EmptyState(
                "fth-check-circle",
                text("transfer.checkout.doneTitle"),
                messages.get("transfer.checkout.doneHint"),
                undo,
                button("transfer.close", viewModel::dismiss));
    }

    private Node failed() {
        ErrorText.Explanation problem =
                errors.explain(viewModel.failureProperty().get().orElseThrow());
        return new EmptyState(
                "fth-alert-triangle",
                problem.title(),
                problem.sentence() + "\n" + problem.advice(),
                button("transfer.retry", viewModel::planAgain),
                button("transfer.close", viewModel::dismiss));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
