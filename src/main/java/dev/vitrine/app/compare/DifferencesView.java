package dev.vitrine.app.compare;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The differences that a comparison found: the list of files above, text, metadata and description below.
final class DifferencesView extends BorderPane {
    private static final double LEAST_HEIGHT = 130;
    private final DifferencesViewModel viewModel;
    private final Formats formats;
    private final DifferenceText words;
    private final Messages messages = Messages.of(DifferencesView.class);
    private final StackPane list = new StackPane();
    private final Region table;
    private final LineDiffPane descriptionLines;
    private final Label notes = new Label();
    private final Tab text = new Tab(messages.get("compare.tab.text"));
    private final Tab metadata = new Tab();
    private final Tab description = new Tab();
    private final TabPane details = new TabPane(text, metadata, description);

    DifferencesView(DifferencesViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        this.words = new DifferenceText(formats);
        descriptionLines = new LineDiffPane(formats, "compare-description", viewModel.lineFormProperty());
        table = new DifferenceTable(viewModel, formats);
        notes.getStyleClass().addAll("muted", "compare-notes");
        notes.setWrapText(true);
        notes.managedProperty().bind(notes.visibleProperty());
        NoticeBar notice = new NoticeBar(viewModel::dismissNotice);
        notice.setId("compare-notice");
        viewModel
                .noticeProperty()
                .subscribe(said ->
                        said.ifPresentOrElse(sentence -> notice.say(false, sentence, Optional.empty()), notice::hide));
        text.setId("compare-tab-text");
        text.setContent(new FileTextPane(viewModel, formats));
        metadata.setId("compare-tab-metadata");
        description.setId("compare-tab-description");
        details.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        details.getStyleClass().add("compare-details");
        SplitPane split = new SplitPane(list, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        list.setMinHeight(LEAST_HEIGHT);
        details.setMinHeight(LEAST_HEIGHT);
        setTop(new VBox(notice, notes));
        setCenter(split);
        viewModel.rowsProperty().subscribe(rows -> {
            Node shown = rows.isEmpty() ? noRows() : table;
            if (!list.getChildren().contains(shown)) {
                list.getChildren().setAll(shown);
            }
        });
        viewModel
                .chosenProperty()
                .subscribe(row ->
                        row.ifPresent(chosen -> details.getSelectionModel().select(text)));
    }

    private boolean filesAreSame;

    private Node noRows() {
        boolean filtered = !viewModel.kinds().isEmpty()
                || !viewModel.filterProperty().get().isBlank();
        if (!filtered) {
            return filesAreSame
                    ? new EmptyState(
                            "fth-check",
                            messages.get("compare.filesSame.title"),
                            messages.get("compare.filesSame.text"))
                    : new Region();
        }
        Button clear = new Button(messages.get("compare.filter.clear"));
        clear.setId("compare-filter-clear");
        clear.setOnAction(event -> viewModel.clearFilter());
        return new EmptyState(
                "fth-search",
                messages.get("compare.filter.none.title"),
                messages.get("compare.filter.none.text"),
                clear);
    }

    void show(Comparison comparison) {
        filesAreSame = comparison.files().isEqual();
        if (viewModel.rowsProperty().get().isEmpty()) {
            list.getChildren().setAll(noRows());
        }
        boolean versions = comparison.from() instanceof Side.OfVersion && comparison.to() instanceof Side.OfVersion;
        int changes =
                comparison.metadata().changes().size() + comparison.metadata().more();
        metadata.setText(
                changes == 0
                        ? messages.get("compare.tab.metadata")
                        : messages.get("compare.tab.metadata.count", formats.count(changes)));
        metadata.setContent(
                !versions
                        ? hint("compare.folder.noAttributes")
                        : changes == 0
                                ? hint("compare.metadata.same")
                                : new MetadataChanges(comparison.metadata(), formats));
        LineDiff lines = comparison.description();
        description.setText(
                lines.lines().isEmpty()
                        ? messages.get("compare.tab.description")
                        : messages.get(
                                "compare.tab.description.count",
                                formats.count(lines.added()),
                                formats.count(lines.removed())));
        description.setContent(
                !versions
                        ? hint("compare.folder.noAttributes")
                        : lines.lines().isEmpty() ? hint("compare.description.same") : descriptionLines(lines));
        details.getSelectionModel().select(filesAreSame ? (changes > 0 ? metadata : description) : text);
        showNotes(comparison);
    }

    private Node descriptionLines(LineDiff lines) {
        descriptionLines.show(lines, messages.get("compare.tab.description"));
        return descriptionLines;
    }

    private void showNotes(Comparison comparison) {
        StringBuilder sentences = new StringBuilder();
        int unread = comparison.unreadable().size();
        if (unread > 0) {
            sentences.append(messages.get("compare.unread.count", unread, formats.count(unread)));
        }
        if (comparison.unchecked() > 0) {
            sentences.append(sentences.isEmpty() ? "" : " · ").append(words.unchecked(comparison.unchecked()));
        }
        notes.setText(sentences.toString());
        notes.setVisible(!sentences.isEmpty());
    }

    private Node hint(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().addAll("muted", "compare-hint");
        return new StackPane(label);
    }
}
