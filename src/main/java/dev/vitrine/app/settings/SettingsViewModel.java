package dev.vitrine.app.settings;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the person chose, and changes of it. A change counts at once and is written in the background, one write at a
/// time: what is changed while one runs goes with the next.
public final class SettingsViewModel {
    private static final int TEXT_STEP = 10;
    private final ArtifactClient client;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(SettingsViewModel.class);
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean saving;

    public SettingsViewModel(ArtifactClient client, TaskRunner tasks, Dialogs dialogs) {
        this.client = client;
        this.tasks = tasks;
        this.dialogs = dialogs;
        settings = new ReadOnlyObjectWrapper<>(client.settings().current());
    }

    /// What counts now.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Why the last change was not written.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void change(UnaryOperator<Settings> change) {
        Settings now = change.apply(settings.get());
        if (!now.equals(settings.get())) {
            client.settings().set(now);
            settings.set(now);
            save();
        }
    }

    private void save() {
        if (saving) {
            return;
        }
        saving = true;
        Settings begun = settings.get();
        tasks.submit(messages.get("settings.saving"), monitor -> {
                    client.settings().save();
                    return begun;
                })
                .onSuccess(written -> {
                    failure.set(Optional.empty());
                    saved(written);
                })
                .onFailure(problem -> {
                    failure.set(Optional.of(problem));
                    saving = false;
                })
                .onCancelled(() -> saving = false);
    }

    private void saved(Settings written) {
        saving = false;
        if (!written.equals(settings.get())) {
            save();
        }
    }

    /// Makes text larger with 1, smaller with -1.
    public void stepText(int direction) {
        change(now -> {
            int next = Math.floorDiv(now.textPercent() + direction * TEXT_STEP, TEXT_STEP) * TEXT_STEP;
            return now.withTextPercent(Math.clamp(next, Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT));
        });
    }

    public void resetText() {
        change(now -> now.withTextPercent(Settings.DEFAULTS.textPercent()));
    }

    /// Takes a size in percent as it was typed; answers with what is wrong with it.
    public Optional<String> typeText(String typed) {
        return typeNumber(
                typed, Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT, "settings.text.wrong", Settings::withTextPercent);
    }

    /// Takes a number of transfers as it was typed; answers with what is wrong with it.
    public Optional<String> typeTransfers(String typed) {
        return typeNumber(typed, 1, Settings.MOST_TRANSFERS, "settings.atOnce.wrong", Settings::withTransfersAtOnce);
    }

    public void stepTransfers(int direction) {
        change(now ->
                now.withTransfersAtOnce(Math.clamp(now.transfersAtOnce() + direction, 1, Settings.MOST_TRANSFERS)));
    }

    /// Takes a number of threads as it was typed, nothing for what suits this machine; answers with what is wrong with
    /// it.
    public Optional<String> typeThreads(String typed) {
        if (typed.isBlank()) {
            change(now -> now.withThreads(OptionalInt.empty()));
            return Optional.empty();
        }
        return typeNumber(
                typed,
                1,
                Settings.MOST_THREADS,
                "settings.threads.wrong",
                (now, number) -> now.withThreads(OptionalInt.of(number)));
    }

    private interface NumberChange {
        Settings apply(Settings settings, int number);
    }

    private Optional<String> typeNumber(String typed, int least, int most, String wrong, NumberChange change) {
        OptionalInt number = number(typed);
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            return Optional.of(messages.get(wrong, Integer.toString(least), Integer.toString(most)));
        }
        change(now -> change.apply(now, number.getAsInt()));
        return Optional.empty();
    }

    private static OptionalInt number(String typed) {
        try {
            return OptionalInt.of(Integer.parseInt(typed.replace("%", "").strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /// Whether the environment names the folder for downloads, so that nothing here changes it.
    public boolean downloadsAreGiven() {
        return client.directories().downloadsGiven();
    }

    public Path home() {
        return client.directories().home();
    }

    public Path cache() {
        return client.directories().cache();
    }

    /// Where downloads go as things are.
    public Path downloads() {
        return client.directories().downloads();
    }

    public void chooseDownloads() {
        dialogs.chooseDirectory(messages.get("settings.downloads.choose"), Optional.of(downloads()))
                .map(Path::toAbsolutePath)
                .ifPresent(chosen -> change(now -> now.withDownloads(Optional.of(chosen))));
    }

    /// Takes a folder as it was typed, nothing for the default one; answers with what is wrong with it.
    public Optional<String> typeDownloads(String typed) {
        try {
            Optional<Path> path =
                    Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(Path::of);
            if (!path.map(Path::isAbsolute).orElse(true)) {
                return Optional.of(messages.get("settings.downloads.relative"));
            }
            change(now -> now.withDownloads(path));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(messages.get("settings.downloads.relative"));
        }
    }

    public void show(Path directory) {
        dialogs.showInFileManager(directory);
    }

    public void resetAppearance() {
        change(now -> now.withTheme(Settings.DEFAULTS.theme()).withTextPercent(Settings.DEFAULTS.textPercent()));
    }

    public void resetDirectories() {
        change(now -> now.withDownloads(Optional.empty()).withCacheLimit(OptionalLong.empty()));
    }

    public void resetTransfers() {
        change(now ->
                now.withTransfersAtOnce(Settings.DEFAULTS.transfersAtOnce()).withThreads(Settings.DEFAULTS.threads()));
    }
}
