package dev.vitrine.app.control;

import dev.vitrine.app.text.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Aliases, then tags, in one line: as many as fit, each at its full width, and the number of the rest. An alias that
/// is alone wider than the line is cut, while some of it can be read.
public final class ChipRow extends Region {
    private static final double GAP = 4;
    /// Of a chip that is cut.
    private static final double LEAST = 36;
    private final Label more = new Chip(Chip.Kind.TAG, "");
    private final Tooltip rest = new Tooltip();
    /// Those of each kind that are there, shown or not: a new one costs much more than another text in an old one.
    private final List<Chip> aliasChips = new ArrayList<>();

    private final List<Chip> tagChips = new ArrayList<>();
    private List<Chip> chips = List.of();
    private List<String> texts = List.of();

    public ChipRow() {
        getStyleClass().add("chip-row");
        getChildren().add(more);
        setMinWidth(0);
        more.setTooltip(rest);
    }

    public void show(List<String> aliases, List<String> tags) {
        texts = Stream.concat(aliases.stream(), tags.stream()).toList();
        chips = Stream.concat(
                        say(Chip.Kind.ALIAS, aliasChips, aliases).stream(), say(Chip.Kind.TAG, tagChips, tags).stream())
                .toList();
        requestLayout();
    }

    /// Puts `names` into the first of `known`, of which there are enough then; the others are hidden.
    private List<Chip> say(Chip.Kind kind, List<Chip> known, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i == known.size()) {
                known.add(new Chip(kind, names.get(i)));
                getChildren().add(known.getLast());
            } else {
                known.get(i).show(names.get(i));
            }
        }
        known.subList(names.size(), known.size()).forEach(chip -> chip.setVisible(false));
        return known.subList(0, names.size());
    }

    /// How many of the first chips fit in `width`, given that the rest is counted.
    private int fitting(double width) {
        double used = 0;
        for (int i = 0; i < chips.size(); i++) {
            boolean last = i == chips.size() - 1;
            used += (i == 0 ? 0 : GAP) + width(chips.get(i));
            double count = last ? 0 : GAP + moreWidth(chips.size() - i - 1);
            if (used + count > width) {
                return i == 0 && (last || width - count >= LEAST) ? 1 : i;
            }
        }
        return chips.size();
    }

    private double moreWidth(int number) {
        more.setText("+" + number);
        return width(more);
    }

    private static double width(Label chip) {
        return Math.ceil(chip.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return chips.stream().mapToDouble(chip -> width(chip) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return chips.stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int shown = fitting(getWidth());
        int left = chips.size() - shown;
        double end = left == 0 ? getWidth() : getWidth() - GAP - moreWidth(left);
        double x = 0;
        for (int i = 0; i < chips.size(); i++) {
            Chip chip = chips.get(i);
            chip.setVisible(i < shown);
            if (i < shown) {
                x = place(chip, x, Math.min(width(chip), end - x));
            }
        }
        more.setVisible(left > 0);
        if (left > 0) {
            rest.setText(DisplayText.safe(String.join(", ", texts.subList(shown, texts.size()))));
            place(more, x, width(more));
        }
    }

    private double place(Label chip, double x, double width) {
        double height = chip.prefHeight(-1);
        chip.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), Math.max(0, width), height);
        return x + width + GAP;
    }
}
