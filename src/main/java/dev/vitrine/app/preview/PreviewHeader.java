package dev.vitrine.app.preview;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.manifest.EntryPath;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Name, kind and size of the shown file, whether its bytes are right, and the menu.
final class PreviewHeader extends HBox {
    private final PreviewViewModel viewModel;
    private final PreviewTexts texts;
    private final Formats formats;
    private final Messages messages = Messages.of(PreviewHeader.class);
    private final Label name = new Label();
    private final Label facts = new Label();
    private final StackPane digest = new StackPane();
    private final MenuButton menu = new MenuButton();
    private final MenuItem check;

    PreviewHeader(PreviewViewModel viewModel, PreviewTexts texts, Formats formats) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.formats = formats;
        check = item("preview.menu.check", viewModel::checkDigest);
        getStyleClass().add("preview-head");
        name.setId("preview-name");
        name.getStyleClass().add("strong");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip());
        facts.setId("preview-facts");
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        VBox words = new VBox(name, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        digest.setMinWidth(Region.USE_PREF_SIZE);
        digest.setMaxHeight(Region.USE_PREF_SIZE);
        buildMenu();
        getChildren().setAll(words, digest, menu);
        viewModel.stateProperty().subscribe(this::show);
        viewModel.shownProperty().subscribe(this::show);
        viewModel.digestProperty().subscribe(this::showDigest);
        show();
    }

    private void buildMenu() {
        menu.setId("preview-menu");
        menu.setGraphic(new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, atlantafx.base.theme.Tweaks.NO_ARROW);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(messages.get("preview.menu"));
        menu.setTooltip(new Tooltip(messages.get("preview.menu")));
        for (Form form : Form.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get("preview.menu.as." + form));
            item.setId("preview-as-" + form.name().toLowerCase(java.util.Locale.ROOT));
            item.setOnAction(event -> viewModel.showAs(form));
            viewModel.formProperty().subscribe(now -> item.setSelected(now == form));
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                "preview.menu.copyPath",
                                () -> viewModel.path().map(EntryPath::value).ifPresent(viewModel::copy)),
                        item(
                                "preview.menu.copyDigest",
                                () -> viewModel
                                        .entryProperty()
                                        .get()
                                        .ifPresent(entry -> viewModel.copy(entry.digest()))),
                        check);
        menu.setOnShowing(event -> check.setDisable(!viewModel.canCheckDigest()));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show() {
        Optional<String> path = viewModel.path().map(EntryPath::value);
        setVisible(path.isPresent());
        setManaged(path.isPresent());
        String shown = path.orElse("");
        name.setText(DisplayText.safe(shown.substring(shown.lastIndexOf('/') + 1), 200));
        name.getTooltip().setText(DisplayText.safe(shown, 2_000));
        boolean reading = viewModel.stateProperty().get() == LoadState.LOADING;
        facts.setText(
                reading
                        ? messages.get("preview.loading")
                        : viewModel.shownProperty().get().map(texts::facts).orElse(""));
        facts.setTooltip(viewModel
                .shownProperty()
                .get()
                .map(file -> new Tooltip(texts.facts(file) + "\n"
                        + formats.exactBytes(file.head().size())))
                .orElse(null));
        showDigest();
    }

    private void showDigest() {
        boolean shown = viewModel.stateProperty().get() == LoadState.SHOWN;
        digest.getChildren().clear();
        if (!shown) {
            return;
        }
        DigestCheck state = viewModel.digestProperty().get();
        Chip chip = new Chip(
                switch (state) {
                    case MATCHES -> Chip.Kind.SUCCESS;
                    case DIFFERS -> Chip.Kind.DANGER;
                    case UNKNOWN, RUNNING -> Chip.Kind.TYPE;
                },
                messages.get("preview.digest." + state));
        chip.setId("preview-digest");
        chip.setTooltip(new Tooltip(messages.get("preview.digest." + state + ".tip")));
        digest.getChildren().add(chip);
    }
}
