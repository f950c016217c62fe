package dev.vitrine.app.build;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.ChipEditor;
import dev.vitrine.app.control.MarkdownEditor;
import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.dialog.MarkdownReading;
import dev.vitrine.app.editor.MetadataPane;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields of a new version, each with its problem below it.
final class DraftForm extends ScrollPane {
    private final BuildViewModel viewModel;
    private final Formats formats;
    private final DraftFields fields;
    private final Messages messages = Messages.of(DraftForm.class);

    DraftForm(BuildViewModel viewModel, Formats formats, Consumer<URI> opener) {
        this.viewModel = viewModel;
        this.formats = formats;
        this.fields = viewModel.fields();
        getStyleClass().addAll("build-form-pane", "edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(240);
        VBox form = new VBox(
                buildCollection(),
                field("aliases", buildAliases(), fields.aliases().problem()),
                field("tags", buildTags(), fields.tags().problem()),
                buildInputs(),
                buildDescription(opener),
                buildMetadata(),
                field("ignore", line("ignore", fields.ignoreProperty()), new SimpleObjectProperty<>(Optional.empty())));
        form.getStyleClass().add("build-form");
        setContent(form);
    }

    private Node buildCollection() {
        TextField name = line("collection", fields.collectionProperty());
        Suggestions.offer(name, viewModel.lookup().collections(), text -> {
            fields.collectionProperty().set(text);
            name.end();
        });
        VBox collection = field("collection", name, fields.collectionProblem());
        VBox type = field("type", buildType(), fields.typeProblem());
        type.setMinWidth(110);
        type.setPrefWidth(130);
        HBox.setHgrow(collection, Priority.ALWAYS);
        HBox row = new HBox(collection, type);
        row.getStyleClass().add("build-field-row");
        return row;
    }

    private Node buildAliases() {
        Chip latest = new Chip(Chip.Kind.TYPE, messages.get("build.alias.latest"));
        FlowPane box = new FlowPane(latest);
        chips("aliases", Chip.Kind.ALIAS, fields.aliases(), fields.aliases()::commit, box);
        return box;
    }

    private Node buildTags() {
        FlowPane box = new FlowPane();
        chips("tags", Chip.Kind.TAG, fields.tags(), fields.tags()::commit, box);
        return box;
    }

    /// @param box shows the chips, behind what is in it
    private ChipEditor chips(String key, Chip.Kind kind, ChipsModel model, Runnable take, FlowPane box) {
        List<Node> before = List.copyOf(box.getChildren());
        box.getStyleClass().add("build-chips");
        ChipEditor chips = new ChipEditor(
                        "build-" + key,
                        new ChipEditor.Edited(kind, model.typedProperty(), take, model::remove),
                        new ChipEditor.Words(
                                messages.get("build.field." + key),
                                messages.get("build.prompt." + key),
                                name -> messages.get("build.chip.remove", name)),
                        nodes -> box.getChildren()
                                .setAll(Stream.concat(before.stream(), nodes.stream())
                                        .toList()))
                .shortening(name -> name.substring(name.lastIndexOf('/') + 1));
        box.setOnMousePressed(event -> chips.field().requestFocus());
        model.names().addListener((Observable changed) -> chips.show(model.names()));
        chips.show(model.names());
        return chips;
    }

    private Node buildInputs() {
        CollectionLookup lookup = viewModel.lookup();
        FlowPane box = new FlowPane();
        ChipEditor inputs = chips("inputs", Chip.Kind.ALIAS, fields.inputs(), lookup::addInputs, box);
        Suggestions.offer(inputs.field(), lookup.inputs(), text -> {
            fields.inputs().typedProperty().set(text);
            lookup.addInputs();
        });
        return field(
                "inputs",
                box,
                Bindings.createObjectBinding(
                        () -> fields.inputs()
                                .problem()
                                .get()
                                .or(() -> lookup.missingInputProperty().get()),
                        fields.inputs().problem(),
                        lookup.missingInputProperty()));
    }

    private Node buildMetadata() {
        MetadataPane editor = new MetadataPane(viewModel.metadata(), formats);
        editor.getStyleClass().add("build-metadata");
        NoticeBar notice = new NoticeBar(fields.metadata()::forgetChange);
        fields.metadata()
                .changeProperty()
                .subscribe(made -> made.ifPresentOrElse(
                        change -> notice.say(change.refused(), change.text(), change.undo()), notice::hide));
        Label problem = problem(
                "metadata",
                Bindings.createObjectBinding(
                        // The JSON text says by itself what is wrong with it.
                        () -> viewModel
                                        .metadata()
                                        .rawProperty()
                                        .get()
                                        .filter(MetadataViewModel.Raw::whole)
                                        .isPresent()
                                ? Optional.empty()
                                : fields.metadata().problem().get(),
                        fields.metadata().problem(),
                        viewModel.metadata().rawProperty()));
        VBox box = new VBox(editor, notice, problem);
        box.getStyleClass().add("build-field");
        return box;
    }

    private VBox field(String key, Node input, ObservableValue<Optional<String>> problem) {
        VBox box = new VBox(title(key), input, problem(key, problem));
        box.getStyleClass().add("build-field");
        return box;
    }

    private static Label problem(String key, ObservableValue<Optional<String>> problem) {
        Label error = new Label();
        error.setId("build-" + key + "-problem");
        error.getStyleClass().add("build-field-problem");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.textProperty().bind(problem.map(text -> text.orElse("")));
        error.visibleProperty().bind(problem.map(Optional::isPresent));
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private Label title(String key) {
        Label title = new Label(messages.get("build.field." + key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private TextField line(String key, StringProperty value) {
        return filled(new TextField(), key, value);
    }

    private <T extends TextInputControl> T filled(T input, String key, StringProperty value) {
        input.setId("build-" + key);
        input.setPromptText(messages.get("build.prompt." + key));
        input.setAccessibleText(messages.get("build.field." + key));
        input.textProperty().bindBidirectional(value);
        return input;
    }

    private ComboBox<String> buildType() {
        ComboBox<String> type = new ComboBox<>(viewModel.lookup().types());
        type.setId("build-type");
        type.setEditable(true);
        type.setMaxWidth(Double.MAX_VALUE);
        type.setAccessibleText(messages.get("build.field.type"));
        type.getEditor().textProperty().bindBidirectional(fields.typeProperty());
        return type;
    }

    private Node buildDescription(Consumer<URI> opener) {
        MarkdownEditor editor = new MarkdownEditor(
                fields.descriptionProperty(),
                messages.get("build.field.description"),
                messages.get("build.prompt.description"),
                opener,
                new MarkdownReading(viewModel.tasks()));
        editor.text().setId("build-description");
        editor.getStyleClass().add("build-description");
        VBox box = new VBox(title("description"), editor);
        box.getStyleClass().add("build-field");
        DropTarget.set(box, () -> Optional.of(new DropTarget.OnDescription()));
        VBox.setVgrow(editor, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
