package dev.vitrine.app.compare;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is compared with what, in the order of the words: "mnist:v7 against mnist:v6".
final class SidesBar extends VBox {
    private static final double NARROW = 520;
    private final CompareViewModel viewModel;
    private final Messages messages = Messages.of(SidesBar.class);
    private final Label base = new Label();
    private final Label against = new Label(messages.get("compare.against"));
    private final ComboBox<String> partner = new ComboBox<>();
    private final Button folder = button("compare.folder", "fth-folder");
    private final Button swap = button("compare.swap", "fth-repeat");
    private final MenuButton export = new MenuButton(messages.get("compare.export"));
    private final Region gap = new Region();
    private boolean showing;

    SidesBar(CompareViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("compare-bar");
        HBox.setHgrow(gap, Priority.ALWAYS);
        base.setId("compare-base");
        base.getStyleClass().add("strong");
        base.setMinWidth(40);
        base.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        against.getStyleClass().add("muted");
        against.setMinWidth(USE_PREF_SIZE);
        buildPartner();
        folder.setOnAction(event -> viewModel.compareWithFolder());
        swap.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        swap.setText("");
        swap.setOnAction(event -> viewModel.swap());
        buildExport();
        Narrow.iconsOnly(this, NARROW, ContentDisplay.LEFT, folder, export);
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(narrow -> show());
        viewModel.baseProperty().subscribe(this::show);
        viewModel.partnerProperty().subscribe(this::show);
        viewModel.swappedProperty().subscribe(this::show);
        viewModel.choices().subscribe(this::show);
        show();
    }

    private Button button(String key, String icon) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(messages.get(key + ".help")));
        button.setAccessibleText(messages.get(key));
        button.setAccessibleHelp(messages.get(key + ".help"));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void buildPartner() {
        partner.setId("compare-with");
        partner.setEditable(true);
        partner.setPromptText(messages.get("compare.with.prompt"));
        partner.setAccessibleText(messages.get("compare.with"));
        partner.setAccessibleHelp(messages.get("compare.with.help"));
        Tooltip help = new Tooltip(messages.get("compare.with.help"));
        // It would lie over the list.
        partner.showingProperty().subscribe(open -> partner.setTooltip(open ? null : help));
        partner.setPrefWidth(200);
        partner.setMinWidth(110);
        partner.setCellFactory(list -> new ChoiceCell());
        partner.setOnAction(event -> {
            String text = partner.getValue();
            if (!showing && text != null && !text.isBlank()) {
                viewModel.compareWith(text);
            }
        });
    }

    private final class ChoiceCell extends ListCell<String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            int index = getIndex();
            boolean known = !empty
                    && name != null
                    && index >= 0
                    && index < viewModel.choices().size();
            setText(known ? described(viewModel.choices().get(index)) : null);
        }
    }

    private static String described(ArtifactVersion version) {
        String name = DisplayText.safe(version.path().name(), 60);
        return version.aliases().isEmpty()
                ? name
                : name + "   " + DisplayText.safe(String.join(", ", version.aliases()), 40);
    }

    private void buildExport() {
        export.setId("compare-export");
        export.setGraphic(new FontIcon("fth-share"));
        export.setAccessibleText(messages.get("compare.export"));
        export.getStyleClass().add(Styles.FLAT);
        export.setMinWidth(USE_PREF_SIZE);
        export.setTooltip(new Tooltip(messages.get("compare.export.help")));
        export.getItems()
                .setAll(
                        item("compare.export.html", viewModel.differences()::exportHtml),
                        item("compare.export.json", viewModel.differences()::exportJson));
        export.disableProperty().bind(viewModel.stateProperty().isNotEqualTo(CompareViewModel.State.SHOWN));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show() {
        showing = true;
        base.setText(viewModel
                .baseProperty()
                .get()
                .map(path -> DisplayText.safe(path.name(), 60))
                .orElse(""));
        partner.getItems()
                .setAll(viewModel.choices().stream()
                        .map(version -> version.path().name())
                        .toList());
        partner.setValue(viewModel
                .partnerProperty()
                .get()
                .map(other -> other instanceof Partner.Version(var path) ? path.name() : other.name())
                .orElse(null));
        boolean isFolder = viewModel
                .partnerProperty()
                .get()
                .filter(Partner.Folder.class::isInstance)
                .isPresent();
        partner.setPrefWidth(isFolder ? 340 : 200);
        boolean swapped = viewModel.swappedProperty().get();
        swap.setDisable(viewModel.partnerProperty().get().isEmpty());
        List<Node> names = List.of(swapped ? partner : base, against, swapped ? base : partner);
        List<Node> tools = List.of(swap, folder, gap, export);
        HBox.setHgrow(partner, isNarrow() ? Priority.ALWAYS : Priority.NEVER);
        getChildren()
                .setAll(
                        isNarrow()
                                ? List.of(row(names), row(tools))
                                : List.of(row(Stream.concat(names.stream(), tools.stream())
                                        .toList())));
        showing = false;
    }

    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < NARROW;
    }

    private static HBox row(List<Node> nodes) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(nodes);
        return row;
    }
}
