package dev.vitrine.app.browse;

import dev.vitrine.app.control.ChipRow;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.VersionSummary;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A version in two lines: number, aliases and age; size, files and run.
final class VersionCell extends ListCell<VersionSummary> {
    private static final int NEAR_THE_END = 40;
    private final Formats formats;
    private final Messages messages;
    private final Runnable nearTheEnd;
    private final Label version = new Label();
    private final ChipRow chips = new ChipRow();
    private final Label age = new Label();
    private final Label size = new Label();
    private final Label files = new Label();
    private final Label run = new Label();
    private final VBox lines;
    private final Tooltip exact = new Tooltip();

    VersionCell(Formats formats, Messages messages, Runnable nearTheEnd) {
        this.formats = formats;
        this.messages = messages;
        this.nearTheEnd = nearTheEnd;
        getStyleClass().add("version-cell");
        version.getStyleClass().add("version-number");
        age.getStyleClass().addAll("muted", "small");
        size.getStyleClass().add("small");
        files.getStyleClass().addAll("small");
        run.getStyleClass().add("small");
        for (Label label : new Label[] {version, age, size, files}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        run.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox first = new HBox(8, version, chips, age);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        lines = new VBox(4, first, line(size, files, run));
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // Never wider than the list: chips that do not fit are counted, and no horizontal bar appears.
        setPrefWidth(0);
    }

    private static HBox line(Region first, Region second, Region last) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, first, second, gap, last);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }

    /// Changing style classes costs more than all else in a row, so only where they change.
    private void showAsRun(boolean isRun) {
        String wanted = isRun ? "run-link" : "muted";
        if (!run.getStyleClass().contains(wanted)) {
            run.getStyleClass().removeAll("run-link", "muted");
            run.getStyleClass().add(wanted);
        }
    }

    @Override
    protected void updateItem(VersionSummary item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        version.setText(DisplayText.safe(item.version()));
        chips.show(item.aliases(), item.tags());
        age.setText(formats.relative(item.createdAt()));
        size.setText(formats.bytes(item.size()));
        files.setText(formats.files(item.fileCount()));
        Optional<String> logged = item.loggedBy();
        showAsRun(logged.isPresent());
        run.setText(logged.map(DisplayText::safe).orElse(messages.get("browse.version.byHand")));
        exact.setText(
                messages.get("browse.version.exact", formats.exact(item.createdAt()), formats.exactBytes(item.size())));
        setTooltip(exact);
        setAccessibleText(String.join(
                ", ",
                item.version(),
                String.join(" ", item.aliases()),
                String.join(" ", item.tags()),
                size.getText(),
                files.getText(),
                age.getText()));
        setGraphic(lines);
        if (getIndex() > getListView().getItems().size() - NEAR_THE_END) {
            nearTheEnd.run();
        }
    }
}
