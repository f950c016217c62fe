package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.editor.MetadataNode;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.text.Formats;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The overview over a real registry, by mouse and keys.
class OverviewPaneTest extends FxTest {
    @TempDir
    static Path directory;

    private final List<URI> opened = new ArrayList<>();
    private OpenRegistry registry;

    @Override
    protected Parent view() throws Exception {
        registry = new OpenRegistry(Files.createTempDirectory(directory, "work"));
        Actions actions = new Actions();
        for (String id : List.of("version.download", "version.checkout", "version.verify", "version.newFrom")) {
            actions.add(ActionGroup.VERSION, id, () -> {});
        }
        return new VersionView(
                registry.page, actions, new Label("the files"), List.of(), opened::add, new Formats(Clock.systemUTC()));
    }

    @Override
    protected double width() {
        return 892;
    }

    @Override
    protected double height() {
        return 740;
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        registry.close();
    }

    private void open(String version) {
        onFx(() -> registry.open(version));
        clickOn("Overview");
    }

    private void hold(VersionEdit edit) throws IOException {
        registry.client.registry().edit(OpenRegistry.MNIST.at("v2"), edit);
    }

    private String metadata() {
        return registry.held("v2").metadata().toJson();
    }

    private TreeTableView<MetadataNode> tree() {
        return lookup("#metadata-tree").query();
    }

    private String text(String id) {
        return lookup(id).<Labeled>query().getText();
    }

    private String rendered() {
        return from(lookup(".markdown-preview").<Parent>query())
                .lookup((Node node) -> node instanceof Text)
                .queryAllAs(Text.class)
                .stream()
                .map(Text::getText)
                .collect(Collectors.joining("|"));
    }

    private OverviewPaneTest menuOf(String key) {
        clickOn(key);
        onFx(() -> tree().getContextMenu().show(tree(), 500, 300));
        return this;
    }

    @Test
    void theDescriptionIsWrittenBesideItsPreview() {
        open("v2");
        picture("overview");
        clickOn("#description-edit").write("\n\n**new** words");
        WaitForAsyncUtils.waitForFxEvents();
        picture("overview-description-edit");
        assertEquals("Not saved yet", text("#description-state"));
        onFx(() -> registry.open("v1"));
        onFx(() -> registry.open("v2"));
        assertTrue(rendered().contains("new"), rendered());
        clickOn("#description-save");
        assertEquals("# Digits\n\n**new** words", registry.held("v2").description());
    }

    @Test
    void valuesChangeInPlaceAndKeepTheirType() {
        open("v2");
        doubleClickOn("10").write("abc").type(KeyCode.ENTER);
        assertEquals(
                "abc is not a finite number. Type one, or change the type to text first.", text("#metadata-remark"));
        picture("overview-metadata-refused");
        type(KeyCode.BACK_SPACE, 3).write("12").type(KeyCode.ENTER);
        assertEquals("{\"classes\":12,\"split\":{\"train\":0.5}}", metadata());
        clickOn("split").type(KeyCode.RIGHT);
        clickOn("train").type(KeyCode.ENTER);
        write("0.75").type(KeyCode.ENTER);
        assertEquals("{\"classes\":12,\"split\":{\"train\":0.75}}", metadata());
        assertEquals(3, tree().getExpandedItemCount());
        picture("overview-metadata");
        type(KeyCode.DELETE);
        assertEquals("{\"classes\":12,\"split\":{}}", metadata());
        clickOn("Undo");
        assertEquals("{\"classes\":12,\"split\":{\"train\":0.75}}", metadata());
        clickOn("classes");
        onFx(() -> ((Menu) tree().getContextMenu().getItems().get(1))
                .getItems()
                .get(2)
                .fire());
        assertEquals("{\"classes\":\"12\",\"split\":{\"train\":0.75}}", metadata());
    }

