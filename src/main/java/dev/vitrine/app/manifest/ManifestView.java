package dev.vitrine.app.manifest;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.dialog.LoadingPane;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of the open version: filter, table, and what stands in for the table when there is nothing to show.
public final class ManifestView extends BorderPane {
    private static final double NARROW = 520;
    private static final double WIDE = 720;
    /// What the narrowest bar has left for it.
    private static final double LEAST_FILTER = 76;
    private final ManifestViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(ManifestView.class);
    private final CustomTextField filter = new CustomTextField();
    private final ManifestTable table;
    private final LoadingPane center;

    public ManifestView(ManifestViewModel viewModel, FileActionsViewModel actions, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        table = new ManifestTable(viewModel, actions, formats);
        getStyleClass().add("manifest-view");
        getStylesheets().add(ManifestView.class.getResource("manifest.css").toExternalForm());
        Node toolBar = buildToolBar();
        toolBar.visibleProperty().bind(viewModel.loading().stateProperty().isEqualTo(LoadState.SHOWN));
        NoticeBar notice = new NoticeBar(actions::dismiss);
        actions.noticeProperty()
                .subscribe(said -> said.ifPresentOrElse(
                        told -> notice.say(told.failed(), told.text(), Optional.empty()), notice::hide));
        setTop(new VBox(toolBar, notice));
        center = new LoadingPane(viewModel.loading(), new Region(), messages.get("manifest.loading"), viewModel::load);
        setCenter(center);
        viewModel.shownCountProperty().subscribe(this::showRows);
        viewModel.loading().stateProperty().subscribe(this::showRows);
        showRows();
    }

    private Node buildToolBar() {
        filter.setId("manifest-filter");
        filter.setLeft(new FontIcon("fth-search"));
        filter.setAccessibleText(messages.get("manifest.filter.name"));
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
            }
        });
        Narrow.prompt(
                filter,
                viewModel
                        .entryCountProperty()
                        .map(count -> messages.get("manifest.filter.prompt", formats.files(count.longValue()))),
                messages.get("manifest.filter.brief"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMinWidth(LEAST_FILTER);
        Label found = found();
        Button expand = button("manifest.expandAll", viewModel::openAll);
        expand.setGraphic(new FontIcon("fth-chevrons-down"));
        Button collapse = button("manifest.collapseAll", viewModel::closeAll);
        collapse.setGraphic(new FontIcon("fth-chevrons-up"));
        Button download = buildDownload();
        HBox bar = new HBox(filter, found, expand, collapse, download);
        bar.getStyleClass().add("manifest-tool-bar");
        Narrow.iconsOnly(bar, WIDE, ContentDisplay.TEXT_ONLY, expand, collapse);
        Narrow.iconsOnly(bar, NARROW, ContentDisplay.LEFT, download);
        return bar;
    }

    private Label found() {
        Label found = new Label();
        found.setId("manifest-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        found.getStyleClass().add(Styles.TEXT_MUTED);
        found.setTooltip(new Tooltip());
        Runnable count = () -> {
            boolean filtered = !viewModel.filterProperty().get().isBlank();
            String shown = formats.count(viewModel.shownCountProperty().get());
            String all = formats.count(viewModel.entryCountProperty().get());
            found.setText(filtered ? messages.get("manifest.filter.found", shown) : "");
            found.getTooltip().setText(messages.get("manifest.filter.found.tip", shown, all));
        };
        viewModel.shownCountProperty().subscribe(count);
        viewModel.filterProperty().subscribe(count);
        return found;
    }

    private Button buildDownload() {
        Button download = button("manifest.download", table::downloadChosen);
        download.setGraphic(new FontIcon("fth-download"));
        download.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedIndices()));
        return download;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showRows() {
        center.setContent(viewModel.shownCountProperty().get() > 0 ? table : empty());
    }

    private Node empty() {
        if (viewModel.entryCountProperty().get() == 0) {
            return new EmptyState(
                    "fth-folder", messages.get("manifest.none.title"), messages.get("manifest.none.text"));
        }
        Button clear = new Button(messages.get("manifest.filter.clear"));
        clear.setOnAction(event -> filter.clear());
        String wanted = DisplayText.safe(viewModel.filterProperty().get().strip(), 60);
        return new EmptyState(
                "fth-search",
                messages.get("manifest.noMatch.title"),
                messages.get("manifest.noMatch.text", wanted),
                clear);
    }
}
