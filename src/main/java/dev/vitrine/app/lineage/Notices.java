package dev.vitrine.app.lineage;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.lineage.LineageGraph;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is special about the graph as it is shown, above it: that it is cut, or a part, or has a path, with the way
/// back.
final class Notices extends VBox {
    private final LineageViewModel viewModel;
    private final ExportViewModel export;
    private final LineageText text;

    Notices(LineageViewModel viewModel, ExportViewModel export) {
        this.viewModel = viewModel;
        this.export = export;
        text = viewModel.text();
        getStyleClass().add("lineage-notices");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        viewModel.pictureProperty().subscribe(export::forgetSaved);
        viewModel.pictureProperty().subscribe(this::show);
        viewModel.pathProperty().subscribe(this::show);
        viewModel.pickingPathProperty().subscribe(this::show);
        export.savedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        viewModel.pictureProperty().get().ifPresent(picture -> {
            if (picture.all().isCut()) {
                add(text.cut(picture.all()), Optional.empty(), () -> {});
            }
            viewModel
                    .focusProperty()
                    .get()
                    .ifPresent(focus -> add(
                            text.message(
                                    "lineage.focused",
                                    text.count(focus.steps()),
                                    focus.steps(),
                                    LineageText.title(
                                            picture.graph().node(picture.graph().start()))),
                            Optional.of("lineage.focus.all"),
                            () -> viewModel.focus(Optional.empty())));
            showPath(picture.graph());
        });
        export.savedProperty()
                .get()
                .ifPresent(file -> add(
                                text.message(
                                        "lineage.export.done",
                                        DisplayText.safe(String.valueOf(file.getFileName()), 60)),
                                Optional.of("lineage.export.show"),
                                export::showSaved)
                        .getChildren()
                        .add(button("lineage.export.close", export::forgetSaved)));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void showPath(LineageGraph graph) {
        List<Integer> path = viewModel.pathProperty().get();
        if (viewModel.pickingPathProperty().get()) {
            viewModel
                    .pictureProperty()
                    .get()
                    .ifPresent(picture -> viewModel
                            .selectedItem()
                            .ifPresent(item -> add(
                                    text.message(
                                            "lineage.path.pick",
                                            text.title(
                                                    picture.visible(),
                                                    picture.visible().item(item))),
                                    Optional.of("lineage.cancel"),
                                    viewModel::clearPath)));
        } else if (!path.isEmpty()) {
            add(
                    text.message(
                            "lineage.path.shown",
                            LineageText.title(graph.node(path.getFirst())),
                            LineageText.title(graph.node(path.getLast())),
                            text.count(path.size() - 1L),
                            path.size() - 1),
                    Optional.of("lineage.path.clear"),
                    viewModel::clearPath);
        }
    }

    private HBox add(String words, Optional<String> verb, Runnable action) {
        HBox notice = new HBox(new Label(words));
        notice.getStyleClass().add("lineage-notice");
        verb.ifPresent(key -> notice.getChildren().add(button(key, action)));
        getChildren().add(notice);
        return notice;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text.message(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        button.setOnAction(event -> action.run());
        return button;
    }
}
