package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import dev.vitrine.reference.ReferenceRequest;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The row in which a reference is typed: URI, name, whether to read it, most entries. Escape closes it.
final class ReferenceRow extends FlowPane {
    private final Messages messages = Messages.of(ReferenceRow.class);
    private final TextField uri = field("uri", 260);
    private final TextField name = field("name", 130);
    private final TextField most = field("most", 90);
    private final CheckBox checksum = new CheckBox(messages.get("build.reference.checksum"));

    ReferenceRow(Consumer<ReferenceRequest> add) {
        getStyleClass().add("build-reference-row");
        setId("build-reference-row");
        uri.textProperty().subscribe(text -> checksum.setSelected(text.strip().startsWith("file:")));
        checksum.setId("build-reference-checksum");
        checksum.setTooltip(new Tooltip(messages.get("build.reference.checksum.tip")));
        Button confirm = new Button(messages.get("build.reference.add"));
        confirm.setId("build-reference-add");
        confirm.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !uri.getText().strip().matches("[a-zA-Z][a-zA-Z0-9+.-]*:.+")
                                || !most.getText().strip().matches("[0-9]{0,9}"),
                        uri.textProperty(),
                        most.textProperty()));
        Runnable done = () -> {
            if (!confirm.isDisabled()) {
                add.accept(request());
                close();
            }
        };
        confirm.setOnAction(event -> done.run());
        uri.setOnAction(event -> done.run());
        name.setOnAction(event -> done.run());
        most.setOnAction(event -> done.run());
        Button cancel = new Button(messages.get("build.reference.cancel"));
        cancel.getStyleClass().add(Styles.FLAT);
        cancel.setOnAction(event -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        getChildren().setAll(uri, name, checksum, most, confirm, cancel);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private TextField field(String key, double width) {
        TextField field = new TextField();
        field.setId("build-reference-" + key);
        field.setPromptText(messages.get("build.reference." + key));
        field.setAccessibleText(messages.get("build.reference." + key));
        field.setPrefWidth(width);
        return field;
    }

    private ReferenceRequest request() {
        String count = most.getText().strip();
        return new ReferenceRequest(
                uri.getText().strip(),
                Optional.of(name.getText().strip()).filter(text -> !text.isEmpty()),
                checksum.isSelected(),
                count.isEmpty() ? ReferenceRequest.DEFAULT_MAX_OBJECTS : Long.parseLong(count));
    }

    void open() {
        setVisible(true);
        uri.requestFocus();
    }

    private void close() {
        setVisible(false);
        uri.clear();
        name.clear();
    }
}
