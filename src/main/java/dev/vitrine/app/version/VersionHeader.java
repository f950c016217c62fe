package dev.vitrine.app.version;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.CopyableDigest;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Name, chips and buttons of a version, and one line of attributes.
final class VersionHeader extends VBox {
    private static final int MOST_CHIPS = 12;
    /// Letters of aliases and tags that fit beside the name; more of them get a line of their own.
    private static final int INLINE_LETTERS = 28;
    private final VersionViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(VersionHeader.class);
    private final Label name = new ShrinkingLabel();
    private final Label number = new Label();
    private final HBox inline = new HBox();
    private final FlowPane wrapped = new FlowPane();
    private final FlowPane attributes = new FlowPane();

    VersionHeader(VersionViewModel viewModel, Actions actions, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("version-header");
        name.getStyleClass().add("version-name");
        name.setId("version-name");
        Label colon = new Label(":");
        colon.getStyleClass().add("version-colon");
        number.getStyleClass().add("version-name");
        number.setId("version-number");
        inline.getStyleClass().add("version-chips");
        wrapped.getStyleClass().add("version-wrapped-chips");
        wrapped.managedProperty().bind(wrapped.visibleProperty());
        attributes.getStyleClass().add("version-attributes");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Node[] fixed = {
            ActionButtons.primaryButton(actions.get("version.download")),
            ActionButtons.button(actions.get("version.checkout")),
            ActionButtons.button(actions.get("version.verify")),
            buildMore()
        };
        for (Node node : fixed) {
            ((Region) node).setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Region fixedLabel : List.of(colon, number, inline)) {
            fixedLabel.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox title = new HBox(name, colon, number, inline, gap);
        title.getChildren().addAll(fixed);
        title.getStyleClass().add("version-title");
        getChildren().setAll(title, wrapped, attributes);
    }

    private MenuButton buildMore() {
        MenuButton more = new MenuButton(
                "",
                new FontIcon("fth-more-horizontal"),
                item("version.more.newVersion", viewModel::startNewVersion),
                item("version.more.copyName", viewModel::copyName),
                item("version.more.copyId", viewModel::copyId),
                item("version.more.copyMetadata", viewModel::copyMetadata));
        more.setId("version-more");
        more.getStyleClass().add("no-arrow");
        more.setAccessibleText(messages.get("version.more"));
        more.setTooltip(new Tooltip(messages.get("version.more")));
        return more;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    void show(VersionDetails details) {
        ArtifactVersion version = details.version();
        name.setText(DisplayText.safe(version.path().collection().name(), 300));
        name.setTooltip(new Tooltip(DisplayText.safe(version.path().toString())));
        number.setText(DisplayText.safe(version.version(), 20));
        showChips(version);
        showAttributes(details);
    }

    private void showChips(ArtifactVersion version) {
        List<Node> chips = new ArrayList<>();
        addChips(chips, version.aliases(), Chip.Kind.ALIAS);
        addChips(chips, version.tags(), Chip.Kind.TAG);
        int letters = Stream.concat(version.aliases().stream(), version.tags().stream())
                .mapToInt(text -> text.length() + 2)
                .sum();
        boolean fits = letters <= INLINE_LETTERS;
        inline.getChildren().setAll(fits ? chips : List.of());
        wrapped.getChildren().setAll(fits ? List.of() : chips);
        wrapped.setVisible(!fits);
        Chip.Kind kind = switch (version.state()) {
            case COMMITTED -> Chip.Kind.SUCCESS;
            case PENDING -> Chip.Kind.WARNING;
            case DELETED -> Chip.Kind.DANGER;
        };
        inline.getChildren().add(new Chip(kind, messages.get("version.state." + version.state())));
    }

    private void addChips(List<Node> chips, List<String> texts, Chip.Kind kind) {
        texts.stream().limit(MOST_CHIPS).forEach(text -> chips.add(new Chip(kind, text)));
        if (texts.size() > MOST_CHIPS) {
            Chip rest = new Chip(kind, messages.get("version.chips.more", texts.size() - MOST_CHIPS));
            rest.setTooltip(new Tooltip(DisplayText.safe(String.join(", ", texts.subList(MOST_CHIPS, texts.size())))));
            chips.add(rest);
        }
    }

    private void showAttributes(VersionDetails details) {
        ArtifactVersion version = details.version();
        attributes.getChildren().clear();
        add(formats.bytes(version.size()), messages.get("version.in"), formats.files(version.fileCount()))
                .setAccessibleText(formats.exactBytes(version.size()));
        Tooltip.install(attributes.getChildren().getFirst(), new Tooltip(formats.exactBytes(version.size())));
        CopyableDigest digest = new CopyableDigest();
        digest.setId("version-digest");
        digest.setDigest(version.digest());
        attributes.getChildren().add(pair(muted(messages.get("version.digest")), digest));
        Label created = strong(formats.dateTime(version.createdAt()));
        created.setTooltip(new Tooltip(formats.exact(version.createdAt())));
        attributes.getChildren().add(pair(muted(messages.get("version.created")), created));
        Label run = version.loggedBy().map(this::run).orElseGet(() -> strong(messages.get("version.byHand")));
        attributes.getChildren().add(pair(muted(messages.get("version.loggedBy")), run));
        Label runs = strong(messages.get("version.runs", formats.count(details.usedBy()), details.usedBy()));
        attributes.getChildren().add(pair(muted(messages.get("version.usedBy")), runs));
        if (version.referenceCount() > 0) {
            Label references = strong(formats.count(version.referenceCount()));
            attributes.getChildren().add(pair(muted(messages.get("version.references")), references));
        }
        if (version.isLink()) {
            Label source = strong(DisplayText.safe(version.source().toString(), 80));
            attributes.getChildren().add(pair(muted(messages.get("version.linkedFrom")), source));
        }
        version.ttl()
                .ifPresent(ttl -> attributes
                        .getChildren()
                        .add(pair(
                                muted(messages.get("version.expires")),
                                strong(formats.dateTime(version.createdAt().plus(ttl))))));
    }

    private HBox add(String first, String middle, String last) {
        HBox box = pair(strong(first), muted(middle));
        box.getChildren().add(strong(last));
        attributes.getChildren().add(box);
        return box;
    }

    private Label run(Run run) {
        Label label = strong(DisplayText.safe(run.displayName(), 40));
        label.getStyleClass().add("run-link");
        label.setTooltip(new Tooltip(DisplayText.safe(run.project() + "/" + run.id())));
        return label;
    }

    private static HBox pair(Node first, Node second) {
        HBox box = new HBox(first, second);
        box.getStyleClass().add("version-attribute");
        return box;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("version-value");
        return label;
    }

    /// Gives way to the buttons when it is long, but never all of it.
    private static final class ShrinkingLabel extends Label {
        private static final double LEAST = 60;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LEAST, computePrefWidth(height));
        }
    }
}
