package dev.vitrine.app.editor;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Metadata as JSON text. What is wrong with it is said, with its place, when one stops typing.
final class RawMetadataPane extends BorderPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private final MetadataViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(RawMetadataPane.class);
    private final TextArea text = new TextArea();
    private final Label remark = new Label();
    private final Button save = new Button(messages.get("editor.raw.save"));
    private final PauseTransition pause = new PauseTransition(Duration.millis(200));

    RawMetadataPane(MetadataViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("raw-metadata");
        text.setId("metadata-text");
        text.getStyleClass().addAll("mono", "edge-to-edge");
        text.setAccessibleText(messages.get("editor.metadata.raw"));
        text.textProperty().subscribe((old, typed) -> pause.playFromStart());
        pause.setOnFinished(event -> judge());
        remark.setId("metadata-text-remark");
        remark.getStyleClass().add("editor-remark");
        remark.setWrapText(true);
        HBox.setHgrow(remark, Priority.ALWAYS);
        remark.setMaxWidth(Double.MAX_VALUE);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        Button cancel = new Button(messages.get("editor.cancel"));
        cancel.visibleProperty().bind(save.visibleProperty());
        cancel.managedProperty().bind(save.visibleProperty());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> viewModel.closeRaw());
        save.setId("metadata-text-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> {
            if (!viewModel.saveRaw(text.getText())) {
                judge();
            }
        });
        HBox foot = new HBox(remark, cancel, save);
        viewModel.typedText().ifPresent(this::keepIn);
        foot.getStyleClass().add("raw-metadata-foot");
        setCenter(text);
        setBottom(foot);
    }

    /// Keeps the text as it is typed, and follows where it is changed otherwise.
    private void keepIn(StringProperty kept) {
        text.textProperty().subscribe((old, typed) -> {
            if (text.isEditable() && getParent() != null) {
                kept.set(typed);
            }
        });
        kept.subscribe((old, now) -> {
            if (getParent() == null || now.equals(text.getText())) {
                return;
            }
            if (now.isBlank()) {
                viewModel.closeRaw();
            } else {
                viewModel.showRaw();
            }
        });
    }

    void show(MetadataViewModel.Raw raw) {
        text.setEditable(false);
        text.setText(raw.text());
        text.setEditable(raw.whole());
        boolean saves = raw.whole() && viewModel.typedText().isEmpty();
        save.setVisible(saves);
        save.setManaged(saves);
        pause.stop();
        save.setDisable(true);
        say(
                false,
                raw.whole()
                        ? ""
                        : messages.get(
                                "editor.raw.part", formats.count(raw.text().length()), formats.count(raw.length())));
        if (viewModel.typedText().isPresent()) {
            judge();
        } else {
            text.requestFocus();
        }
    }

    private void judge() {
        if (text.isEditable()) {
            Optional<String> problem = viewModel.problemOfRaw(text.getText());
            save.setDisable(problem.isPresent());
            say(problem.isPresent(), problem.orElse(""));
        }
    }

    private void say(boolean refused, String sentence) {
        remark.pseudoClassStateChanged(REFUSED, refused);
        remark.setText(sentence);
    }
}
