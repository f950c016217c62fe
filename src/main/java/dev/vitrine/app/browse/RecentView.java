package dev.vitrine.app.browse;

import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The versions that were opened last, under the tree.
public final class RecentView extends VBox {
    private static final int MOST = 5;
    private final RecentVersions recent;
    private final Selection selection;
    private final Label title = new Label(Messages.of(RecentView.class).get("browse.recent"));

    public RecentView(RecentVersions recent, Selection selection) {
        this.recent = recent;
        this.selection = selection;
        getStyleClass().add("recent");
        setId("recent");
        title.getStyleClass().add("section-title");
        managedProperty().bind(visibleProperty());
        recent.versions().addListener((ListChangeListener<ArtifactPath>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(title);
        recent.versions().stream().limit(MOST).map(this::row).forEach(getChildren()::add);
        setVisible(!recent.versions().isEmpty());
    }

    private Button row(ArtifactPath version) {
        Button row = new Button(DisplayText.safe(version.name(), 60));
        row.getStyleClass().setAll("recent-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMnemonicParsing(false);
        row.setTooltip(new Tooltip(DisplayText.safe(version.toString(), 300)));
        row.setOnAction(event -> selection.open(version));
        return row;
    }
}
