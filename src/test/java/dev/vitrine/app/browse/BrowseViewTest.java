package dev.vitrine.app.browse;

import static dev.vitrine.testing.ListedRegistry.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.ListedRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class BrowseViewTest extends FxTest {
    private final CollectionPath mnist = new ProjectPath("me", "vision").collection("mnist");
    private final ListedRegistry registry = new ListedRegistry();
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();

    @Override
    protected double width() {
        return 548;
    }

    @Override
    protected double height() {
        return 700;
    }

    @Override
    protected Parent view() {
        ProjectPath vision = mnist.project();
        for (String name :
                new String[] {"street-signs", "coco-mini", "a-collection-whose-name-is-longer-than-the-column"}) {
            registry.with(version(vision.collection(name), "dataset", 0, "ingest-1", "latest"));
        }
        registry.with(version(vision.collection("resnet50"), "model", 0, "train-1", "latest"))
                .with(version(new ProjectPath("me", "speech").collection("words"), "dataset", 0, ""));
        registry.with(version(mnist, "dataset", 0, ""))
                .with(version(mnist, "dataset", 1, ""))
                .with(version(mnist, "dataset", 2, "ingest-2"))
                .with(version(mnist, "dataset", 3, "ingest-3", "paper"))
                .with(version(
                        mnist,
                        "dataset",
                        4,
                        "a-run-with-a-very-long-name-indeed",
                        "one-alias-that-is-long",
                        "b",
                        "c",
                        "d"))
                .with(version(mnist, "dataset", 5, "ingest-\u202E7"))
                .with(version(mnist, "dataset", 6, "train-41", "candidate"))
                .with(version(mnist, "dataset", 7, "train-42", "latest", "prod"));
        RegistryTreeViewModel tree = new RegistryTreeViewModel(registry, selection, tasks);
        VersionsViewModel versions = new VersionsViewModel(registry, selection, tasks);
        RegistryTreeView left = new RegistryTreeView(
                tree,
                new TreeFilterViewModel(registry, selection, tasks, tree.root().countProperty()),
                new Formats(Clock.fixed(ListedRegistry.NOW, ZoneOffset.UTC)),
                new ContextMenu(),
                new RecentView(new RecentVersions(selection, List.of()), selection));
        left.setPrefWidth(248);
        VersionsView middle = new VersionsView(
                versions, new Formats(Clock.fixed(ListedRegistry.NOW, ZoneOffset.UTC)), new ContextMenu());
        middle.setPrefWidth(300);
        tree.start();
        return new HBox(left, middle);
    }

    @Test
    void aTreeThatCannotBeReadSaysWhyUntilItCan() {
        registry.breakDown();
        onFx(selection::registryChanged);
        picture("browse-tree-failed");
        assertEquals(
                "/home/me/vitrine: no permission.",
                lookup("#tree-found").queryLabeled().getText());
        registry.mend();
        onFx(selection::registryChanged);
        assertEquals("", lookup("#tree-found").queryLabeled().getText());
    }

    @Test
    void clicksLeadFromTheTreeToAVersion() {
        picture("browse-closed");
        clickOn("#tree-filter").write("st ser vis");
        picture("browse-tree-none");
        push(KeyCode.ESCAPE);
        clickOn("#tree-filter").write("dataset STREET");
        picture("browse-tree-filtered");
        push(KeyCode.ENTER);
        CollectionPath signs = mnist.project().collection("street-signs");
        assertEquals(Optional.of(signs.at("v0")), selection.versionProperty().get());
        clickOn("#tree-filter-clear");
        assertEquals("", lookup("#tree-filter").queryTextInputControl().getText());
        TreeView<BrowseNode> tree = lookup("#registry-tree").query();
        assertEquals(
                Optional.of(signs),
                tree.getSelectionModel().getSelectedItem().getValue().collection());
        clickOn("mnist");
        assertEquals(Optional.of(mnist.at("v7")), selection.versionProperty().get());
        picture("browse");
        clickOn("v3");
        assertEquals(Optional.of(mnist.at("v3")), selection.versionProperty().get());
        clickOn("#versions-filter").write("train");
        picture("browse-filtered");
        write("-is-not-here");
        picture("browse-none");
        clickOn("Clear the filter");
        registry.breakDown();
        onFx(() -> selection.open(mnist.project().collection("resnet50")));
        picture("browse-failed");
        registry.mend();
        clickOn("Try again");
        tasks.hold();
        onFx(() -> selection.open(mnist.project().collection("coco-mini")));
        picture("browse-loading");
    }
}
