package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.MarkdownPane;
import dev.vitrine.app.dialog.MarkdownReading;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The description, rendered.
final class DescriptionPane extends BorderPane {
    private final DescriptionViewModel viewModel;
    private final Messages messages = Messages.of(DescriptionPane.class);
    private final MarkdownPane markdown;
    private Optional<String> shown = Optional.empty();

    DescriptionPane(VersionViewModel page, Consumer<URI> opener) {
        viewModel = page.description();
        markdown = new MarkdownPane(opener, new MarkdownReading(viewModel.tasks()));
        getStyleClass().add("overview-description");
        Label title = new Label(messages.get("version.description"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, editButton("description-edit"));
        head.getStyleClass().add("overview-head");
        setTop(head);
        page.detailsProperty()
                .subscribe(details ->
                        details.ifPresent(known -> show(known.version().description())));
    }

    private Button editButton(String id) {
        Button edit = new Button(messages.get("version.description.edit"), new FontIcon("fth-edit-2"));
        edit.setId(id);
        edit.getStyleClass().add(Styles.FLAT);
        edit.setTooltip(new Tooltip(messages.get("version.description.edit.tip")));
        edit.disableProperty().bind(viewModel.editableProperty().not());
        edit.setOnAction(event -> viewModel.edit());
        return edit;
    }

    private void show(String text) {
        if (shown.equals(Optional.of(text))) {
            return;
        }
        shown = Optional.of(text);
        if (text.isBlank()) {
            Button write = new Button(messages.get("version.description.write"));
            write.setOnAction(event -> viewModel.edit());
            setCenter(new EmptyState(
                    "fth-file-text",
                    messages.get("version.noDescription.title"),
                    messages.get("version.noDescription.text"),
                    write));
        } else {
            markdown.setMarkdown(text);
            setCenter(markdown);
        }
    }
}
