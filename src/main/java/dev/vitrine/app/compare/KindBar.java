package dev.vitrine.app.compare;

import atlantafx.base.controls.CustomTextField;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How many files of each kind there are; a click lists only those. Beside them the filter by path.
final class KindBar extends VBox {
    private static final double LEAST = 240;
    private static final double NARROW = 640;
    private static final double PADDING = 24;
    private final DifferencesViewModel differences;
    private final Formats formats;
    private final DifferenceText words;
    private final Messages messages = Messages.of(KindBar.class);
    private final Map<Kind, ToggleButton> chips = new EnumMap<>(Kind.class);
    private final Label growth = new Label();
    private final CustomTextField filter = new CustomTextField();

    KindBar(CompareViewModel viewModel, Formats formats) {
        this.differences = viewModel.differences();
        this.formats = formats;
        this.words = new DifferenceText(formats);
        getStyleClass().addAll("compare-bar", "compare-kinds");
        for (Kind kind : Kind.values()) {
            chips.put(kind, chip(kind));
        }
        growth.setId("compare-growth");
        growth.getStyleClass().add("muted");
        growth.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(filter, Priority.ALWAYS);
        buildFilter();
        setMinWidth(LEAST);
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::arrange);
        differences.kinds().addListener((SetChangeListener<Kind>) change -> showChosen());
        viewModel.comparisonProperty().subscribe(shown -> shown.ifPresent(this::show));
    }

    private ToggleButton chip(Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        ToggleButton chip = new ToggleButton();
        chip.setId("compare-chip-" + name);
        chip.getStyleClass().setAll("chip", "compare-chip", "compare-chip-" + name);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(event -> differences.toggle(kind));
        return chip;
    }

    /// Counts and filter in a line, or one below the other where there is little room.
    private void arrange(boolean narrow) {
        FlowPane counts = new FlowPane(6, 4);
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        Pane around = narrow ? counts : line;
        around.getChildren().setAll(chips.values());
        around.getChildren().add(growth);
        if (narrow) {
            counts.prefWrapLengthProperty().bind(widthProperty().subtract(PADDING));
            getChildren().setAll(counts, filter);
        } else {
            line.getChildren().add(filter);
            getChildren().setAll(line);
        }
    }

    private void buildFilter() {
        filter.setId("compare-filter");
        filter.setLeft(new FontIcon("fth-search"));
        filter.setPromptText(messages.get("compare.filter.prompt"));
        filter.setAccessibleText(messages.get("compare.filter"));
        filter.setMinWidth(80);
        filter.textProperty().bindBidirectional(differences.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
        });
    }

    private void showChosen() {
        chips.forEach((kind, chip) -> chip.setSelected(differences.kinds().contains(kind)));
    }

    private void show(Comparison comparison) {
        ManifestDiff files = comparison.files();
        ManifestDiff.Bytes bytes = files.bytes();
        String to = CompareView.name(comparison.to());
        String from = CompareView.name(comparison.from());
        chips.forEach((kind, chip) -> {
            chip.setText(words.count(kind, files.count(kind)));
            chip.setDisable(files.count(kind) == 0);
            String size = switch (kind) {
                case ADDED -> formats.bytes(bytes.added());
                case REMOVED -> formats.bytes(bytes.removed());
                case MOVED -> formats.bytes(bytes.moved());
                case CHANGED -> words.signed(bytes.changed());
                case SAME -> "";
            };
            String help = messages.get("compare.chip." + kind.name(), to, from, size);
            chip.setTooltip(new Tooltip(help));
            chip.setAccessibleText(words.count(kind, files.count(kind)));
            chip.setAccessibleHelp(help);
        });
        growth.setText(words.signed(bytes.growth()));
        showChosen();
    }
}
