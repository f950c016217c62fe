package dev.vitrine.app.editor;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Metadata as a tree that can be changed, or as JSON text; below it the row for a new key and what is wrong with what
/// was typed.
public final class MetadataPane extends BorderPane {
    private final MetadataViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(MetadataPane.class);
    private final Label count = new Label();
    private final MetadataTree tree;
    private final RawMetadataPane raw;
    private final NewKeyRow newKey;
    private final ToggleButton rawButton = new ToggleButton("", new FontIcon("fth-code"));
    private final Button add = new Button("", new FontIcon("fth-plus"));
    private Optional<MetadataNode> root = Optional.empty();

    public MetadataPane(MetadataViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("metadata-pane");
        getStylesheets().add(MetadataPane.class.getResource("editor.css").toExternalForm());
        newKey = new NewKeyRow(viewModel);
        tree = new MetadataTree(viewModel, newKey::open);
        raw = new RawMetadataPane(viewModel, formats);
        Label remark = new Label();
        remark.setId("metadata-remark");
        remark.getStyleClass().addAll("editor-remark", "metadata-remark");
        remark.setWrapText(true);
        remark.textProperty().bind(viewModel.remarkProperty());
        remark.visibleProperty().bind(viewModel.remarkProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        remark.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("refused"), true);
        setTop(buildHead());
        setBottom(new VBox(newKey, remark));
        viewModel.root().subscribe(this::show);
        viewModel.rawProperty().subscribe(text -> fill());
    }

    private Node buildHead() {
        Label title = new Label(messages.get("editor.metadata"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name(add, "metadata-add", "editor.metadata.add");
        add.setOnAction(event -> root.ifPresent(newKey::open));
        name(rawButton, "metadata-raw", "editor.metadata.raw");
        rawButton.setOnAction(event -> {
            if (rawButton.isSelected()) {
                viewModel.showRaw();
            } else {
                viewModel.closeRaw();
                rawButton.setSelected(viewModel.rawProperty().get().isPresent());
            }
        });
        Button copy = new Button("", new FontIcon("fth-copy"));
        name(copy, "metadata-copy", "editor.metadata.copyAll");
        copy.setOnAction(event -> viewModel.copyAll());
        HBox head = new HBox(title, count, gap, new HBox(add, rawButton, copy));
        head.getStyleClass().add("editor-head");
        return head;
    }

    private void name(ButtonBase button, String id, String key) {
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
    }

    private void show(Optional<MetadataNode> shown) {
        if (shown.isEmpty() || shown.equals(root) && shown.get() == root.get()) {
            return;
        }
        root = shown;
        newKey.follow(shown.get());
        if (viewModel.typedText().isEmpty()) {
            viewModel.closeRaw();
        }
        MetadataNode node = shown.get();
        count.setText(messages.get("editor.keys", formats.count(node.count()), node.count()));
        tree.show(node);
        if (viewModel.rawProperty().get().isEmpty()) {
            fill();
        }
    }

    private void fill() {
        Optional<MetadataViewModel.Raw> text = viewModel.rawProperty().get();
        rawButton.setSelected(text.isPresent());
        add.setDisable(text.isPresent());
        if (text.isPresent()) {
            raw.show(text.get());
            setCenter(raw);
        } else if (root.filter(node -> node.count() > 0).isPresent()) {
            setCenter(tree);
        } else {
            Button first = new Button(messages.get("editor.metadata.add"));
            first.setOnAction(event -> root.ifPresent(newKey::open));
            setCenter(new EmptyState(
                    "fth-list",
                    messages.get("editor.noMetadata.title"),
                    messages.get("editor.noMetadata.text"),
                    first));
        }
    }
}
