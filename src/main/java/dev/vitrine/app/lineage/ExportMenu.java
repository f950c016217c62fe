package dev.vitrine.app.lineage;

import atlantafx.base.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Saves the graph as it is on the canvas, in its colours.
final class ExportMenu extends MenuButton {
    private final LineageCanvas canvas;
    private final LineageText text;
    private final ExportViewModel export;

    ExportMenu(LineageCanvas canvas, LineageText text, ExportViewModel export) {
        super(text.message("lineage.export"));
        this.canvas = canvas;
        this.text = text;
        this.export = export;
        setId("lineage-export");
        getStyleClass().add(Styles.FLAT);
        getItems().addAll(item("png", this::savePng), item("svg", this::saveSvg));
    }

    private MenuItem item(String kind, Runnable action) {
        MenuItem item = new MenuItem(text.message("lineage.export." + kind));
        item.setId("lineage-export-" + kind);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void savePng() {
        canvas.picture()
                .ifPresent(picture -> export.choose(
                        picture,
                        ".png",
                        file -> new PixelPainter(
                                        picture,
                                        canvas.painter(picture, new Raster()),
                                        pixels -> export.save(file, pixels::writePng))
                                .start()));
    }

    private void saveSvg() {
        canvas.picture().ifPresent(picture -> {
            SvgDocument document = new SvgDocument(picture, text, canvas.palette(), canvas.marks());
            export.choose(picture, ".svg", file -> export.save(file, (out, monitor) -> document.writeTo(out)));
        });
    }
}
