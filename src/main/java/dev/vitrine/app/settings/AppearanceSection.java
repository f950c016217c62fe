package dev.vitrine.app.settings;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import dev.vitrine.settings.Settings;
import dev.vitrine.settings.Settings.ThemeChoice;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Theme and text size.
final class AppearanceSection extends SectionPane {
    AppearanceSection(SettingsViewModel viewModel, Messages messages) {
        super(messages, "appearance", viewModel::resetAppearance);
        addRows(theme(viewModel, messages), text(viewModel, messages));
    }

    private static SettingRow theme(SettingsViewModel viewModel, Messages messages) {
        HBox choices = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.get("settings.theme." + name));
            button.setId("theme-" + name);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass()
                    .add(
                            switch (choice) {
                                case SYSTEM -> Styles.LEFT_PILL;
                                case LIGHT -> Styles.CENTER_PILL;
                                case DARK -> Styles.RIGHT_PILL;
                            });
            // A click on the chosen one must not leave none chosen.
            button.setOnAction(event -> {
                button.setSelected(true);
                viewModel.change(now -> now.withTheme(choice));
            });
            viewModel.settingsProperty().subscribe(now -> button.setSelected(now.theme() == choice));
            choices.getChildren().add(button);
        }
        return new SettingRow(messages.get("settings.theme"), messages.get("settings.theme.help"), choices);
    }

    private static SettingRow text(SettingsViewModel viewModel, Messages messages) {
        TypedField field = new TypedField(
                "text-size",
                messages.get("settings.text"),
                () -> Integer.toString(viewModel.settingsProperty().get().textPercent()),
                viewModel::typeText);
        field.getStyleClass().add("setting-number");
        SettingRow row = new SettingRow(
                messages.get("settings.text"),
                messages.get("settings.text.help"),
                field,
                new Label("%"),
                iconButton(
                        "text-smaller",
                        "fth-minus",
                        messages.get("settings.text.smaller"),
                        () -> viewModel.stepText(-1)),
                iconButton(
                        "text-larger", "fth-plus", messages.get("settings.text.larger"), () -> viewModel.stepText(1)));
        field.tellIn(row);
        viewModel.settingsProperty().map(Settings::textPercent).subscribe(now -> field.refresh());
        return row;
    }
}
