package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
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
    private final Button save = new Button(messages.get("version.raw.save"));
    private final PauseTransition pause = new PauseTransition(Duration.millis(200));

    RawMetadataPane(MetadataViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("raw-metadata");
        text.setId("metadata-text");
        text.getStyleClass().addAll("mono", "edge-to-edge");
        text.setAccessibleText(messages.get("version.metadata.raw"));
        text.textProperty().subscribe((old, typed) -> pause.playFromStart());
        pause.setOnFinished(event -> judge());
        remark.setId("metadata-text-remark");
        remark.getStyleClass().add("version-remark");
        remark.setWrapText(true);
        HBox.setHgrow(remark, Priority.ALWAYS);
        remark.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(messages.get("version.panel.cancel"));
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
        foot.getStyleClass().add("raw-metadata-foot");
        setCenter(text);
        setBottom(foot);
    }

    void show(MetadataViewModel.Raw raw) {
        text.setText(raw.text());
        text.setEditable(raw.whole());
        save.setVisible(raw.whole());
        save.setManaged(raw.whole());
        pause.stop();
        save.setDisable(true);
        say(
                false,
                raw.whole()
                        ? ""
                        : messages.get(
                                "version.raw.part", formats.count(raw.text().length()), formats.count(raw.length())));
        text.requestFocus();
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
