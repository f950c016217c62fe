package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.editor.MetadataNode;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.ListedRegistry;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class VersionViewTest extends FxTest {
    private static final ArtifactPath PATH =
            new ProjectPath("vision", "digits").collection("mnist").at("v7");
    private static final Instant TIME = Instant.parse("2026-11-21T14:02:00Z");
    private final Selection selection = new Selection();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<String> done = new ArrayList<>();
    private final List<Boolean> notesShown = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private ArtifactVersion version = version("mnist", List.of("latest", "prod"), "", Metadata.EMPTY);
    private boolean broken;

    private static ArtifactVersion version(String name, List<String> aliases, String description, Metadata metadata) {
        ArtifactPath path = new ProjectPath("vision", "digits").collection(name).at("v7");
        return new ArtifactVersion(
                "QXJ0aWZhY3Q6MQ==",
                path,
                path,
                "dataset",
                ArtifactState.COMMITTED,
                "a00c22390000000000000000000d89b4",
                1_240_000_000,
                10_012,
                12,
                description,
                metadata,
                aliases,
                List.of("night shots"),
                Optional.empty(),
                TIME,
                TIME,
                Optional.empty(),
                Optional.of(new Run(PATH.collection().project(), "r42", "train-42", TIME)));
    }

    private VersionDetails read(ArtifactPath path) throws IOException {
        if (broken) {
            throw new NotFoundException(NotFoundException.Kind.VERSION, path.toString());
        }
        return VersionDetails.of(
                version,
                IntStream.range(0, 3)
                        .mapToObj(i -> new Run(PATH.collection().project(), "u" + i, "use-" + i, TIME))
                        .toList());
    }

    @Override
    protected Parent view() {
        Actions actions = new Actions();
        for (String id : List.of("version.download", "version.checkout", "version.verify")) {
            actions.add(ActionGroup.VERSION, id, () -> done.add(id));
        }
        VersionViewModel viewModel = new VersionViewModel(this::read, new ListedRegistry(), selection, tasks, dialogs);
        actions.add(ActionGroup.VERSION, "version.newFrom", viewModel::startNewVersion);
        return new VersionView(
                viewModel,
                actions,
                new Label("the files"),
                List.of(new VersionTab(
                        "notes", new SimpleStringProperty("Notes"), new Label("the notes"), notesShown::add)),
                opened::add,
                new Formats(Clock.fixed(TIME, ZoneOffset.UTC)));
    }

    @Test
    void aTabOfAnotherFeatureIsToldWhenItIsShown() {
        open(version("mnist", List.of("latest"), "", Metadata.EMPTY));
        clickOn("Notes");
        clickOn("Overview");
        assertEquals(List.of(false, true, false), notesShown);
    }

    @Override
    protected double width() {
        return 900;
    }

    @Override
    protected double height() {
        return 700;
    }

    private void open(ArtifactVersion shown) {
        version = shown;
        onFx(() -> selection.open(shown.path()));
    }

    private String text() {
        return lookup(each -> each instanceof Labeled).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theHeaderTellsTheAttributesAndItsButtonsAct() {
        open(version("mnist", List.of("latest", "prod"), "", Metadata.EMPTY));
        for (String part : List.of(
                "mnist",
                "v7",
                "latest",
                "prod",
                "night shots",
                "Committed",
                "1.24 GB",
                "10,012 files",
                "21 Nov 2026, 14:02",
                "train-42",
                "3 runs",
                "12")) {
            assertTrue(("|" + text() + "|").contains("|" + part + "|"), part + " in " + text());
        }
        clickOn("#version-download").clickOn("#version-checkout").clickOn("#version-verify");
        assertEquals(List.of("version.download", "version.checkout", "version.verify"), done);
        clickOn("Overview");
        assertTrue(text().contains("No description yet|"), text());
        picture("version-bare");
    }

    @Test
    void theOverviewShowsDescriptionAndMetadata() {
        String items = IntStream.range(0, 200_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        Metadata metadata = Metadata.parse("{\"classes\":10,\"night\":true,\"split\":{\"train\":8614,\"test\":1600},"
                + "\"note\":\"" + "long ".repeat(100_000) + "\",\"losses\":[" + items + "],\"none\":null}");
        open(version("mnist", List.of("latest"), "# Street digits\n\nSee [here](https://example.org).", metadata));
        clickOn("Overview");
        clickOn("here");
        assertEquals(List.of(URI.create("https://example.org")), opened);
        TreeTableView<MetadataNode> tree = lookup("#metadata-tree").query();
        assertEquals(6, tree.getExpandedItemCount());
        doubleClickOn("losses");
        assertEquals(406, tree.getExpandedItemCount());
        onFx(() -> tree.getTreeItem(5).setExpanded(true));
        assertEquals(906, tree.getExpandedItemCount());
        onFx(() -> tree.getTreeItem(2).setExpanded(true));
        picture("version-overview");
        clickOn("#metadata-copy");
        assertEquals(List.of(metadata.toPrettyJson()), dialogs.copied);
    }

    @Test
    void runsThatUsedItAreListed() {
        open(version);
        clickOn("#version-runs");
        clickOn("use-1   vision/digits   21 Nov 2026, 14:02");
        assertEquals(List.of("vision/digits/u1"), dialogs.copied);
        clickOn("#version-run");
        picture("version-runs");
        type(KeyCode.ESCAPE);
    }

    @Test
    void longNamesAndManyAliasesKeepTheLayout() {
        List<String> aliases =
                IntStream.range(0, 30).mapToObj(i -> "alias-number-" + i).toList();
        open(version("a-very-long-name-of-a-collection-".repeat(4), aliases, "", Metadata.EMPTY));
        picture("version-long");
        assertTrue(lookup("#version-more").query().getBoundsInParent().getMaxX() < 900);
    }

    @Test
    void whatIsNotThereIsExplainedAndCanBeTriedAgain() {
        broken = true;
        open(version);
        picture("version-failed");
        broken = false;
        clickOn("Try again");
        assertTrue(text().contains("train-42"));
    }

    @Test
    void nothingOpenSaysWhatToDo() {
        picture("version-nothing");
        assertTrue(text().contains("No version is open"));
    }

    @Test
    void moreStartsANewVersionFromThisOne() {
        open(version);
        clickOn("#version-more").clickOn("New version from this…");
        assertEquals(
                new Place.AtNewArtifact(Optional.of(version.path())),
                selection.placeProperty().get());
    }

    @Test
    void aLateAnswerForAnotherVersionIsDropped() {
        tasks.hold();
        ArtifactVersion other = version("other", List.of(), "", Metadata.EMPTY);
        open(version);
        open(other);
        onFx(tasks::runAll);
        assertTrue(("|" + text() + "|").contains("|other|"), text());
    }

    /// With text of 200 percent a page has so much of a window of usual size.
    @Test
    void thePageFitsIntoLittleWidth() {
        Region page = (Region) lookup(".version-view").query();
        assertTrue(page.minWidth(-1) <= 320, "needs " + page.minWidth(-1));
    }
}
