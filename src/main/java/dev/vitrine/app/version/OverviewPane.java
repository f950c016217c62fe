package dev.vitrine.app.version;

import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.editor.MetadataPane;
import dev.vitrine.app.text.Formats;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Description beside metadata and usage; while the description is being written, text beside its preview.
final class OverviewPane extends StackPane {
    private static final double NARROW = 560;
    private static final double LEAST_METADATA = 120;
    private static final double LEAST_DESCRIPTION = 160;

    OverviewPane(VersionViewModel viewModel, Consumer<URI> opener, Formats formats) {
        getStyleClass().add("overview");
        MetadataPane metadata = new MetadataPane(viewModel.metadata(), formats);
        VBox right = new VBox(metadata, new UsagePane(viewModel));
        VBox.setVgrow(metadata, Priority.ALWAYS);
        DescriptionPane description = new DescriptionPane(viewModel, opener);
        SplitPane reading = new SplitPane(description, right);
        reading.setDividerPositions(0.5);
        Narrow.oneBelowTheOther(reading, NARROW);
        metadata.setMinHeight(LEAST_METADATA);
        description.setMinHeight(LEAST_DESCRIPTION);
        DescriptionEditor writing = new DescriptionEditor(viewModel.description(), opener);
        getChildren().setAll(reading, writing);
        viewModel.description().editingProperty().subscribe(editing -> {
            reading.setVisible(!editing);
            writing.setVisible(editing);
            if (editing) {
                writing.begin();
            }
        });
    }
}
