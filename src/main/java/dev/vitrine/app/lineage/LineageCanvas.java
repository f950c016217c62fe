package dev.vitrine.app.lineage;

import dev.vitrine.app.control.SharpCanvas;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageLayout.Box;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// The graph as a picture that can be moved and zoomed. Colours come from CSS; each change is painted once, with the
/// next pulse.
final class LineageCanvas extends Region {
    private static final StyleablePropertyFactory<LineageCanvas> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double MARGIN = 40;
    private static final double FOOT = 170;
    private static final double USUAL_TEXT = 13;

    /// Of more nodes the whole tells more than what is beside one of them.
    private static final int FEW = 200;

    /// What moved the camera last.
    private enum View {
        BEGUN,
        WHOLE,
        MOVED
    }

    private final LineageViewModel viewModel;
    private final SharpCanvas canvas = new SharpCanvas();
    private final Raster raster = new Raster();
    private final Map<Role, StyleableProperty<Color>> colors = new EnumMap<>(Role.class);
    private final StyleableProperty<Font> font;
    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.START);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    private Optional<LineagePicture> shown = Optional.empty();
    private Marks marks = Marks.NONE;
    private View view = View.BEGUN;
    private double laidOutWidth;
    private double laidOutHeight;

    LineageCanvas(LineageViewModel viewModel) {
        this.viewModel = viewModel;
        for (Role role : Role.values()) {
            StyleableProperty<Color> color = FACTORY.createStyleableColorProperty(
                    this, role.name(), role.css(), styled -> styled.colors.get(role), Color.TRANSPARENT);
            colors.put(role, color);
            repaintOn(color);
        }
        font = FACTORY.createStyleableFontProperty(this, "font", "-fx-font", styled -> styled.font, Font.getDefault());
        repaintOn(font);
        getChildren().add(canvas);
        getStyleClass().add("lineage-canvas");
        setId("lineage-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        viewModel.pictureProperty().subscribe(this::show);
        viewModel.selectedProperty().subscribe(this::mark);
        viewModel.pathProperty().subscribe(this::mark);
        viewModel.search().hitsProperty().subscribe(this::mark);
        hovered.subscribe(item -> {
            marks = marks.hovering(item.intValue());
            requestLayout();
        });
        camera.subscribe(this::requestLayout);
        focusedProperty().subscribe(this::requestLayout);
    }

    private void repaintOn(StyleableProperty<?> property) {
        ((ObservableValue<?>) property).subscribe(this::requestLayout);
    }

    @Override
    public List<CssMetaData<? extends javafx.css.Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Palette palette() {
        Map<Role, Color> now = new EnumMap<>(Role.class);
        colors.forEach((role, color) -> now.put(role, color.getValue()));
        return new Palette(now, font.getValue().getFamily(), font.getValue().getSize() / USUAL_TEXT);
    }

    private void show(Optional<LineagePicture> picture) {
        Optional<LineagePicture> before = shown;
        shown = picture;
        hovered.set(-1);
        mark();
        if (before.isEmpty()) {
            view = View.BEGUN;
        }
        if (before.isPresent() && picture.isPresent() && (view == View.MOVED || isPart(picture.get()))) {
            // What is being read stays where it is when nodes are added.
            view = View.MOVED;
            holdStill(before.get(), picture.get());
        } else {
            frame();
        }
    }

    /// Moves the camera so that the selected item, or else the start, stays where it was on the screen.
    private void holdStill(LineagePicture old, LineagePicture now) {
        String start = old.visible().item(old.visible().start()).key();
        String key = viewModel
                .selectedProperty()
                .get()
                .filter(selected -> old.layout().find(selected).isPresent()
                        && now.layout().find(selected).isPresent())
                .orElse(start);
        OptionalInt from = old.layout().find(key);
        OptionalInt to = now.layout().find(key);
        if (from.isPresent() && to.isPresent()) {
            Box was = old.layout().box(from.getAsInt());
            Box is = now.layout().box(to.getAsInt());
            double scale = camera.get().scale();
            camera.set(camera.get().panned((was.x() - is.x()) * scale, (was.y() - is.y()) * scale));
        } else {
            fit();
        }
    }

    private void mark() {
        marks = shown.map(picture -> Marks.of(
                        picture.visible(),
                        viewModel.selectedItem().orElse(-1),
                        viewModel.pathProperty().get(),
                        viewModel.search().hitsProperty().get()))
                .orElse(Marks.NONE)
                .hovering(hovered.get());
        setAccessibleText(shown.filter(picture -> marks.selected() >= 0)
                .map(picture -> viewModel
                        .text()
                        .message(
                                "lineage.canvas.selected",
                                viewModel
                                        .text()
                                        .spoken(
                                                picture.visible(),
                                                picture.visible().item(marks.selected()))))
                .orElse(viewModel.text().message("lineage.canvas.name")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (laidOutWidth != getWidth() || laidOutHeight != getHeight()) {
            double wider = getWidth() - laidOutWidth;
            double higher = room(getHeight()) - room(laidOutHeight);
            laidOutWidth = getWidth();
            laidOutHeight = getHeight();
            if (view == View.MOVED) {
                camera.set(camera.get().panned(wider / 2, higher / 2));
            } else {
                frame();
            }
        }
        GraphicsContext g = canvas.cover(getWidth(), getHeight());
        shown.ifPresent(picture -> painter(picture, raster).paint(g, camera.get(), getWidth(), getHeight()));
    }

    Marks marks() {
        return marks;
    }

    /// Paints `picture` with the colours and marks of now.
    LineagePainter painter(LineagePicture picture, Raster with) {
        return new LineagePainter(picture, viewModel.text(), palette(), marks, with);
    }

    /// Shows all of it, and from now on when the size of the window changes.
    void fit() {
        view = View.WHOLE;
        frame();
    }

    /// All of it; or at first, where the names of a few nodes could not be read then, what is around the chosen one.
    private void frame() {
        shown.ifPresent(picture -> camera.set(isPart(picture) ? readable(picture) : whole(picture)));
    }

    private boolean isPart(LineagePicture picture) {
        return view == View.BEGUN
                && picture.visible().size() <= FEW
                && whole(picture).scale() < NodePainter.TWO_LINES;
    }

    private Camera whole(LineagePicture picture) {
        return Camera.fitting(
                picture.layout().bounds(),
                getWidth(),
                room(getHeight()),
                MARGIN,
                palette().textScale());
    }

    private Camera readable(LineagePicture picture) {
        Box chosen = picture.layout()
                .box(viewModel.selectedItem().orElse(picture.visible().start()));
        return new Camera(NodePainter.TWO_LINES, 0, 0)
                .centered(chosen.centerX(), chosen.centerY(), getWidth(), room(getHeight()))
                .filledBy(picture.layout().bounds(), getWidth(), room(getHeight()), MARGIN);
    }

    /// What is left of a height above the card and the overview, which would hide nodes.
    private static double room(double height) {
        return height - Math.min(FOOT, height / 3);
    }

    void pan(double dx, double dy) {
        view = View.MOVED;
        camera.set(camera.get().panned(dx, dy));
    }

    void zoom(double factor, double x, double y) {
        view = View.MOVED;
        camera.set(camera.get().zoomed(factor, x, y));
    }

    /// Zooms at the middle.
    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    /// Moves a point of the graph to the middle.
    void center(double graphX, double graphY) {
        view = View.MOVED;
        camera.set(camera.get().centered(graphX, graphY, getWidth(), getHeight()));
    }

    /// Pans as little as needed to see an item.
    void reveal(int item) {
        shown.ifPresent(picture -> {
            Camera now = camera.get().showing(picture.layout().box(item), getWidth(), getHeight(), MARGIN);
            if (!now.equals(camera.get())) {
                view = View.MOVED;
                camera.set(now);
            }
        });
    }

    OptionalInt itemAt(double x, double y) {
        double graphX = camera.get().graphX(x);
        double graphY = camera.get().graphY(y);
        if (shown.isPresent()) {
            for (int item = 0; item < shown.get().visible().size(); item++) {
                if (shown.get().layout().box(item).contains(graphX, graphY)) {
                    return OptionalInt.of(item);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// A handle of an item.
    record Handle(int item, Direction direction) {}

    Optional<Handle> handleAt(double x, double y) {
        if (shown.isEmpty() || LineagePainter.isFar(shown.get(), camera.get(), getWidth(), getHeight())) {
            return Optional.empty();
        }
        LineagePicture picture = shown.get();
        double graphX = camera.get().graphX(x);
        double graphY = camera.get().graphY(y);
        for (int item = 0; item < picture.visible().size(); item++) {
            Box box = picture.layout().box(item);
            for (Direction direction : Direction.values()) {
                boolean near = item == marks.selected() || item == marks.hovered();
                if (Math.hypot(graphX - NodePainter.handleX(box, direction), graphY - box.centerY())
                                <= NodePainter.HANDLE + 2
                        && NodePainter.hasHandle(picture, item, direction, near)) {
                    return Optional.of(new Handle(item, direction));
                }
            }
        }
        return Optional.empty();
    }

    void hover(int item) {
        hovered.set(item);
    }

    /// The item under the pointer; -1 when there is none.
    ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    Optional<LineagePicture> picture() {
        return shown;
    }
}
