package dev.vitrine.app.compare;

import atlantafx.base.theme.Tweaks;
import dev.vitrine.content.LineDiff;
import dev.vitrine.content.LineDiff.Kind;
import dev.vitrine.content.LineDiff.Line;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Two texts as one, line by line, with the numbers of both sides.
final class LineDiffView extends ListView<Line> {
    private final DifferenceText words;

    LineDiffView(LineDiff diff, DifferenceText words, String name) {
        super(FXCollections.observableList(diff.lines()));
        this.words = words;
        getStyleClass().addAll("line-diff", Tweaks.EDGE_TO_EDGE);
        setAccessibleText(name);
        setFixedCellSize(20);
        setCellFactory(list -> new LineCell());
    }

    private final class LineCell extends ListCell<Line> {
        private final Label before = number();
        private final Label after = number();
        private final Label text = new Label();
        private final HBox box = new HBox(before, after, text);

        LineCell() {
            getStyleClass().add("line-diff-cell");
            text.setMinWidth(Region.USE_PREF_SIZE);
            text.getStyleClass().add("line-diff-text");
            box.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        private static Label number() {
            Label label = new Label();
            label.getStyleClass().add("line-diff-number");
            return label;
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeIf(style -> style.startsWith("line-diff-is-"));
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean gap = line.kind() == Kind.LEFT_OUT;
            before.setText(gap || line.from() == 0 ? "" : Integer.toString(line.from()));
            after.setText(gap || line.to() == 0 ? "" : Integer.toString(line.to()));
            text.setText(words.line(line));
            setAccessibleText(words.line(line));
            getStyleClass()
                    .add("line-diff-is-"
                            + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            setGraphic(box);
        }
    }
}
