package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWorkViewTest extends FxTest {
    @TempDir
    private Path directory;

    private OpenVersion open;
    private VerifyViewModel verify;

    @Override
    protected double width() {
        return 900;
    }

    @Override
    protected double height() {
        return 420;
    }

    @Override
    protected Parent view() throws IOException {
        open = new OpenVersion(directory);
        open.dialogs.choosing(directory);
        open.tasks.hold();
        verify = new VerifyViewModel(
                open.client, open.selection, open.tasks, open.dialogs, open.transfers, open.formats);
        return new VerifyView(verify, open.formats);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    private String title() {
        return lookup(".empty-state-title").queryLabeled().getText();
    }

    @Test
    void workThatWaitsOrIsPausedSaysSoAndGoesOnByAClick() {
        onFx(() -> open.transfers.atOnceProperty().set(1));
        onFx(verify::verify);
        assertTrue(title().startsWith("Verifying "), title());
        onFx(verify::verify);
        assertEquals("Waits for its turn", title());
        onFx(() -> open.transfers.transfers().getLast().pause());
        assertEquals("Paused", title());
        picture("verify-paused");
        clickOn("#transfer-turn-resume");
        assertEquals("Waits for its turn", title());
        onFx(open.tasks::runAll);
        assertTrue(verify.work().answer().isPresent());
    }
}
