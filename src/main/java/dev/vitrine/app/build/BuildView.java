package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page for a new artifact: header with the forecast and Save, files on the left, fields on the right.
public final class BuildView extends StackPane {
    private final BuildViewModel viewModel;
    private final Messages messages = Messages.of(BuildView.class);
    private final BorderPane page = new BorderPane();
    private final BorderPane files = new BorderPane();
    private final StagingTree tree;
    private final Node drop;

    /// @param opener opens a link of the description's preview
    public BuildView(BuildViewModel viewModel, Formats formats, Consumer<URI> opener) {
        this.viewModel = viewModel;
        tree = new StagingTree(viewModel, formats);
        drop = new EmptyState("fth-upload", messages.get("build.empty.title"), messages.get("build.empty.text"));
        drop.getStyleClass().add("build-empty");
        getStyleClass().add("build-view");
        getStylesheets().add(BuildView.class.getResource("build.css").toExternalForm());
        files.setTop(buildFileBar());
        files.setBottom(buildRefusals());
        SplitPane split = new SplitPane(files, new DraftForm(viewModel, opener));
        split.getStyleClass().add("build-split");
        split.setDividerPositions(0.6);
        page.setTop(new BuildHeader(viewModel, formats));
        page.setCenter(split);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                viewModel.discard();
                event.consume();
            }
        });
        viewModel.stagedProperty().subscribe(this::showStaged);
        viewModel.equalToProperty().subscribe(this::showPage);
    }

    private Node buildFileBar() {
        HBox bar = new HBox(
                button("build.addFiles", "fth-file-plus", viewModel::chooseFiles),
                button("build.addFolder", "fth-folder-plus", viewModel::chooseFolder));
        bar.getStyleClass().add("build-file-bar");
        return bar;
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node buildRefusals() {
        ListView<BuildViewModel.Refusal> list = new ListView<>(viewModel.refusals());
        list.setId("build-refusals");
        list.getStyleClass().add("build-refusals");
        list.setAccessibleText(messages.get("build.refused.list"));
        list.setCellFactory(made -> new RefusalCell());
        Label title = new Label(messages.get("build.refused.list"));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title, list);
        box.getStyleClass().add("build-refused");
        box.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(viewModel.refusals()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static final class RefusalCell extends ListCell<BuildViewModel.Refusal> {
        @Override
        protected void updateItem(BuildViewModel.Refusal refusal, boolean empty) {
            super.updateItem(refusal, empty);
            setText(empty || refusal == null ? null : DisplayText.safe(refusal.name(), 60) + ": " + refusal.sentence());
            setWrapText(true);
            setPrefWidth(0);
        }
    }

    private void showStaged(Optional<BuildViewModel.Staged> staged) {
        Optional<BuildViewModel.Staged> some = staged.filter(now -> !now.isEmpty());
        some.ifPresent(now -> tree.show(now.root()));
        files.setCenter(some.isPresent() ? tree : drop);
    }

    private void showPage(Optional<EqualVersion> equalTo) {
        getChildren().setAll(equalTo.map(this::equalNotice).orElse(page));
    }

    private Region equalNotice(EqualVersion equal) {
        String name = DisplayText.safe(equal.path().name(), 80);
        Button show = new Button(messages.get("build.equal.show", name));
        show.setId("build-show-equal");
        show.setOnAction(event -> viewModel.showEqual());
        Button again = new Button(messages.get("build.equal.startOver"));
        again.setOnAction(event -> viewModel.startOver());
        Button write = new Button(messages.get("build.equal.write", name));
        write.setId("build-write-typed");
        write.setOnAction(event -> viewModel.writeTyped());
        (equal.saysMore() ? write : show).getStyleClass().add(Styles.ACCENT);
        return new EmptyState(
                "fth-check-circle",
                messages.get("build.equal.title"),
                messages.get(equal.saysMore() ? "build.equal.textMore" : "build.equal.text", name),
                equal.saysMore() ? new Button[] {write, show, again} : new Button[] {show, again});
    }
}
