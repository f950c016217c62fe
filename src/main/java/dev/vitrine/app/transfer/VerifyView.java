package dev.vitrine.app.transfer;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.VerifyViewModel.Form;
import dev.vitrine.app.transfer.VerifyViewModel.Verified;
import dev.vitrine.transfer.VerifyReport;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The report of a verification: every problem, or that there is none, and what can be done about it.
public final class VerifyView extends FolderWorkView<Verified> {
    private static final double FOOT_PADDING = 32;
    private final VerifyViewModel viewModel;
    private final Formats formats;

    public VerifyView(VerifyViewModel viewModel, Formats formats) {
        super(viewModel.work());
        this.viewModel = viewModel;
        this.formats = formats;
        setId("verify");
    }

    @Override
    Node answer(Verified verified) {
        VerifyReport report = verified.report();
        setTop(head(report));
        setBottom(foot(verified));
        List<Finding> findings = Finding.of(report);
        if (findings.isEmpty()) {
            return new EmptyState("fth-shield", messages.get("transfer.verify.noFindings"), "");
        }
        ListView<Finding> list = new ListView<>(FXCollections.observableList(findings));
        list.setId("verify-findings");
        list.setAccessibleText(viewModel.work().text("transfer.verify.title"));
        list.setFixedCellSize(28);
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(view -> new LineCell<>(finding -> new LineCell.Line(
                mark(finding.problem()), finding.problem(), finding.path(), "", words(finding, messages))));
        return list;
    }

    static String mark(Finding.Problem problem) {
        return switch (problem) {
            case MISMATCHED, UNREADABLE -> "≠";
            case MISSING -> "?";
            case EXTRA -> "+";
            case SKIPPED -> "i";
        };
    }

    static String words(Finding finding, Messages messages) {
        String note = finding.problem() == Finding.Problem.SKIPPED
                ? messages.get("transfer.skipped." + finding.note())
                : DisplayText.safe(finding.note(), 60);
        return messages.get("transfer.verify." + finding.problem().name(), note);
    }

    private Node head(VerifyReport report) {
        Label title = new Label(viewModel.work().text("transfer.verify.title"));
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

    private Node foot(Verified verified) {
        VerifyReport report = verified.report();
        Label checked = new Label(checked(verified));
        checked.getStyleClass().add("muted");
        checked.setTooltip(new Tooltip(checked.getText()));
        Button close = button("transfer.close", viewModel.work()::dismiss);
        close.getStyleClass().add(Styles.FLAT);
        close.setCancelButton(true);
        FlowPane foot = new FlowPane(8, 6, checked, close, save(), button("transfer.again", viewModel.work()::again));
        long broken = VerifyViewModel.broken(report);
        if (broken > 0) {
            String text = messages.get("transfer.repair", formats.files(broken));
            Button repair = button(text, "transfer.repair", viewModel::repair);
            repair.getStyleClass().add(Styles.ACCENT);
            foot.getChildren().add(repair);
        }
        foot.getChildren().forEach(node -> {
            if (node != checked) {
                ((Region) node).setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        checked.maxWidthProperty().bind(foot.widthProperty().subtract(FOOT_PADDING));
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        foot.getStyleClass().add("report-foot");
        return foot;
    }

    private String checked(Verified verified) {
        VerifyReport report = verified.report();
        String repaired = verified.repair()
                .map(fetched -> viewModel.repaired(fetched) + " · ")
                .orElse("");
        String left = report.extra().isEmpty()
                ? ""
                : " · "
                        + messages.get(
                                "transfer.verify.extraStays",
                                formats.files(report.extra().size()));
        return repaired
                + messages.get(
                        "transfer.verify.checked",
                        formats.files(report.checkedFiles()),
                        formats.bytes(report.checkedBytes()))
                + left;
    }

    private MenuButton save() {
        MenuButton save = new MenuButton(messages.get("transfer.report.save"));
        save.setId("verify-save");
        for (Form form : Form.values()) {
            MenuItem item = new MenuItem(messages.get("transfer.report." + form.name()));
            item.setOnAction(event -> viewModel.save(form));
            save.getItems().add(item);
        }
        return save;
    }
}
