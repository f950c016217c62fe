package dev.vitrine.app.preview;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.AbstractList;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Bytes with their addresses. Files of any size: only the rows in sight are read.
final class HexPane extends BorderPane {
    private static final double WIDE = 600;
    private final HexPages pages;
    private final Messages messages = Messages.of(HexPane.class);
    private final ListView<Long> rows = new ListView<>();
    private final TextField jump = new TextField();
    private final Label hint = new Label();
    private int width = 8;
    private HexWindow window = new HexWindow(0, 0);

    HexPane(HexPages pages, Formats formats) {
        this.pages = pages;
        getStyleClass().add("preview-hex");
        rows.setId("preview-hex");
        rows.getStyleClass().addAll("preview-text", "edge-to-edge");
        rows.setAccessibleText(messages.get("preview.hex"));
        rows.setCellFactory(list -> new RowCell());
        jump.setId("preview-jump");
        jump.setPromptText(messages.get("preview.hex.jump.prompt"));
        jump.setAccessibleText(messages.get("preview.hex.jump"));
        jump.setTooltip(new Tooltip(messages.get("preview.hex.jump")));
        jump.setPrefColumnCount(12);
        jump.setOnAction(event -> jump());
        hint.getStyleClass().addAll("muted", "small");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(jump, hint);
        bar.getStyleClass().add("preview-bar");
        setTop(bar);
        setCenter(rows);
        fill(0);
        widthProperty().subscribe(now -> {
            int wanted = now.doubleValue() >= WIDE ? 16 : 8;
            if (wanted != width) {
                width = wanted;
                fill(window.start());
            }
        });
        pages.arrivalsProperty().subscribe((old, now) -> rows.refresh());
        pages.failureProperty()
                .subscribe(problem -> problem.ifPresent(why -> {
                    ErrorText.Explanation text = new ErrorText().explain(why);
                    hint.setText(text.sentence());
                }));
    }

    /// Of a file that is too large for a list, the rows around an address; the address field leads to the others.
    private void fill(long address) {
        window = HexWindow.around(address, pages.size(), width);
        HexWindow shown = window;
        int bytes = width;
        rows.setItems(FXCollections.observableList(new AbstractList<>() {
            @Override
            public Long get(int index) {
                return shown.start() + (long) index * bytes;
            }

            @Override
            public int size() {
                return shown.rows();
            }
        }));
        hint.setText(part());
    }

    /// Which part of the file the list has; empty when it has all.
    private String part() {
        return window.start() == 0 && window.end(width) >= pages.size()
                ? ""
                : messages.get(
                        "preview.hex.part",
                        HexLine.address(window.start()),
                        HexLine.address(Math.min(window.end(width), pages.size())));
    }

    private void jump() {
        Optional<Long> address = HexAddress.parse(jump.getText());
        boolean inside = address.filter(at -> at < pages.size()).isPresent();
        hint.setText(inside ? part() : messages.get("preview.hex.jump.outside", HexLine.address(pages.size())));
        if (inside) {
            if (!window.holds(address.orElseThrow(), width)) {
                fill(address.orElseThrow());
            }
            int row = (int) ((address.orElseThrow() - window.start()) / width);
            rows.scrollTo(row);
            rows.getSelectionModel().clearAndSelect(row);
            rows.requestFocus();
        }
    }

    private final class RowCell extends ListCell<Long> {
        private final Label address = label("preview-line-number");
        private final Label hex = label("hex-bytes");
        private final Label ascii = label("hex-ascii");
        private final HBox row = new HBox(address, hex, ascii);

        RowCell() {
            getStyleClass().add("preview-line");
            row.getStyleClass().add("hex-row");
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        private static Label label(String style) {
            Label label = new Label();
            label.getStyleClass().addAll("code-text", style);
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }

        @Override
        protected void updateItem(Long position, boolean empty) {
            super.updateItem(position, empty);
            if (empty || position == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            HexLine line = pages.bytes(position, width)
                    .map(bytes -> HexLine.of(position, bytes, width))
                    .orElseGet(() -> new HexLine(HexLine.address(position), "", ""));
            address.setText(line.address());
            hex.setText(line.hex());
            ascii.setText(line.ascii());
            setAccessibleText(line.address() + ": " + line.hex());
            setGraphic(row);
        }
    }
}
