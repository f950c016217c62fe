package dev.vitrine.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.testing.FxTest;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class FailedStateTest extends FxTest {
    private final List<String> seen = new ArrayList<>();

    @Override
    protected Parent view() {
        Button close = new Button("Close");
        close.setOnAction(event -> seen.add("closed"));
        return FailedState.of(new NoSuchFileException("/data/train.csv"), () -> seen.add("tried again"), close);
    }

    @Override
    protected double width() {
        return 420;
    }

    @Override
    protected double height() {
        return 320;
    }

    @Test
    void itCanBeTriedAgainItsDetailsCopiedAndWhatElseThePlaceOffersDone() {
        clickOn("Try again").clickOn("Copy details").clickOn("Close");
        onFx(() -> seen.add(
                Clipboard.getSystemClipboard().getString().lines().findFirst().orElse("")));

        assertEquals(List.of("tried again", "closed", "java.nio.file.NoSuchFileException: /data/train.csv"), seen);
        picture("failed");
    }
}
