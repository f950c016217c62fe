package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The header over a real registry, by mouse and keys.
class VersionHeaderTest extends dev.vitrine.testing.FxTest {
    @TempDir
    static Path directory;

    private OpenRegistry registry;

    @Override
    protected Parent view() throws Exception {
        registry = new OpenRegistry(Files.createTempDirectory(directory, "work"));
        Actions actions = new Actions();
        for (String id : List.of("version.download", "version.checkout", "version.verify", "version.newFrom")) {
            actions.add(ActionGroup.VERSION, id, () -> {});
        }
        return new VersionView(
                registry.page, actions, new Label("the files"), List.of(), uri -> {}, new Formats(Clock.systemUTC()));
    }

    @Override
    protected double width() {
        return 892;
    }

    @Override
    protected double height() {
        return 500;
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        registry.close();
    }

    private void open(String version) {
        onFx(() -> registry.open(version));
    }

    private Optional<String> remark() {
        Label remark = lookup("#version-remark").query();
        return remark.isVisible() ? Optional.of(remark.getText()) : Optional.empty();
    }

    @Test
    void anAliasIsTypedInPlace() {
        open("v2");
        clickOn("#version-add-alias").write("a:b");
        assertEquals(Optional.of("a:b cannot be an alias. Choose an alias without slashes and colons."), remark());
        picture("header-alias-refused");
        type(KeyCode.ENTER);
        assertEquals(List.of("latest"), registry.held("v2").aliases());
        eraseText(3).write("prod");
        picture("header-alias-moves");
        assertEquals(Optional.of("Moves “prod” from v1."), remark());
        type(KeyCode.ENTER);
        write("best").type(KeyCode.ENTER);
        assertEquals(List.of("latest", "best", "prod"), registry.held("v2").aliases());
        write("never").type(KeyCode.ESCAPE);
        assertTrue(lookup("#version-new-alias").tryQuery().isEmpty());
        assertEquals(Optional.empty(), remark());
        assertEquals(3, registry.held("v2").aliases().size());
        picture("header-aliases");
    }

    @Test
    void chipsGoByCrossAndByKeyAndComeBack() {
        open("v1");
        clickOn(from(lookup("#version-tab-files").queryParent().getScene().getRoot())
                .lookup(".chip-alias .chip-cross")
                .<Node>query());
        assertEquals(List.of(), registry.held("v1").aliases());
        picture("header-removed");
        clickOn("Undo");
        assertEquals(List.of("prod"), registry.held("v1").aliases());
        clickOn("night shots").type(KeyCode.DELETE);
        assertEquals(List.of(), registry.held("v1").tags());
        clickOn("#version-add-tag").write("day shots").type(KeyCode.ENTER);
        assertEquals(List.of("day shots"), registry.held("v1").tags());
        open("v2");
        assertTrue(lookup("#version-new-tag").tryQuery().isEmpty());
        clickOn("latest").type(KeyCode.BACK_SPACE);
        assertEquals(List.of("latest"), registry.held("v2").aliases());
        picture("header-latest");
    }

    @Test
    void theMenuAsksInPlace() {
        open("v1");
        clickOn("#version-more");
        picture("header-menu");
        clickOn("Expiry…").write("30x");
        assertTrue(lookup("#version-ttl-save").query().isDisabled());
        eraseText(3).write("12").type(KeyCode.ENTER);
        assertEquals(Optional.of(Duration.ofDays(12)), registry.held("v1").ttl());
        clickOn("#version-expiry");
        picture("header-expiry");
        clickOn("Never expires");
        assertEquals(Optional.empty(), registry.held("v1").ttl());
        clickOn("#version-more")
                .clickOn("Link into a portfolio…")
                .write("bad name")
                .type(KeyCode.ENTER);
        picture("header-link");
        eraseText(8).write("best").type(KeyCode.ENTER);
        ArtifactPath link = OpenRegistry.MNIST.project().collection("best").at("v0");
        assertEquals(OpenRegistry.MNIST.at("v1"), registry.held(link).source());
        clickOn("#version-more").clickOn("Copy digest");
        assertEquals(List.of(registry.held("v1").digest()), registry.dialogs.copied);
    }

    @Test
    void aDeleteSaysWhatGoesAndWaitsForTheAliases() {
        open("v1");
        clickOn("#version-more").clickOn("Delete version…");
        picture("header-delete");
        assertTrue(lookup("#version-delete-go").query().isDisabled());
        type(KeyCode.ESCAPE);
        assertTrue(lookup("#version-delete-go").tryQuery().isEmpty());
        clickOn("#version-more").clickOn("Delete version…").clickOn("#version-delete-aliases");
        clickOn("#version-delete-go");
        assertEquals(Optional.empty(), registry.selection.versionProperty().get());
        assertFalse(registry.page.detailsProperty().get().isPresent());
    }
}
