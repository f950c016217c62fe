package dev.vitrine.app.settings;

import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

/// The page of settings: its sections on the left, the chosen one beside them.
public final class SettingsView extends BorderPane {
    private final ListView<SectionPane> sections = new ListView<>();
    private final ScrollPane shown = new ScrollPane();

    /// @param otherRegistry opens another registry
    public SettingsView(
            SettingsViewModel viewModel,
            Button otherRegistry,
            CacheViewModel cache,
            TrashViewModel trash,
            Formats formats) {
        Messages messages = Messages.of(SettingsView.class);
        getStyleClass().add("settings");
        getStylesheets()
                .add(Objects.requireNonNull(SettingsView.class.getResource("settings.css"))
                        .toExternalForm());
        sections.setId("setting-sections");
        sections.getStyleClass().add("setting-sections");
        sections.setAccessibleText(messages.get("settings.sections"));
        sections.setCellFactory(list -> new SectionCell());
        sections.getItems()
                .setAll(List.of(
                        new AppearanceSection(viewModel, messages),
                        new DirectoriesSection(viewModel, otherRegistry, cache, trash, formats, messages),
                        new TransfersSection(viewModel, messages)));
        shown.setFitToWidth(true);
        shown.getStyleClass().add("setting-scroll");
        sections.getSelectionModel().selectedItemProperty().subscribe(section -> shown.setContent(section));
        sections.getSelectionModel().selectFirst();
        setLeft(sections);
        setCenter(shown);
        setTop(notice(viewModel));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                cache.refresh();
                trash.refresh();
            }
        });
    }

    private static NoticeBar notice(SettingsViewModel viewModel) {
        NoticeBar[] bars = new NoticeBar[1];
        NoticeBar bar = new NoticeBar(() -> bars[0].hide());
        bars[0] = bar;
        viewModel.failureProperty().subscribe(failure -> {
            if (failure.isPresent()) {
                bar.say(true, new ErrorText().explain(failure.get()).sentence(), Optional.empty());
            } else {
                bar.hide();
            }
        });
        return bar;
    }

    private static final class SectionCell extends ListCell<SectionPane> {
        @Override
        protected void updateItem(SectionPane item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.title());
        }
    }
}
