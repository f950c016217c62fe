package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.testing.FxTest;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ControlsTest extends FxTest {
    private String copied = "";

    @Override
    protected double width() {
        return 640;
    }

    @Override
    protected double height() {
        return 420;
    }

    @Override
    protected Parent view() {
        HBox chips = new HBox(6);
        for (Chip.Kind kind : Chip.Kind.values()) {
            chips.getChildren().add(new Chip(kind, kind.name().toLowerCase()));
        }
        CopyableDigest digest = new CopyableDigest();
        digest.setDigest("a00c2239aa0000000000000000d89b4e");
        ByteBar bar = new ByteBar();
        bar.partProperty().set(0.4);
        bar.setMaxWidth(120);
        VBox box = new VBox(
                12,
                chips,
                digest,
                bar,
                new EmptyState("fth-box", "Nothing here", "Drop files here to begin.", new Button("Create a sample")),
                EmptyState.loading("Opening"));
        box.setStyle("-fx-padding: 16px; -fx-background-color: -color-bg-default;");
        return box;
    }

    @Test
    void aClickOnADigestCopiesAllOfIt() {
        clickOn(".copyable-digest");
        onFx(() -> copied = Clipboard.getSystemClipboard().getString());
        assertEquals("a00c2239aa0000000000000000d89b4e", copied);
        picture("controls");
    }
}
