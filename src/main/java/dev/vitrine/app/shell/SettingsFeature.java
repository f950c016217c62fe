package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.settings.CacheViewModel;
import dev.vitrine.app.settings.SettingsView;
import dev.vitrine.app.settings.SettingsViewModel;
import dev.vitrine.app.settings.TrashViewModel;
import dev.vitrine.app.text.Messages;
import dev.vitrine.settings.Settings;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The page of settings, and the keys for the size of text.
final class SettingsFeature {
    private final SettingsViewModel settings;

    SettingsFeature(Ground ground) {
        Desktop desktop = ground.desktop();
        settings = new SettingsViewModel(ground.client(), desktop.tasks(), desktop.dialogs());
        settings.settingsProperty()
                .map(Settings::transfersAtOnce)
                .subscribe(number -> ground.transfers().atOnceProperty().set(number));
        Actions actions = ground.actions();
        actions.add(ActionGroup.FILE, "registry.open", () -> openRegistry(desktop, ground));
        actions.add(ActionGroup.FILE, "app.settings", () -> ground.selection().open(new Place.AtSettings()));
        actions.add(ActionGroup.VIEW, "text.larger", () -> settings.stepText(1));
        actions.add(ActionGroup.VIEW, "text.smaller", () -> settings.stepText(-1));
        actions.add(ActionGroup.VIEW, "text.normal", settings::resetText);
        ground.pages()
                .add(
                        Place.AtSettings.class,
                        Messages.of(SettingsView.class).get("settings.title"),
                        () -> new SettingsView(
                                settings,
                                ActionButtons.button(actions.get("registry.open")),
                                new CacheViewModel(
                                        ground.client(),
                                        settings,
                                        desktop.tasks(),
                                        desktop.dialogs(),
                                        desktop.formats()),
                                new TrashViewModel(
                                        ground.client(), desktop.tasks(), desktop.dialogs(), desktop.formats()),
                                desktop.formats()));
    }

    private static void openRegistry(Desktop desktop, Ground ground) {
        desktop.dialogs()
                .chooseDirectory(
                        Messages.of(SettingsFeature.class).get("shell.registry.choose"),
                        Optional.of(ground.client().directories().home()))
                .ifPresent(desktop.openRegistry());
    }

    /// What counts now.
    ReadOnlyObjectProperty<Settings> settings() {
        return settings.settingsProperty();
    }

    void change(UnaryOperator<Settings> change) {
        settings.change(change);
    }
}