    @Test
    void keysAreAddedUpToTheHundredth() throws IOException {
        open("v2");
        clickOn("#metadata-add").write("classes");
        assertTrue(lookup("#metadata-new-add").query().isDisabled());
        picture("overview-metadata-new");
        write("2").clickOn("#metadata-new-value").write("ten").type(KeyCode.ENTER);
        assertEquals("{\"classes\":10,\"split\":{\"train\":0.5},\"classes2\":\"ten\"}", metadata());
        assertTrue(lookup("#metadata-new-key").query().isFocused());
        picture("overview-metadata-next");
        write("classes2");
        assertTrue(lookup("#metadata-new-add").query().isDisabled());
        type(KeyCode.BACK_SPACE).write("3").type(KeyCode.ENTER);
        assertEquals("{\"classes\":10,\"split\":{\"train\":0.5},\"classes2\":\"ten\",\"classes3\":\"\"}", metadata());
        write("dropped").type(KeyCode.ESCAPE);
        assertFalse(lookup(".metadata-new").query().isVisible());
        Map<String, Object> many = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> many.put("k" + i, Map.of()));
        hold(VersionEdit.NONE.withMetadata(new Metadata(many)));
        onFx(registry.selection::registryChanged);
        clickOn("#metadata-add").write("x");
        assertTrue(lookup("#metadata-new-add").query().isDisabled());
        assertEquals(
                List.of("Metadata has at most 100 keys at its top level. Put some into an object of their own."),
                lookup(".metadata-new > .label").queryAllAs(Label.class).stream()
                        .map(label -> ((Text) label.lookup(".text")).getText().replaceAll("\\s+", " "))
                        .toList());
        assertTrue(lookup("#metadata-new-key").<Region>query().getWidth() >= 80);
        type(KeyCode.ESCAPE);
        menuOf("k3").clickOn("Add into this…").write("inner").type(KeyCode.ENTER);
        assertTrue(metadata().contains("\"k3\":{\"inner\":\"\"}"), metadata());
    }

    @Test
    void jsonIsEditedAndItsMistakesHaveAPlace() {
        open("v2");
        clickOn("#metadata-raw");
        TextArea area = lookup("#metadata-text").query();
        onFx(() -> area.setText("{\n  \"a\": 1,\n  b\n}"));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(registry.page.metadata().saveRaw(area.getText()));
        String problem = registry.page.metadata().problemOfRaw(area.getText()).orElse("");
        assertTrue(problem.startsWith("Line 3, column "), problem);
        assertTrue(registry.page.metadata().problemOfRaw("[1]").orElse("").contains("begins with {"));
        assertTrue(registry.page.metadata().problemOfRaw("{\"a\":Infinity}").isPresent());
        onFx(() -> area.setText("{\"a\": [1, 2]}"));
        onFx(() -> lookup("#metadata-text-save").query().setDisable(false));
        picture("overview-raw");
        clickOn("#metadata-text-save");
        assertEquals("{\"a\":[1,2]}", metadata());
        assertTrue(lookup("#metadata-text").tryQuery().isEmpty());
    }

    @Test
    void tenMegabytesOfMetadataNeverStopTheWindow() throws IOException {
        List<Object> items = new ArrayList<>();
        IntStream.range(0, 250_000).forEach(i -> items.add(Map.of("name", "item number " + i, "size", (long) i)));
        hold(VersionEdit.NONE.withMetadata(new Metadata(Map.of("items", items, "text", "x".repeat(1_000_000)))));
        open("v2");
        doubleClickOn("items");
        assertTrue(tree().getExpandedItemCount() > 400);
        picture("overview-huge");
        clickOn("#metadata-raw");
        TextArea area = lookup("#metadata-text").query();
        assertEquals(MetadataViewModel.LONGEST_RAW, area.getText().length());
        assertFalse(area.isEditable());
        picture("overview-huge-raw");
        clickOn("#metadata-copy");
        assertEquals(registry.held("v2").metadata(), Metadata.parse(registry.dialogs.copied.getFirst()));
    }

    @Test
    void hostileTextIsShownAndNothingRuns() throws IOException {
        hold(VersionEdit.NONE
                .withDescription("""
                    <script>alert(1)</script>

                    [click](javascript:alert(1)) ![pic](https://example.org/x.png) [ok](https://example.org)

                    \u202Edesrever\u200B\
                    """)
                .withMetadata(new Metadata(Map.of(
                        "k".repeat(4_000), "v".repeat(4_000), "\u202Egnp\u200B", "<b>\u2066", "nul\0", "a\nb"))));
        open("v2");
        picture("overview-hostile");
        clickOn("ok");
        assertEquals(List.of(URI.create("https://example.org")), opened);
        assertTrue(lookup("\\u202Egnp\\u200B").tryQuery().isPresent());
        assertTrue(lookup("a\\u000Ab").tryQuery().isPresent());
    }

    @Test
    void snippetsFollowWhatIsChosen() {
        open("v2");
        TextArea code = lookup("#usage-code").query();
        assertTrue(code.getText().endsWith("artifact.download()"), code.getText());
        onFx(() -> registry.selection.choose(Optional.of(EntryPath.of("file.txt"))));
        clickOn("#usage-shell");
        assertEquals("vitrine get vision/digits/mnist:v2 --prefix=file.txt", code.getText());
        onFx(() -> registry.selection.chooseFolder("my images/"));
        assertEquals("vitrine get vision/digits/mnist:v2 --prefix='my images/'", code.getText());
        clickOn("#usage-java");
        clickOn("#usage-copy");
        assertEquals(List.of(code.getText()), registry.dialogs.copied);
    }

    @Test
    void snippetsAreThereThoughTheVersionWasOpenBefore() {
        open("v2");
        TextArea late = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> (TextArea) new UsagePane(registry.page).lookup("#usage-code"));
        assertTrue(late.getText().endsWith("artifact.download()"), late.getText());
    }
}
