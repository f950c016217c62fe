package dev.vitrine.app.settings;

import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient.CacheContent;
import dev.vitrine.client.ArtifactClient.TrashContent;
import dev.vitrine.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where things lie: the registry, downloads and the cache.
final class DirectoriesSection extends SectionPane {
    private final SettingsViewModel viewModel;
    private final CacheViewModel cache;
    private final TrashViewModel trash;
    private final Formats formats;
    private final Messages messages;

    DirectoriesSection(
            SettingsViewModel viewModel,
            Button otherRegistry,
            CacheViewModel cache,
            TrashViewModel trash,
            Formats formats,
            Messages messages) {
        super(messages, "directories", viewModel::resetDirectories);
        this.viewModel = viewModel;
        this.cache = cache;
        this.trash = trash;
        this.formats = formats;
        this.messages = messages;
        addRows(home(otherRegistry), downloads(), cache(), limit(), trash(), notice());
    }

    private SettingRow home(Button otherRegistry) {
        SettingRow row = new SettingRow(
                messages.get("settings.home"),
                messages.get("settings.home.help"),
                shown("home", "settings.home", viewModel.home()),
                showButton("home", viewModel.home()));
        HBox line = new HBox(otherRegistry);
        line.getStyleClass().add("setting-line");
        row.getChildren().add(line);
        return row;
    }

    private SettingRow downloads() {
        TypedField field = new TypedField(
                "downloads",
                messages.get("settings.downloads"),
                () -> viewModel
                        .settingsProperty()
                        .get()
                        .downloads()
                        .map(Path::toString)
                        .orElse(""),
                viewModel::typeDownloads);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPromptText(DisplayText.safe(viewModel.downloads().toString()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(field.promptTextProperty());
        field.setTooltip(whole);
        Button choose =
                button("choose-downloads", messages.get("settings.downloads.button"), viewModel::chooseDownloads);
        boolean given = viewModel.downloadsAreGiven();
        field.setDisable(given);
        choose.setDisable(given);
        SettingRow row = new SettingRow(
                messages.get("settings.downloads"),
                messages.get(given ? "settings.downloads.given" : "settings.downloads.help"),
                field,
                choose);
        field.tellIn(row);
        viewModel.settingsProperty().map(Settings::downloads).subscribe(now -> {
            field.refresh();
            field.setPromptText(DisplayText.safe(viewModel.downloads().toString()));
        });
        return row;
    }

    private SettingRow cache() {
        SettingRow row = new SettingRow(
                messages.get("settings.cache"),
                messages.get("settings.cache.help"),
                shown("cache", "settings.cache", viewModel.cache()),
                showButton("cache", viewModel.cache()));
        Label held = held("cache-held", cache.place(), "settings.cache.counting", this::words);
        Button empty = button("empty-cache", messages.get("settings.cache.empty"), cache::empty);
        disableWhenEmpty(empty, cache.place(), CacheContent::files);
        HBox line = new HBox(held, empty);
        line.getStyleClass().addAll("setting-line", "setting-held");
        row.getChildren().add(line);
        return row;
    }

    private SettingRow limit() {
        TypedField field = new TypedField(
                "cache-limit",
                messages.get("settings.cache.limit"),
                () -> CacheViewModel.typed(viewModel.settingsProperty().get().cacheLimit()),
                cache::typeLimit);
        field.getStyleClass().add("setting-number");
        field.setPromptText(messages.get("settings.cache.limit.none"));
        SettingRow row = new SettingRow(
                messages.get("settings.cache.limit"),
                messages.get("settings.cache.limit.help"),
                field,
                new Label(messages.get("settings.gigabytes")));
        field.tellIn(row);
        viewModel.settingsProperty().map(Settings::cacheLimit).subscribe(now -> field.refresh());
        return row;
    }

    private SettingRow trash() {
        Label held = held("trash-held", trash.place(), "settings.trash.counting", this::words);
        Button empty = button("empty-trash", messages.get("settings.trash.empty"), trash::empty);
        disableWhenEmpty(empty, trash.place(), TrashContent::files);
        return new SettingRow(messages.get("settings.trash"), messages.get("settings.trash.help"), held, empty);
    }

    private <T> Label held(String id, DiskPlace<T> place, String counting, Function<T, String> words) {
        Label held = new Label();
        held.setId(id);
        place.contentProperty()
                .subscribe(content -> held.setText(content.map(words).orElse(messages.get(counting))));
        place.failureProperty()
                .subscribe(failure -> failure.ifPresent(
                        problem -> held.setText(new ErrorText().explain(problem).sentence())));
        return held;
    }

    private static <T> void disableWhenEmpty(Button empty, DiskPlace<T> place, ToLongFunction<T> files) {
        empty.disableProperty()
                .bind(place.contentProperty()
                        .map(content -> content.isEmpty() || files.applyAsLong(content.get()) == 0));
    }

    private String words(CacheContent now) {
        return messages.get("settings.cache.held", formats.bytes(now.bytes()), formats.files(now.files()));
    }

    private String words(TrashContent now) {
        int folders = now.folders().size();
        return messages.get(
                "settings.trash.held",
                formats.bytes(now.bytes()),
                formats.files(now.files()),
                folders,
                formats.count(folders));
    }

    private NoticeBar notice() {
        NoticeBar[] bars = new NoticeBar[1];
        NoticeBar bar = new NoticeBar(() -> bars[0].hide());
        bars[0] = bar;
        for (DiskPlace<?> place : List.of(cache.place(), trash.place())) {
            place.saidProperty().subscribe(text -> {
                if (text.isEmpty()) {
                    bar.hide();
                } else {
                    bar.say(false, text, Optional.empty());
                }
            });
            place.removalFailureProperty()
                    .subscribe(failure -> failure.ifPresent(problem ->
                            bar.say(true, new ErrorText().explain(problem).sentence(), Optional.empty())));
        }
        return bar;
    }

    private TextField shown(String id, String key, Path path) {
        TextField field = new TextField(DisplayText.safe(path.toString()));
        field.setId(id + "-path");
        field.setEditable(false);
        field.setAccessibleText(messages.get(key));
        field.getStyleClass().addAll("setting-field", "setting-shown");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button showButton(String id, Path path) {
        return button("show-" + id, messages.get("settings.show"), () -> viewModel.show(path));
    }
}
