package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.MarkdownPane;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Description beside metadata.
final class OverviewPane extends SplitPane {
    private final VersionViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(OverviewPane.class);
    private final MarkdownPane markdown;
    private final MetadataTree tree;
    private final BorderPane description = new BorderPane();
    private final BorderPane metadata = new BorderPane();

    OverviewPane(VersionViewModel viewModel, Consumer<URI> opener, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        markdown = new MarkdownPane(opener);
        tree = new MetadataTree(viewModel);
        getStyleClass().add("overview");
        description.getStyleClass().add("overview-description");
        metadata.getStyleClass().add("overview-metadata");
        getItems().setAll(description, metadata);
        setDividerPositions(0.55);
        viewModel.detailsProperty().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void show(VersionDetails details) {
        String text = details.version().description();
        if (text.isBlank()) {
            description.setCenter(new EmptyState(
                    "fth-file-text",
                    messages.get("version.noDescription.title"),
                    messages.get("version.noDescription.text")));
        } else {
            markdown.setMarkdown(text);
            description.setCenter(markdown);
        }
        int keys = details.metadata().count();
        metadata.setTop(buildHead(keys));
        if (keys == 0) {
            metadata.setCenter(new EmptyState(
                    "fth-list", messages.get("version.noMetadata.title"), messages.get("version.noMetadata.text")));
        } else {
            tree.show(details.metadata());
            metadata.setCenter(tree);
        }
    }

    private Node buildHead(int keys) {
        Label title = new Label(messages.get("version.metadata"));
        title.getStyleClass().add("section-title");
        Label count = new Label(messages.get("version.keys", formats.count(keys), keys));
        count.getStyleClass().addAll("muted", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        copy.setId("metadata-copy");
        copy.setAccessibleText(messages.get("version.more.copyMetadata"));
        copy.setTooltip(new javafx.scene.control.Tooltip(messages.get("version.more.copyMetadata")));
        copy.setDisable(keys == 0);
        copy.setOnAction(event -> viewModel.copyMetadata());
        HBox head = new HBox(title, count, gap, copy);
        head.getStyleClass().add("overview-head");
        return head;
    }
}
