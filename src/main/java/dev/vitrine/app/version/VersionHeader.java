package dev.vitrine.app.version;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.ChipEditor;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Name, aliases and buttons of a version, a line of attributes, and below them what was just done or is being asked.
final class VersionHeader extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double NARROW = 520;
    private static final double NARROWEST = 400;
    private final VersionViewModel viewModel;
    private final Messages messages = Messages.of(VersionHeader.class);
    private final Label name = new Label();
    private final Label number = new Label();
    private final FlowPane title = new FlowPane();
    private final HBox state = new HBox();
    private final Label remark = new Label();
    private final VersionAttributes attributes;
    private final HeaderPanels panels;
    private final ChipEditor aliases;
    private Optional<String> shownId = Optional.empty();

    /// @param lineage shows the lineage of the version; empty where nothing does
    VersionHeader(VersionViewModel viewModel, Actions actions, Optional<Runnable> lineage, Formats formats) {
        this.viewModel = viewModel;
        getStyleClass().add("version-header");
        panels = new HeaderPanels(viewModel, formats);
        attributes = new VersionAttributes(viewModel, panels, lineage, formats);
        EditViewModel edits = viewModel.edits();
        aliases = new ChipEditor(
                        "version-new-alias",
                        new ChipEditor.Edited(
                                Chip.Kind.ALIAS,
                                edits.alias().textProperty(),
                                edits::addTypedAlias,
                                edits::removeAlias),
                        new ChipEditor.Words(
                                messages.get("version.alias.add.tip"),
                                messages.get("version.alias.prompt"),
                                name -> messages.get("version.alias.remove", name)),
                        this::showAliases)
                .behind("version-add-alias", messages.get("version.alias.add"))
                .fixing(edits::isFixed, messages.get("version.alias.latest"));
        remark.getStyleClass().add("version-remark");
        remark.setId("version-remark");
        remark.setWrapText(true);
        remark.managedProperty().bind(remark.visibleProperty());
        Stream.of(edits.alias(), edits.tag())
                .forEach(field -> field.remarkProperty().subscribe(said -> showRemark(edits)));
        NoticeBar notice = new NoticeBar(viewModel::dismissNotice);
        notice.setId("version-notice");
        viewModel
                .noticeProperty()
                .subscribe(said -> said.ifPresentOrElse(
                        told -> notice.say(told.failed(), told.text(), told.undo()), notice::hide));
        getChildren().setAll(buildTop(actions), remark, attributes, panels, notice);
    }

    private Node buildTop(Actions actions) {
        name.getStyleClass().add("version-name");
        name.setId("version-name");
        Label colon = new Label(":");
        colon.getStyleClass().add("version-colon");
        number.getStyleClass().add("version-name");
        number.setId("version-number");
        HBox full = new HBox(name, colon, number);
        full.getStyleClass().add("version-full-name");
        colon.setMinWidth(Region.USE_PREF_SIZE);
        number.setMinWidth(Region.USE_PREF_SIZE);
        full.maxWidthProperty().bind(title.widthProperty());
        title.getStyleClass().add("version-title");
        title.getChildren().setAll(full, state);
        state.getStyleClass().add("version-state");
        title.setMinWidth(120);
        // Its own least height is that of its usual width, whatever the width is.
        title.setMinHeight(0);
        Button download = ActionButtons.primaryButton(actions.get("version.download"));
        Button checkout = ActionButtons.button(actions.get("version.checkout"));
        Button verify = ActionButtons.button(actions.get("version.verify"));
        HBox buttons = new HBox(download, checkout, verify, new VersionMenu(viewModel, actions, panels));
        buttons.getStyleClass().add("version-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setMaxHeight(Region.USE_PREF_SIZE);
        BorderPane top = new BorderPane(title);
        top.getStyleClass().add("version-top");
        top.widthProperty().map(width -> width.doubleValue() < NARROWEST).subscribe(narrow -> {
            top.setRight(null);
            top.setBottom(null);
            BorderPane.setMargin(buttons, narrow ? new Insets(8, 0, 0, 0) : new Insets(0, 0, 0, 12));
            if (narrow) {
                top.setBottom(buttons);
            } else {
                top.setRight(buttons);
            }
        });
        Narrow.iconsOnly(top, NARROW, ContentDisplay.LEFT, download, checkout, verify);
        return top;
    }

    private void showAliases(List<Node> nodes) {
        Node full = title.getChildren().getFirst();
        title.getChildren()
                .setAll(Stream.of(Stream.of(full), nodes.stream(), Stream.of((Node) state))
                        .flatMap(part -> part)
                        .toList());
    }

    private void showRemark(EditViewModel edits) {
        Optional<NameField.Remark> said = edits.alias()
                .remarkProperty()
                .get()
                .or(() -> edits.tag().remarkProperty().get());
        remark.setVisible(said.isPresent());
        remark.setText(said.map(NameField.Remark::text).orElse(""));
        remark.pseudoClassStateChanged(
                REFUSED, said.filter(NameField.Remark::refused).isPresent());
    }

    void show(VersionDetails details) {
        ArtifactVersion version = details.version();
        if (!shownId.equals(Optional.of(version.id()))) {
            shownId = Optional.of(version.id());
            aliases.reset();
            attributes.reset();
            panels.close();
        }
        name.setText(DisplayText.safe(version.path().collection().name(), 300));
        name.setTooltip(new Tooltip(DisplayText.safe(version.path().toString(), 2_000)));
        number.setText(DisplayText.safe(version.version(), 20));
        Chip.Kind kind = switch (version.state()) {
            case COMMITTED -> Chip.Kind.SUCCESS;
            case PENDING -> Chip.Kind.WARNING;
            case DELETED -> Chip.Kind.DANGER;
        };
        Chip chip = new Chip(kind, messages.get("version.state." + version.state()));
        chip.setTooltip(new Tooltip(messages.get("version.state." + version.state() + ".tip")));
        state.getChildren().setAll(chip);
        aliases.show(version.aliases());
        attributes.show(details);
    }

    /// Makes do with little height.
    void setLow(boolean low) {
        attributes.setLow(low);
        aliases.setFew(low);
    }
}
