package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftSnapshot;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page for a new artifact: header with the forecast and Save, files on the left, fields on the right.
public final class BuildView extends StackPane {
    private static final double NARROW = 640;
    private static final double NARROW_BAR = 560;
    private static final double LEAST_WIDTH = 240;
    private static final double LEAST_HEIGHT = 220;
    private final BuildViewModel viewModel;
    private final Messages messages = Messages.of(BuildView.class);
    private final BorderPane page = new BorderPane();
    private final BorderPane files = new BorderPane();
    private final StagingTable table;
    private final ReferenceRow reference;
    private final Node drop;

    /// @param opener opens a link of the description's preview
    public BuildView(BuildViewModel viewModel, Formats formats, Consumer<URI> opener) {
        this.viewModel = viewModel;
        table = new StagingTable(viewModel.staging(), viewModel.checks(), formats);
        reference = new ReferenceRow(viewModel.staging()::addReference);
        drop = new EmptyState("fth-upload", messages.get("build.empty.title"), messages.get("build.empty.text"));
        drop.getStyleClass().add("build-empty");
        getStyleClass().add("build-view");
        getStylesheets().add(BuildView.class.getResource("build.css").toExternalForm());
        files.setTop(buildFileBar());
        files.setBottom(new FindingsPane(viewModel.checks(), viewModel.staging(), formats));
        DropTarget.set(this, () -> Optional.of(new DropTarget.OnDraft("")));
        DraftForm form = new DraftForm(viewModel, formats, opener);
        form.setMinHeight(LEAST_HEIGHT);
        SplitPane split = new SplitPane(files, form);
        split.getStyleClass().add("build-split");
        split.setDividerPositions(0.6);
        Narrow.oneBelowTheOther(split, NARROW);
        files.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        page.setTop(new BuildHeader(viewModel, formats));
        page.setCenter(split);
        viewModel.staging().viewProperty().subscribe(this::showStaged);
        viewModel.saving().equalToProperty().subscribe(this::showPage);
    }

    private Node buildFileBar() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button newFolder = button(
                "build.newFolder", "fth-folder", () -> viewModel.staging().newFolder(Optional.empty()));
        newFolder.getStyleClass().add(Styles.FLAT);
        Button addFiles = button("build.addFiles", "fth-plus", viewModel::chooseFiles);
        Button addFolder = button("build.addFolder", "fth-folder-plus", viewModel::chooseFolder);
        Button addReference = button("build.addReference", "fth-link-2", reference::open);
        HBox bar = new HBox(
                addFiles,
                addFolder,
                addReference,
                newFolder,
                gap,
                step("build.undo", "fth-corner-up-left", viewModel.staging()::undo, DraftSnapshot::canUndo),
                step("build.redo", "fth-corner-up-right", viewModel.staging()::redo, DraftSnapshot::canRedo));
        bar.getStyleClass().add("build-file-bar");
        Narrow.iconsOnly(bar, NARROW_BAR, ContentDisplay.LEFT, addFolder, addReference, newFolder);
        return new VBox(bar, reference);
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button step(String key, String icon, Runnable action, Predicate<DraftSnapshot> can) {
        Button button = button(key, icon, action);
        button.setId(key.replace('.', '-') + "-button");
        button.setText("");
        button.setAccessibleText(messages.get(key));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.disableProperty()
                .bind(viewModel
                        .staging()
                        .viewProperty()
                        .map(view -> view.filter(can).isEmpty()));
        return button;
    }

    private void showStaged(Optional<DraftSnapshot> view) {
        boolean some = view.map(now -> !now.root().children().isEmpty()).orElse(false);
        files.setCenter(some ? table : drop);
    }

    private void showPage(Optional<EqualVersion> equalTo) {
        getChildren().setAll(equalTo.map(this::equalNotice).orElse(page));
    }

    private Region equalNotice(EqualVersion equal) {
        String name = DisplayText.safe(equal.path().name(), 80);
        Button show = new Button(messages.get("build.equal.show", name));
        show.setId("build-show-equal");
        show.setOnAction(event -> viewModel.saving().showEqual());
        Button again = new Button(messages.get("build.equal.startOver"));
        again.setOnAction(event -> viewModel.saving().forgetEqual());
        Button write = new Button(messages.get("build.equal.write", name));
        write.setId("build-write-typed");
        write.setOnAction(event -> viewModel.saving().writeTyped());
        (equal.saysMore() ? write : show).getStyleClass().add(Styles.ACCENT);
        return new EmptyState(
                "fth-check-circle",
                messages.get("build.equal.title"),
                messages.get(equal.saysMore() ? "build.equal.textMore" : "build.equal.text", name),
                equal.saysMore() ? new Button[] {write, show, again} : new Button[] {show, again});
    }
}
