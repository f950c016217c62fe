package dev.vitrine.app.version;

import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.dialog.LoadingPane;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The page of a version: header above, below it the tabs for its files, its description and metadata, and those
/// that other features bring.
public final class VersionView extends StackPane {
    /// Below it what a version holds needs the room more than its facts.
    private static final double LOW = 460;

    private final VersionViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(VersionView.class);
    private final BorderPane page = new BorderPane();
    private final TabPane tabs = new VersionTabs();
    private final Tab filesTab = new Tab();

    /// @param files  the view of the files, which another feature makes
    /// @param more   further tabs, which other features make, in their order
    /// @param opener opens a link of the description
    public VersionView(
            VersionViewModel viewModel,
            Actions actions,
            Node files,
            List<VersionTab> more,
            Consumer<URI> opener,
            Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("version-view");
        getStylesheets().add(VersionView.class.getResource("version.css").toExternalForm());
        VersionHeader header = new VersionHeader(viewModel, actions, lineage(more), formats);
        header.setMinHeight(USE_PREF_SIZE);
        Narrow.low(this, LOW).subscribe(header::setLow);
        page.setTop(header);
        page.setCenter(tabs);
        buildTabs(files, more, opener);
        viewModel
                .detailsProperty()
                .subscribe(shown -> shown.ifPresent(details -> {
                    header.show(details);
                    filesTab.setText(messages.get(
                            "version.tab.files", formats.count(details.version().fileCount())));
                }));
        LoadingPane loading = new LoadingPane(
                viewModel.loading(),
                new EmptyState("fth-box", messages.get("version.nothing.title"), messages.get("version.nothing.text")),
                messages.get("version.loading"),
                viewModel::load);
        loading.setContent(page);
        getChildren().setAll(loading);
    }

    private Optional<Runnable> lineage(List<VersionTab> more) {
        return more.stream()
                .filter(tab -> tab.id().equals("lineage"))
                .findFirst()
                .map(tab -> () -> showTab(tab.id()));
    }

    private void buildTabs(Node files, List<VersionTab> more, Consumer<URI> opener) {
        filesTab.setContent(files);
        filesTab.setId("version-tab-files");
        Tab overview = new Tab(messages.get("version.tab.overview"), new OverviewPane(viewModel, opener, formats));
        overview.setId("version-tab-overview");
        tabs.getTabs().addAll(filesTab, overview);
        more.forEach(tab -> tabs.getTabs().add(tabOf(tab)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("version-tabs");
    }

    private static Tab tabOf(VersionTab made) {
        Tab tab = new Tab("", made.content());
        tab.setId("version-tab-" + made.id());
        tab.textProperty().bind(made.title());
        tab.selectedProperty().subscribe(selected -> made.shown().accept(selected));
        return tab;
    }

    /// Brings the tab `version-tab-<id>` to the front; nothing happens when there is none.
    public void showTab(String id) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("version-tab-" + id))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }
}
