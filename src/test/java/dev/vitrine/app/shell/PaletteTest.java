package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/// The palette, by typing and by clicks, over the sample project.
class PaletteTest extends WindowTest {
    private static final KeyCodeCombination KEY = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private List<PaletteItem> items() {
        return lookup("#palette-list").<ListView<PaletteItem>>query().getItems();
    }

    @Test
    void aCollectionAVersionAndAFileAreFoundByTyping() {
        push(KEY);
        picture("palette-empty");
        write("sha");
        picture("palette-found");
        write("pes").push(KeyCode.ENTER);
        assertEquals("shapes:v2", workbench.remembered().version().orElseThrow().name());
        push(KEY).write("shapes:comp").push(KeyCode.ENTER);
        assertEquals("shapes:v1", workbench.remembered().version().orElseThrow().name());
        push(KEY);
        assertEquals("shapes:v2", items().getFirst().title());
        write("004.png");
        picture("palette-files");
        assertTrue(items().stream().anyMatch(item -> item.heading().equals("Files")));
    }

    @Test
    void aVersionIsFoundByTheStartOfItsDigest() throws IOException {
        String digest =
                client.registry().resolve(client.parse("sample/shapes:v0")).digest();
        push(KEY).write(digest.substring(0, 8));
        assertEquals(
                List.of("Digests"),
                items().stream().map(PaletteItem::heading).distinct().toList());
        push(KeyCode.ENTER);
        assertEquals("shapes:v0", workbench.remembered().version().orElseThrow().name());
    }

    @Test
    void anActionIsFoundByItsLettersAndDone() {
        push(KEY).write("kbshort");
        assertEquals("Keyboard shortcuts", items().getFirst().title());
        push(KeyCode.ENTER);
        assertTrue(lookup("#shortcuts").tryQuery().isPresent());
        assertTrue(lookup("#palette").tryQuery().isEmpty());
    }

    @Test
    void whatCannotBeDoneNowIsShownButNotDone() {
        push(KEY).write("verify").push(KeyCode.ENTER);
        assertTrue(lookup("#palette").tryQuery().isPresent());
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        push(KEY).write("xqzw");
        assertTrue(lookup("#palette-hint").<Labeled>query().getText().startsWith("Nothing fits “xqzw”."));
        picture("palette-nothing");
        push(KeyCode.ESCAPE);
        assertFalse(lookup("#palette").tryQuery().isPresent());
    }

    @Test
    void aClickOpensAndAClickBesideItPutsItAway() {
        clickOn("#palette-open").write("shapes");
        clickOn(lookup("#palette-list .palette-title")
                .<Labeled>match(title -> title.getText().equals("shapes"))
                .<Labeled>query());
        assertEquals("shapes:v2", workbench.remembered().version().orElseThrow().name());
        push(KEY);
        clickOn("#overlay");
        push(KEY);
        assertTrue(lookup("#palette").tryQuery().isPresent());
        push(KEY);
        assertTrue(lookup("#palette").tryQuery().isEmpty());
    }
}
