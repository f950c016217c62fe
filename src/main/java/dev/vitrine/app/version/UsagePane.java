package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.PillSwitch;
import dev.vitrine.app.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// How programs get at what is chosen of the version, to be copied.
final class UsagePane extends BorderPane {
    private static final int LONGEST = 20_000;
    private final VersionViewModel viewModel;
    private final Messages messages = Messages.of(UsagePane.class);
    private final TextArea code = new TextArea();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.PYTHON);

    private enum Language {
        PYTHON,
        SHELL,
        JAVA;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String of(UsageSnippets snippets) {
            return switch (this) {
                case PYTHON -> snippets.python();
                case SHELL -> snippets.shell();
                case JAVA -> snippets.java();
            };
        }
    }

    UsagePane(VersionViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("usage");
        code.setId("usage-code");
        code.setEditable(false);
        code.getStyleClass().addAll("mono", "edge-to-edge");
        code.setPrefRowCount(7);
        code.setAccessibleText(messages.get("version.usage"));
        Label title = new Label(messages.get("version.usage"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.setId("usage-copy");
        copy.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        copy.setAccessibleText(messages.get("version.usage.copy"));
        copy.setTooltip(new Tooltip(messages.get("version.usage.copy")));
        copy.setOnAction(event -> shown(viewModel::copy));
        PillSwitch<Language> languages = new PillSwitch<>(
                List.of(Language.values()),
                each -> messages.get("version.usage." + each.key()),
                each -> "usage-" + each.key(),
                language);
        HBox head = new HBox(title, languages, gap, copy);
        head.getStyleClass().add("overview-head");
        setTop(head);
        setCenter(code);
        language.subscribe(chosen -> show());
        viewModel.detailsProperty().subscribe(details -> show());
        viewModel.onChosen(this::show);
    }

    private void shown(Consumer<String> use) {
        viewModel
                .detailsProperty()
                .get()
                .map(viewModel::usage)
                .map(language.get()::of)
                .ifPresent(use);
    }

    private void show() {
        shown(text -> code.setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"));
    }
}
