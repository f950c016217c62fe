package dev.vitrine.app.version;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.control.ChipEditor;
import dev.vitrine.app.control.CopyableDigest;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The lines under the name: sizes, digest, times, runs, and the tags. Where height is scarce they fold into one line,
/// which opens on demand.
final class VersionAttributes extends FlowPane {
    private static final int MOST_RUNS = 30;
    private static final double LABEL = 60;
    private final VersionViewModel viewModel;
    private final HeaderPanels panels;
    private final Optional<Runnable> lineage;
    private final Formats formats;
    private final Messages messages = Messages.of(VersionAttributes.class);
    private final CopyableDigest digest = new CopyableDigest();
    private final FlowPane tagBox = new FlowPane();
    private final ChipEditor tags;
    private final Hyperlink fold = link("");
    private List<Node> facts = List.of();
    private boolean low;
    private boolean open;

    VersionAttributes(VersionViewModel viewModel, HeaderPanels panels, Optional<Runnable> lineage, Formats formats) {
        this.viewModel = viewModel;
        this.panels = panels;
        this.lineage = lineage;
        this.formats = formats;
        getStyleClass().add("version-attributes");
        digest.setId("version-digest");
        fold.setId("version-facts-fold");
        fold.setOnAction(event -> {
            fold.setVisited(false);
            open = !open;
            arrange();
            fold.requestFocus();
        });
        tagBox.getStyleClass().add("version-tags");
        // Many tags take several lines instead of making the page wider.
        setMinWidth(0);
        tagBox.prefWrapLengthProperty().bind(widthProperty().subtract(LABEL));
        EditViewModel edits = viewModel.edits();
        tags = new ChipEditor(
                        "version-new-tag",
                        new ChipEditor.Edited(
                                Chip.Kind.TAG, edits.tag().textProperty(), edits::addTypedTag, edits::removeTag),
                        new ChipEditor.Words(
                                messages.get("version.tag.add.tip"),
                                messages.get("version.tag.prompt"),
                                name -> messages.get("version.tag.remove", name)),
                        nodes -> tagBox.getChildren().setAll(nodes))
                .behind("version-add-tag", messages.get("version.tag.add"));
    }

    /// Folds the facts, or shows all of them.
    void setLow(boolean now) {
        low = now;
        arrange();
    }

    private void arrange() {
        fold.setText(messages.get(open ? "version.facts.fewer" : "version.facts.more"));
        List<Node> shown =
                new ArrayList<>(low && !open ? facts.stream().limit(1).toList() : facts);
        if (low && !facts.isEmpty()) {
            shown.add(fold);
        }
        getChildren().setAll(shown);
    }

    /// Forgets what was typed for another version.
    void reset() {
        tags.reset();
    }

    void show(VersionDetails details) {
        ArtifactVersion version = details.version();
        List<Node> shown = new ArrayList<>();
        HBox size = pair(strong(formats.bytes(version.size())), muted("version.in"));
        size.getChildren().add(strong(formats.files(version.fileCount())));
        Tooltip.install(size, new Tooltip(formats.exactBytes(version.size())));
        shown.add(size);
        digest.setDigest(version.digest());
        shown.add(pair(muted("version.digest"), digest));
        Label created = strong(formats.dateTime(version.createdAt()));
        created.setTooltip(new Tooltip(messages.get(
                "version.created.tip", formats.exact(version.createdAt()), formats.exact(version.updatedAt()))));
        shown.add(pair(muted("version.created"), created));
        shown.add(pair(
                muted("version.loggedBy"),
                version.loggedBy()
                        .map(run -> (Node) runLink(DisplayText.safe(run.displayName(), 40), List.of(run), true))
                        .orElseGet(() -> strong(messages.get("version.byHand")))));
        shown.add(pair(muted("version.usedBy"), usedBy(details.usedBy())));
        if (version.referenceCount() > 0) {
            shown.add(pair(muted("version.references"), strong(formats.count(version.referenceCount()))));
        }
        if (version.isLink()) {
            Hyperlink source = link(DisplayText.safe(version.source().toString(), 80));
            source.setOnAction(event -> viewModel.openSource());
            shown.add(pair(muted("version.linkedFrom"), source));
        }
        version.ttl().ifPresent(ttl -> {
            Hyperlink expiry = link(formats.dateTime(version.createdAt().plus(ttl)));
            expiry.setId("version-expiry");
            expiry.setTooltip(new Tooltip(messages.get("version.ttl.change")));
            expiry.setOnAction(event -> panels.showExpiry());
            shown.add(pair(muted("version.expires"), expiry));
        });
        tags.show(version.tags());
        shown.add(pair(muted("version.tags"), tagBox));
        facts = shown;
        arrange();
    }

    private Node usedBy(List<Run> runs) {
        String text = messages.get("version.runs", formats.count(runs.size()), runs.size());
        return runs.isEmpty() ? strong(text) : runLink(text, runs, false);
    }

    /// A click shows the run in the lineage where there is one; else, and for several runs, it lists them.
    private Hyperlink runLink(String text, List<Run> runs, boolean direct) {
        Hyperlink link = link(text);
        link.getStyleClass().add("run-link");
        link.setId(direct ? "version-run" : "version-runs");
        link.setTooltip(new Tooltip(direct ? fullName(runs.getFirst()) : messages.get("version.runs.tip")));
        link.setOnAction(event -> {
            if (direct && lineage.isPresent()) {
                lineage.get().run();
            } else {
                menu(runs).show(link, Side.BOTTOM, 0, 0);
            }
        });
        return link;
    }

    private ContextMenu menu(List<Run> runs) {
        ContextMenu menu = new ContextMenu();
        for (Run run : runs.subList(0, Math.min(runs.size(), MOST_RUNS))) {
            MenuItem item = new MenuItem(messages.get(
                    "version.runs.run",
                    DisplayText.safe(run.displayName(), 60),
                    DisplayText.safe(run.project().toString(), 60),
                    formats.dateTime(run.createdAt())));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> lineage.ifPresentOrElse(Runnable::run, () -> viewModel.copy(fullName(run))));
            menu.getItems().add(item);
        }
        if (runs.size() > MOST_RUNS) {
            MenuItem rest = new MenuItem(messages.get("version.runs.more", formats.count(runs.size() - MOST_RUNS)));
            rest.setDisable(true);
            menu.getItems().addAll(new SeparatorMenuItem(), rest);
        }
        return menu;
    }

    private static String fullName(Run run) {
        return DisplayText.safe(run.project() + "/" + run.id());
    }

    private static HBox pair(Node first, Node second) {
        HBox box = new HBox(first, second);
        box.getStyleClass().add("version-attribute");
        return box;
    }

    private static Hyperlink link(String text) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("version-link");
        return link;
    }

    private Label muted(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("version-value");
        return label;
    }
}
