package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is worth knowing before the draft is saved, and what was left out. Takes no room when that is nothing.
final class FindingsPane extends VBox {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 4;
    private final ChecksViewModel checks;
    private final Formats formats;
    private final Messages messages = Messages.of(FindingsPane.class);

    FindingsPane(ChecksViewModel checks, StagingViewModel staging, Formats formats) {
        this.checks = checks;
        this.formats = formats;
        getStyleClass().add("build-findings");
        ListView<ChecksViewModel.Finding> findings = new ListView<>(checks.findings());
        findings.setId("build-findings");
        findings.setCellFactory(list -> new FindingCell());
        ListView<StagingViewModel.Refusal> refusals = new ListView<>(staging.refusals());
        refusals.setId("build-refusals");
        refusals.setCellFactory(list -> new RefusalCell());
        getChildren().setAll(section("build.findings", findings), section("build.refused.list", refusals));
    }

    private <T> VBox section(String key, ListView<T> list) {
        list.getStyleClass().addAll("build-finding-list", "edge-to-edge");
        list.setAccessibleText(messages.get(key));
        list.setFixedCellSize(ROW);
        Label title = new Label(messages.get(key));
        title.getStyleClass().add("section-title");
        Chip count = new Chip(Chip.Kind.WARNING, "");
        count.setId(list.getId() + "-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, count, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (key.equals("build.refused.list")) {
            Button clear = new Button(messages.get("build.refused.clear"));
            clear.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            clear.setOnAction(event -> list.getItems().clear());
            head.getChildren().add(clear);
        }
        VBox box = new VBox(head, list);
        box.getStyleClass().add("build-finding-section");
        Runnable fit = () -> {
            int rows = list.getItems().size();
            box.setVisible(rows > 0);
            count.setText(formats.count(rows));
            double height = Math.min(rows, MOST_ROWS) * ROW + 2;
            list.setPrefHeight(height);
            list.setMinHeight(Math.min(height, 2 * ROW));
        };
        list.getItems().addListener((Observable changed) -> fit.run());
        box.managedProperty().bind(box.visibleProperty());
        fit.run();
        return box;
    }

    private final class FindingCell extends ListCell<ChecksViewModel.Finding> {
        private final Label text = new Label();
        private final Button mend = new Button();
        private final Button keep = new Button(messages.get("build.finding.keep"));
        private final HBox box;

        FindingCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            text.setMinWidth(0);
            for (Button button : new Button[] {mend, keep}) {
                button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setMnemonicParsing(false);
            }
            mend.getStyleClass().add(Styles.ACCENT);
            mend.managedProperty().bind(mend.visibleProperty());
            mend.setOnAction(event -> checks.mend(getItem()));
            keep.setOnAction(event -> checks.keep(getItem()));
            box = new HBox(8, new FontIcon("fth-alert-triangle"), text, gap, mend, keep);
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ChecksViewModel.Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setGraphic(empty || finding == null ? null : box);
            if (!empty && finding != null) {
                String detail = finding.kind() == ChecksViewModel.Kind.NO_SPACE
                        ? formats.bytes(Long.parseLong(finding.detail()))
                        : DisplayText.safe(finding.detail(), 120);
                String sentence =
                        messages.get("build.finding." + finding.kind(), DisplayText.safe(finding.path(), 120), detail);
                text.setText(sentence);
                setAccessibleText(sentence);
                mend.setVisible(finding.remedy() != ChecksViewModel.Remedy.NONE);
                String name = detail.substring(detail.lastIndexOf('/') + 1);
                mend.setText(messages.get("build.remedy." + finding.remedy(), name));
            }
        }
    }

    private static final class RefusalCell extends ListCell<StagingViewModel.Refusal> {
        RefusalCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(StagingViewModel.Refusal refusal, boolean empty) {
            super.updateItem(refusal, empty);
            setText(empty || refusal == null ? null : DisplayText.safe(refusal.name(), 60) + ": " + refusal.sentence());
        }
    }
}
