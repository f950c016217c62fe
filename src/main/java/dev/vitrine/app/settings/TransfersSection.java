package dev.vitrine.app.settings;

import dev.vitrine.app.text.Messages;
import dev.vitrine.digest.Workers;
import dev.vitrine.settings.Settings;
import java.util.OptionalInt;

/// How much is moved at the same time.
final class TransfersSection extends SectionPane {
    TransfersSection(SettingsViewModel viewModel, Messages messages) {
        super(messages, "transfers", viewModel::resetTransfers);
        TypedField field = new TypedField(
                "transfers-at-once",
                messages.get("settings.atOnce"),
                () -> Integer.toString(viewModel.settingsProperty().get().transfersAtOnce()),
                viewModel::typeTransfers);
        field.getStyleClass().add("setting-number");
        SettingRow row = new SettingRow(
                messages.get("settings.atOnce"),
                messages.get("settings.atOnce.help"),
                field,
                iconButton(
                        "transfers-fewer",
                        "fth-minus",
                        messages.get("settings.atOnce.fewer"),
                        () -> viewModel.stepTransfers(-1)),
                iconButton(
                        "transfers-more",
                        "fth-plus",
                        messages.get("settings.atOnce.more"),
                        () -> viewModel.stepTransfers(1)));
        field.tellIn(row);
        viewModel.settingsProperty().map(Settings::transfersAtOnce).subscribe(now -> field.refresh());
        addRows(row, threads(viewModel, messages));
    }

    private static SettingRow threads(SettingsViewModel viewModel, Messages messages) {
        TypedField field = new TypedField(
                "threads",
                messages.get("settings.threads"),
                () -> {
                    OptionalInt threads = viewModel.settingsProperty().get().threads();
                    return threads.isPresent() ? Integer.toString(threads.getAsInt()) : "";
                },
                viewModel::typeThreads);
        field.getStyleClass().add("setting-number");
        field.setPromptText(Integer.toString(Workers.forThisMachine()));
        SettingRow row = new SettingRow(messages.get("settings.threads"), messages.get("settings.threads.help"), field);
        field.tellIn(row);
        viewModel.settingsProperty().map(Settings::threads).subscribe(now -> field.refresh());
        return row;
    }
}
