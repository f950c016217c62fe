package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.testing.FxTest;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ControlsTest extends FxTest {
    private String copied = "";
    private ChipRow chipRow;

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
        chipRow = new ChipRow();
        chipRow.show(List.of("latest", "production"), List.of("gold"));
        VBox box = new VBox(
                12,
                chips,
                digest,
                bar,
                new EmptyState("fth-box", "Nothing here", "Drop files here to begin.", new Button("Create a sample")),
                EmptyState.loading("Opening"));
        chipRow.setMaxWidth(60);
        box.getChildren().add(chipRow);
        box.setStyle("-fx-padding: 16px; -fx-background-color: -color-bg-default;");
        return box;
    }

    @Test
    void aChipThatHasNoRoomIsCounted() {
        assertEquals(List.of("+3"), visibleChips());
        onFx(() -> chipRow.setMaxWidth(100));
        assertEquals(List.of("latest", "+2"), visibleChips());
        onFx(() -> chipRow.setMaxWidth(400));
        assertEquals(List.of("latest", "production", "gold"), visibleChips());
    }

    private List<String> visibleChips() {
        return chipRow.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .sorted(Comparator.comparing(Node::getLayoutX))
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aClickOnADigestCopiesAllOfIt() {
        clickOn(".copyable-digest");
        onFx(() -> copied = Clipboard.getSystemClipboard().getString());
        assertEquals("a00c2239aa0000000000000000d89b4e", copied);
        picture("controls");
    }
}
