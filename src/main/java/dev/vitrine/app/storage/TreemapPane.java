package dev.vitrine.app.storage;

import dev.vitrine.app.control.SharpCanvas;
import dev.vitrine.app.storage.Treemap.Placed;
import dev.vitrine.registry.HeldVersion;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Bytes as areas. A click chooses a version, with Shortcut one more; a double click opens it. Arrows go to the tile
/// beside, Space chooses, Enter opens.
final class TreemapPane extends Region {
    private static final StyleablePropertyFactory<TreemapPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private final StorageViewModel viewModel;
    private final TileText text;
    private final SharpCanvas canvas = new SharpCanvas();
    private final Map<TreemapRole, StyleableProperty<Color>> colors = new EnumMap<>(TreemapRole.class);
    private final StyleableProperty<Font> font;
    private final Tooltip tooltip = new Tooltip();
    private List<Tile> tiles = List.of();
    private List<Placed> placed = List.of();
    private int pointed = -1;
    private int focused = -1;

    TreemapPane(StorageViewModel viewModel, TileText text) {
        this.viewModel = viewModel;
        this.text = text;
        setId("storage-treemap");
        getStyleClass().add("treemap");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(text.messages().get("storage.treemap.help"));
        setMinSize(0, 80);
        for (TreemapRole role : TreemapRole.values()) {
            StyleableProperty<Color> color = FACTORY.createStyleableColorProperty(
                    this, role.name(), role.css(), styled -> styled.colors.get(role), Color.TRANSPARENT);
            colors.put(role, color);
            repaintOn(color);
        }
        font = FACTORY.createStyleableFontProperty(this, "font", "-fx-font", styled -> styled.font, Font.getDefault());
        repaintOn(font);
        getChildren().add(canvas);
        Tooltip.install(this, tooltip);
        viewModel.shownProperty().subscribe(shown -> {
            tiles = shown.map(StorageViewModel.Shown::tiles).orElse(List.of());
            pointed = -1;
            focused = -1;
            requestLayout();
        });
        viewModel.chosenProperty().subscribe(ids -> requestLayout());
        focusedProperty().subscribe(now -> requestLayout());
        setOnMouseMoved(event -> point(find(event)));
        setOnMouseExited(event -> point(-1));
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::press);
        tell();
    }

    private void repaintOn(StyleableProperty<?> property) {
        ((ObservableValue<?>) property).subscribe(this::requestLayout);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        GraphicsContext g = canvas.cover(width, height);
        placed = Treemap.of(tiles, new Rectangle2D(0, 0, width, height), TreemapPainter.headHeight(font.getValue()));
        Map<TreemapRole, Color> now = new EnumMap<>(TreemapRole.class);
        colors.forEach((role, color) -> now.put(role, color.getValue()));
        g.setFill(now.get(TreemapRole.GROUND));
        g.fillRect(0, 0, width, height);
        pointed = Math.min(pointed, placed.size() - 1);
        focused = Math.min(focused, placed.size() - 1);
        new TreemapPainter(g, now, text, font.getValue())
                .paint(placed, viewModel.chosenProperty().get(), pointed, isFocused() ? focused : -1);
    }

    /// The smallest tile under the pointer; -1 for none. Tiles come before those in them.
    private int find(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        for (int i = placed.size() - 1; i >= 0; i--) {
            if (placed.get(i).area().contains(at)) {
                return i;
            }
        }
        return -1;
    }

    private void point(int index) {
        if (index != pointed) {
            pointed = index;
            tooltip.setText(index < 0 ? "" : text.full(placed.get(index).tile()));
            requestLayout();
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        int at = find(event);
        if (event.getButton() != MouseButton.PRIMARY || at < 0) {
            return;
        }
        focus(at);
        if (event.getClickCount() == 2) {
            open();
        } else {
            choose(event.isShortcutDown());
        }
    }

    private void focus(int index) {
        focused = index;
        tell();
        requestLayout();
    }

    private void tell() {
        setAccessibleText(focusedTile().map(text::full).orElse(text.messages().get("storage.treemap")));
    }

    private Optional<Tile> focusedTile() {
        return focused < 0 || focused >= placed.size()
                ? Optional.empty()
                : Optional.of(placed.get(focused).tile());
    }

    private void choose(boolean more) {
        Optional<HeldVersion> version = focusedTile().flatMap(Tile::version);
        if (more) {
            version.ifPresent(one -> viewModel.toggle(one.id()));
        } else {
            viewModel.choose(version.map(one -> Set.of(one.id())).orElse(Set.of()));
        }
    }

    private void open() {
        focusedTile().flatMap(Tile::version).ifPresent(version -> viewModel.open(version.path()));
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(-1, 0);
            case RIGHT -> go(1, 0);
            case UP -> go(0, -1);
            case DOWN -> go(0, 1);
            case SPACE -> choose(true);
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the nearest undivided tile whose middle lies that way.
    private void go(int right, int down) {
        Point2D from = focused < 0 ? new Point2D(0, 0) : middle(focused);
        IntStream.range(0, placed.size())
                .filter(i -> i != focused && placed.get(i).tile().children().isEmpty())
                .filter(i -> focused < 0 || ahead(from, i, right, down) > 0.5)
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(from, i, right, down)))
                .ifPresent(this::focus);
    }

    private double ahead(Point2D from, int index, int right, int down) {
        Point2D way = middle(index).subtract(from);
        return way.getX() * right + way.getY() * down;
    }

    private double distance(Point2D from, int index, int right, int down) {
        Point2D way = middle(index).subtract(from);
        return Math.abs(ahead(from, index, right, down)) + 2 * Math.abs(way.getX() * down + way.getY() * right);
    }

    private Point2D middle(int index) {
        Rectangle2D area = placed.get(index).area();
        return new Point2D((area.getMinX() + area.getMaxX()) / 2, (area.getMinY() + area.getMaxY()) / 2);
    }
}
