package dev.vitrine.app.preview;

import dev.vitrine.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A picture on a checkerboard: fitted at first, zoomed by wheel, keys and buttons, dragged to move.
final class PicturePane extends StackPane {
    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.01;
    private static final double LARGEST = 64;
    private static final double MARGIN = 24;

    private final Messages messages = Messages.of(PicturePane.class);
    private final Picture picture;
    private final ImageView image;
    private final ScrollPane scroll = new ScrollPane();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private boolean fitted = true;

    PicturePane(Picture picture) {
        this.picture = picture;
        getStyleClass().add("preview-picture");
        setId("preview-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setAccessibleText(messages.get("preview.picture", (long) picture.width(), (long) picture.height()));
        image = new ImageView(picture.image());
        image.setPreserveRatio(true);
        StackPane board = new StackPane(new Group(image));
        board.getStyleClass().add("preview-board");
        scroll.setContent(board);
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        scroll.viewportBoundsProperty().subscribe(ignored -> fitWhenFitted());
        zoom.subscribe(now -> {
            image.setFitWidth(Math.max(1, picture.width() * now.doubleValue()));
            image.setSmooth(now.doubleValue() < 2);
        });
        HBox tools = tools();
        StackPane.setAlignment(tools, Pos.BOTTOM_LEFT);
        getChildren().addAll(scroll, tools);
    }

    private HBox tools() {
        Label percent = new Label();
        percent.setId("preview-zoom");
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("preview.zoom.percent", Math.round(zoom.get() * 100)), zoom));
        HBox tools = new HBox(
                button("preview.zoom.out", "−", () -> zoomBy(1 / STEP)),
                percent,
                button("preview.zoom.in", "+", () -> zoomBy(STEP)),
                button("preview.zoom.full", messages.get("preview.zoom.full"), () -> zoomTo(1)),
                button("preview.zoom.fit", messages.get("preview.zoom.fit"), this::fit));
        tools.getStyleClass().add("preview-zoom-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return tools;
    }

    private Button button(String key, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(messages.get(key + ".tip")));
        button.setAccessibleText(messages.get(key + ".tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void type(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> zoomBy(STEP);
            case "-" -> zoomBy(1 / STEP);
            case "1" -> zoomTo(1);
            case "0" -> fit();
            default -> {}
        }
    }

    /// The point under the pointer stays where it is.
    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() == 0 || event.isInertia()) {
            return;
        }
        double before = zoom.get();
        double x = event.getX() / scroll.getWidth();
        double y = event.getY() / scroll.getHeight();
        zoomBy(event.getDeltaY() > 0 ? STEP : 1 / STEP);
        scroll.layout();
        double grown = zoom.get() / before - 1;
        scroll.setHvalue(scroll.getHvalue() + (x - scroll.getHvalue()) * grown / (1 + grown));
        scroll.setVvalue(scroll.getVvalue() + (y - scroll.getVvalue()) * grown / (1 + grown));
        event.consume();
    }

    private void zoomBy(double factor) {
        zoomTo(zoom.get() * factor);
    }

    private void zoomTo(double value) {
        fitted = false;
        zoom.set(Math.clamp(value, SMALLEST, LARGEST));
    }

    private void fit() {
        fitted = true;
        fitWhenFitted();
    }

    /// Never larger than it is: a small picture stays sharp.
    private void fitWhenFitted() {
        double width = scroll.getViewportBounds().getWidth() - MARGIN;
        double height = scroll.getViewportBounds().getHeight() - MARGIN;
        if (fitted && width > 0 && height > 0) {
            double whole = Math.min(width / picture.width(), height / picture.height());
            zoom.set(Math.clamp(Math.min(1, whole), SMALLEST, LARGEST));
        }
    }
}
