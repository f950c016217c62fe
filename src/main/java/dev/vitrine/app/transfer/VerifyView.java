package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.transfer.VerifyReport;
import java.util.List;
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

/// The report of a verification: every problem, or that there is none.
public final class VerifyView extends BorderPane {
    private final VerifyViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(VerifyView.class);
    private final ErrorText errors = new ErrorText();

    public VerifyView(VerifyViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("report");
        setId("verify");
        viewModel.stateProperty().addListener((value, old, now) -> show());
        show();
    }

    private void show() {
        setTop(null);
        setBottom(null);
        setCenter(
                switch (viewModel.stateProperty().get()) {
                    case IDLE -> null;
                    case RUNNING ->
                        EmptyState.loading(
                                messages.get("transfer.verify.running", viewModel.versionName(), viewModel.folder()));
                    case DONE -> report(viewModel.reportProperty().get().orElseThrow());
                    case FAILED -> failed();
                });
    }

    private Node report(VerifyReport report) {
        setTop(head(report));
        setBottom(foot(report));
        List<VerifyViewModel.Finding> findings = viewModel.findings();
        if (findings.isEmpty()) {
            return new EmptyState("fth-shield", messages.get("transfer.verify.noFindings"), "");
        }
        ListView<VerifyViewModel.Finding> list = new ListView<>(FXCollections.observableList(findings));
        list.setId("verify-findings");
        list.setAccessibleText(messages.get("transfer.verify.findings"));
        list.setFixedCellSize(28);
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(view -> new LineCell<>(this::line));
        return list;
    }

    private LineCell.Line line(VerifyViewModel.Finding finding) {
        String note = finding.problem() == VerifyViewModel.Problem.SKIPPED
                ? messages.get("transfer.skipped." + finding.note())
                : DisplayText.safe(finding.note(), 60);
        return new LineCell.Line(
                switch (finding.problem()) {
                    case MISMATCHED, UNREADABLE -> "≠";
                    case MISSING -> "?";
                    case EXTRA -> "+";
                    case SKIPPED -> "i";
                },
                finding.problem(),
                finding.path(),
                "",
                messages.get("transfer.verify." + finding.problem().name(), note));
    }

    private Node head(VerifyReport report) {
        Label title = new Label(messages.get("transfer.verify.title", viewModel.versionName(), viewModel.folder()));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        long problems = VerifyViewModel.problems(report);
        Chip chip = report.ok()
                ? new Chip(Chip.Kind.SUCCESS, messages.get("transfer.verify.okChip"))
                : new Chip(
                        Chip.Kind.DANGER, messages.get("transfer.verify.problems", formats.count(problems), problems));
        chip.setId("verify-result");
        HBox head = new HBox(8, title, gap, chip);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("report-head");
        return head;
    }

    private Node foot(VerifyReport report) {
        Label checked = new Label(messages.get(
                "transfer.verify.checked", formats.files(report.checkedFiles()), formats.bytes(report.checkedBytes())));
        checked.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button again = button("transfer.again", viewModel::verifyAgain);
        Button close = button("transfer.close", viewModel::dismiss);
        close.getStyleClass().add(Styles.FLAT);
        close.setCancelButton(true);
        HBox foot = new HBox(8, checked, gap, close, again);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("report-foot");
        return foot;
    }

    private Node failed() {
        ErrorText.Explanation problem =
                errors.explain(viewModel.failureProperty().get().orElseThrow());
        return new EmptyState(
                "fth-alert-triangle",
                problem.title(),
                problem.sentence() + "\n" + problem.advice(),
                button("transfer.retry", viewModel::verifyAgain),
                button("transfer.close", viewModel::dismiss));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
