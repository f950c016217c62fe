package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame: menus and tool bar, three columns, transfers. Which page is in the right column follows the open place.
final class MainView extends BorderPane {
    private static final double LOW = 520;
    /// Above a plan or report at least this much of the page is shown, or nothing of it.
    private static final double LEAST_PAGE = 240;

    /// As the style sheet has it.
    private static final double REPORT = 320;

    /// What the frame is filled with.
    record Content(Region menus, Region toolBar, Region tree, Region versions, ReportDock reports, Region transfers) {}

    private final Content content;
    private final Selection selection;
    private final Pages pages;
    private final FrameViewModel frame;
    private final ObservableBooleanValue registryIsEmpty;
    private final BorderPane page = new BorderPane();
    private final Columns columns;
    private final ScrollPane room = new ScrollPane();
    private final Parts parts;
    private final Node nothingYet;

    MainView(Content content, Ground ground, FrameViewModel frame, ObservableBooleanValue registryIsEmpty) {
        this.content = content;
        this.selection = ground.selection();
        this.pages = ground.pages();
        this.frame = frame;
        this.registryIsEmpty = registryIsEmpty;
        Messages messages = Messages.of(MainView.class);
        nothingYet = new EmptyState(
                "fth-archive",
                messages.get("shell.empty.title"),
                messages.get("shell.empty.text"),
                ActionButtons.primaryButton(ground.actions().get("registry.sample")),
                ActionButtons.button(ground.actions().get("artifact.new")));
        columns = new Columns(content.tree(), content.versions(), page, frame);
        // A low window has better use for the room than a row of menus: one button stands for them.
        content.menus()
                .visibleProperty()
                .bind(heightProperty().map(height -> height.doubleValue() == 0 || height.doubleValue() >= LOW));
        setTop(new VBox(content.menus(), content.toolBar()));
        setCenter(columns);
        setBottom(content.transfers());
        content.transfers().visibleProperty().bind(frame.transfersProperty());
        content.transfers().managedProperty().bind(frame.transfersProperty());
        // With large text or in a small window a page may need more room than there is: then it scrolls.
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.getStyleClass().add("page-room");
        page.setCenter(room);
        page.setMinHeight(0);
        columns.setMinHeight(0);
        for (ObservableValue<?> change :
                List.of(page.heightProperty(), content.reports().visibleProperty())) {
            change.subscribe(this::placeReports);
        }
        parts = new Parts(List.of(content.tree(), content.versions(), page, content.transfers()));
        selection.placeProperty().addListener((value, old, now) -> {
            if (page.getCenter() == content.reports()) {
                content.reports().putAway();
            }
            show();
        });
        for (ObservableBooleanValue shown : List.of(registryIsEmpty, frame.treeProperty(), frame.versionsProperty())) {
            shown.addListener((value, old, now) -> show());
        }
        show();
    }

    private void show() {
        Place place = selection.placeProperty().get();
        boolean withVersions = pages.beside(place) == Pages.Beside.TREE_AND_VERSIONS;
        boolean empty = registryIsEmpty.get() && withVersions;
        columns.show(frame.treeProperty().get(), frame.versionsProperty().get() && withVersions && !empty);
        room.setContent(empty ? nothingYet : pages.at(place));
    }

    /// Under the page where both have room, else in its place until one goes elsewhere.
    private void placeReports() {
        ReportDock reports = content.reports();
        boolean covers = reports.isVisible() && page.getHeight() > 0 && page.getHeight() < LEAST_PAGE + REPORT;
        Node center = covers ? reports : room;
        if (page.getCenter() != center) {
            page.setBottom(null);
            page.setCenter(center);
        }
        page.setBottom(covers ? null : reports);
    }

    /// Moves the keyboard to the next part of the window, or to the one before with -1.
    void moveFocus(int step) {
        parts.move(step);
    }
}
