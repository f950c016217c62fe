package dev.vitrine.app.build;

import dev.vitrine.app.control.MarkdownPane;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The fields of a new version, each with its problem below it.
final class DraftForm extends ScrollPane {
    private final BuildViewModel viewModel;
    private final DraftFields fields;
    private final Messages messages = Messages.of(DraftForm.class);

    DraftForm(BuildViewModel viewModel, Consumer<URI> opener) {
        this.viewModel = viewModel;
        this.fields = viewModel.fields();
        getStyleClass().addAll("build-form-pane", "edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(240);
        VBox form = new VBox(
                field("collection", line("collection", fields.collectionProperty()), fields.collectionProblem()),
                field("type", buildType(), fields.typeProblem()),
                field("aliases", line("aliases", fields.aliasesProperty()), fields.aliasesProblem()),
                field("tags", line("tags", fields.tagsProperty()), fields.tagsProblem()),
                buildDescription(opener),
                field("metadata", buildMetadata(), fields.metadataProblem()));
        form.getStyleClass().add("build-form");
        setContent(form);
    }

    private VBox field(String key, Node input, ObservableValue<Optional<String>> problem) {
        Label error = new Label();
        error.setId("build-" + key + "-problem");
        error.getStyleClass().add("build-field-problem");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.textProperty().bind(problem.map(text -> text.orElse("")));
        error.visibleProperty().bind(problem.map(Optional::isPresent));
        error.managedProperty().bind(error.visibleProperty());
        VBox box = new VBox(title(key), input, error);
        box.getStyleClass().add("build-field");
        return box;
    }

    private Label title(String key) {
        Label title = new Label(messages.get("build.field." + key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private TextField line(String key, StringProperty value) {
        return filled(new TextField(), key, value);
    }

    private TextArea area(String key, StringProperty value, int rows) {
        TextArea area = filled(new TextArea(), key, value);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return area;
    }

    private TextArea buildMetadata() {
        TextArea area = area("metadata", fields.metadataProperty(), 6);
        area.getStyleClass().add("mono");
        area.promptTextProperty().bind(fields.metadataHintProperty());
        return area;
    }

    private <T extends TextInputControl> T filled(T input, String key, StringProperty value) {
        input.setId("build-" + key);
        input.setPromptText(messages.get("build.prompt." + key));
        input.setAccessibleText(messages.get("build.field." + key));
        input.textProperty().bindBidirectional(value);
        return input;
    }

    private ComboBox<String> buildType() {
        ComboBox<String> type = new ComboBox<>(viewModel.types());
        type.setId("build-type");
        type.setEditable(true);
        type.setMaxWidth(Double.MAX_VALUE);
        type.setAccessibleText(messages.get("build.field.type"));
        type.getEditor().textProperty().bindBidirectional(fields.typeProperty());
        return type;
    }

    private Node buildDescription(Consumer<URI> opener) {
        TextArea text = area("description", fields.descriptionProperty(), 8);
        MarkdownPane preview = new MarkdownPane(opener);
        preview.getStyleClass().add("build-preview");
        preview.setId("build-preview");
        ToggleGroup group = new ToggleGroup();
        ToggleButton write = toggle("write", group);
        ToggleButton show = toggle("preview", group);
        write.setSelected(true);
        StackPane stack = new StackPane(text);
        stack.getStyleClass().add("build-description");
        group.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                group.selectToggle(old);
            } else if (now == show) {
                preview.setMarkdown(fields.descriptionProperty().get());
                stack.getChildren().setAll(preview);
            } else {
                stack.getChildren().setAll(text);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title("description"), gap, write, show);
        head.getStyleClass().add("build-field-head");
        VBox box = new VBox(head, stack);
        box.getStyleClass().add("build-field");
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private ToggleButton toggle(String key, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.get("build.description." + key));
        button.setId("build-description-" + key);
        button.setToggleGroup(group);
        button.getStyleClass().add("build-toggle");
        return button;
    }
}
