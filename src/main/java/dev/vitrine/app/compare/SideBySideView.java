package dev.vitrine.app.compare;

import atlantafx.base.theme.Tweaks;
import dev.vitrine.content.LineDiff;
import dev.vitrine.content.LineDiff.Kind;
import dev.vitrine.content.LineDiff.Line;
import dev.vitrine.content.LinePairs;
import dev.vitrine.content.LinePairs.Pair;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/// Two texts beside each other; what stayed stands on one height. Both halves scroll sideways together: by the bar
/// below, by the wheel and by the arrow keys.
final class SideBySideView extends BorderPane {
    private static final double STEP = 40;
    private static final double LINE = 20;
    private final DifferenceText words;
    private final ListView<Pair> list;
    private final ScrollBar bar = new ScrollBar();

    SideBySideView(LineDiff diff, DifferenceText words, String name) {
        this.words = words;
        list = new ListView<>(FXCollections.observableList(LinePairs.of(diff)));
        list.getStyleClass().addAll("line-diff", "line-diff-beside", Tweaks.EDGE_TO_EDGE);
        list.setAccessibleText(name);
        list.setFixedCellSize(LINE);
        list.setCellFactory(made -> new PairCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventFilter(ScrollEvent.SCROLL, this::onWheel);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setMax(0);
        bar.setUnitIncrement(STEP);
        bar.visibleProperty().bind(bar.maxProperty().greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        setCenter(list);
        setBottom(bar);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-STEP);
            case RIGHT -> move(STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onWheel(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            move(-event.getDeltaX());
            event.consume();
        }
    }

    private void move(double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    /// A line in sight is wider than its half: the bar reaches to its end from now on.
    private void reach(double width, double half) {
        if (width - half > bar.getMax()) {
            bar.setMax(width - half);
        }
        if (half > 0) {
            bar.setVisibleAmount(bar.getMax() * half / (half + bar.getMax()));
            bar.setBlockIncrement(half);
        }
    }

    private final class PairCell extends ListCell<Pair> {
        private final HalfLine before = new HalfLine(bar.valueProperty(), SideBySideView.this::reach);
        private final HalfLine after = new HalfLine(bar.valueProperty(), SideBySideView.this::reach);
        private final GridPane halves = new GridPane();

        PairCell() {
            getStyleClass().add("line-diff-cell");
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            halves.getColumnConstraints().setAll(half, half);
            RowConstraints full = new RowConstraints(LINE, LINE, LINE);
            halves.getRowConstraints().setAll(full);
            halves.addRow(0, before, after);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            // As wide as the list, however long a line is.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            if (empty || pair == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            show(before, pair.before(), true);
            show(after, pair.after(), false);
            setAccessibleText(Stream.of(pair.before(), pair.after())
                    .flatMap(Optional::stream)
                    .distinct()
                    .map(words::line)
                    .collect(Collectors.joining("\n")));
            setGraphic(halves);
        }

        private void show(HalfLine half, Optional<Line> shown, boolean left) {
            if (shown.isEmpty()) {
                half.show("nothing", "", "");
                return;
            }
            Line line = shown.get();
            String kind = line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (line.kind() == Kind.LEFT_OUT) {
                half.show(kind, "", left ? words.line(line) : "");
            } else {
                half.show(kind, Integer.toString(left ? line.from() : line.to()), words.shown(line));
            }
        }
    }
}
