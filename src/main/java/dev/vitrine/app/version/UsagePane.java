package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
    private Function<UsageSnippets, String> language = UsageSnippets::python;

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
        HBox head = new HBox(title, languages(), gap, copy);
        head.getStyleClass().add("overview-head");
        setTop(head);
        setCenter(code);
        viewModel.detailsProperty().subscribe(details -> show());
        viewModel.onChosen(this::show);
    }

    private HBox languages() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton first = toggle("python", UsageSnippets::python, Styles.LEFT_PILL, group);
        group.selectToggle(first);
        return new HBox(
                first,
                toggle("shell", UsageSnippets::shell, Styles.CENTER_PILL, group),
                toggle("java", UsageSnippets::java, Styles.RIGHT_PILL, group));
    }

    private ToggleButton toggle(String key, Function<UsageSnippets, String> chosen, String pill, ToggleGroup group) {
        ToggleButton toggle = new ToggleButton(messages.get("version.usage." + key));
        toggle.setId("usage-" + key);
        toggle.getStyleClass().addAll(Styles.SMALL, pill);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setToggleGroup(group);
        toggle.setOnAction(event -> {
            toggle.setSelected(true);
            language = chosen;
            show();
        });
        return toggle;
    }

    private void shown(Consumer<String> use) {
        viewModel.detailsProperty().get().map(viewModel::usage).map(language).ifPresent(use);
    }

    private void show() {
        shown(text -> code.setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"));
    }
}
