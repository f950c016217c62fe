package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place under the header where the menu asks what it needs to know: how long the version is to live, which
/// portfolio it is linked into, whether it is really to be deleted. One question at a time; Escape puts it away.
final class HeaderPanels extends StackPane {
    private static final int MOST_DAYS = 36_500;
    private final VersionViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(HeaderPanels.class);

    HeaderPanels(VersionViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("header-panels");
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        close();
    }

    void close() {
        getChildren().clear();
        setVisible(false);
    }

    private void show(String title, Node focus, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        VBox panel = new VBox(heading);
        panel.getChildren().addAll(content);
        panel.getStyleClass().add("header-panel");
        getChildren().setAll(panel);
        setVisible(true);
        focus.requestFocus();
    }

    private Optional<ArtifactVersion> version() {
        return viewModel.detailsProperty().get().map(VersionDetails::version);
    }

    /// Asks for how many days the version lives.
    void showExpiry() {
        version().ifPresent(version -> {
            TextField days = new TextField(
                    version.ttl().map(ttl -> Long.toString(ttl.toDays())).orElse("30"));
            days.setId("version-ttl");
            days.setPrefColumnCount(6);
            days.setAccessibleText(messages.get("version.ttl.days"));
            Label until = muted("");
            days.textProperty()
                    .subscribe(typed -> until.setText(days(typed)
                            .map(ttl -> messages.get(
                                    "version.ttl.until",
                                    formats.dateTime(version.createdAt().plus(ttl))))
                            .orElse(messages.get("version.ttl.bad", formats.count(MOST_DAYS)))));
            BooleanSupplier save = () -> {
                Optional<Duration> ttl = days(days.getText());
                ttl.ifPresent(value -> viewModel.edits().setTtl(Optional.of(value)));
                return ttl.isPresent();
            };
            Button set = button(
                    "version.ttl.save",
                    save,
                    days.textProperty().map(typed -> days(typed).isEmpty()));
            set.getStyleClass().add(Styles.ACCENT);
            days.setOnAction(event -> set.fire());
            Button never = button(
                    "version.ttl.remove",
                    () -> {
                        viewModel.edits().setTtl(Optional.empty());
                        return true;
                    },
                    Bindings.createBooleanBinding(() -> version.ttl().isEmpty()));
            show(
                    messages.get("version.ttl.title"),
                    days,
                    row(days, muted(messages.get("version.ttl.days")), set, never, cancel()),
                    until);
        });
    }

    private static Optional<Duration> days(String typed) {
        String text = typed.strip();
        if (!text.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int days = Integer.parseInt(text);
        return days < 1 || days > MOST_DAYS ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    /// Asks for the portfolio to link the version into.
    void showLink() {
        NameField name = viewModel.membership().portfolio();
        TextField field = new TextField();
        field.setId("version-portfolio");
        field.setPrefColumnCount(24);
        field.setPromptText(messages.get("version.link.prompt"));
        field.setAccessibleText(messages.get("version.link.title"));
        field.textProperty().bindBidirectional(name.textProperty());
        Label remark = muted("");
        remark.textProperty()
                .bind(name.remarkProperty()
                        .map(said -> said.map(NameField.Remark::text).orElse(messages.get("version.link.text"))));
        Button link = button(
                "version.link.save",
                viewModel.membership()::link,
                Bindings.createBooleanBinding(() -> !name.isGood(), name.textProperty(), name.remarkProperty()));
        link.getStyleClass().add(Styles.ACCENT);
        field.setOnAction(event -> link.fire());
        show(messages.get("version.link.title"), field, row(field, link, cancel()), remark);
    }

    /// Says what a delete takes with it, and asks.
    void showDelete() {
        version().ifPresent(version -> {
            String names = DisplayText.safe(String.join(", ", version.aliases()), 200);
            CheckBox aliases = new CheckBox(
                    names.isEmpty()
                            ? messages.get("version.delete.anyAliases")
                            : messages.get("version.delete.aliases", names));
            aliases.setId("version-delete-aliases");
            aliases.setMnemonicParsing(false);
            Button delete = button(
                    "version.delete.go",
                    () -> {
                        viewModel.membership().delete(aliases.isSelected());
                        return true;
                    },
                    aliases.selectedProperty().map(ticked -> !ticked && !names.isEmpty()));
            delete.getStyleClass().add(Styles.DANGER);
            String full = DisplayText.safe(version.source().name(), 80);
            List<Node> plan = Stream.of(
                            messages.get(
                                    "version.delete.files",
                                    formats.files(version.fileCount()),
                                    formats.bytes(version.size())),
                            messages.get("version.delete.links"),
                            messages.get("version.delete.lasting"))
                    .map(line -> (Node) muted(line))
                    .toList();
            VBox lines = new VBox();
            lines.getChildren().setAll(plan);
            show(messages.get("version.delete.title", full), aliases, lines, aliases, row(delete, cancel()));
        });
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("header-panel-row");
        return row;
    }

    private Button cancel() {
        Button cancel = new Button(messages.get("version.panel.cancel"));
        cancel.setOnAction(event -> close());
        return cancel;
    }

    /// A button that closes the panel when what it does worked.
    private Button button(String key, BooleanSupplier action, ObservableValue<Boolean> disabled) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(disabled);
        button.setOnAction(event -> {
            if (action.getAsBoolean()) {
                close();
            }
        });
        return button;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
