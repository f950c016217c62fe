package dev.vitrine.app.manifest;

import dev.vitrine.app.control.ByteBar;
import dev.vitrine.app.control.RowColumn;
import dev.vitrine.app.control.RowText;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.EntryPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The table of rows: a flat one, over a list that makes rows as they are asked for.
final class ManifestTable extends TableView<ManifestRow> {
    static final double ROW_HEIGHT = 28;
    private static final double WIDTH_FOR_DIGEST = 420;
    private static final double WIDTH_FOR_KIND = 320;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final ManifestViewModel viewModel;
    private final FileActionsViewModel actions;
    private final Formats formats;
    private final TypedName typed = new TypedName();
    private final Messages messages = Messages.of(ManifestTable.class);
    private boolean choosing;

    ManifestTable(ManifestViewModel viewModel, FileActionsViewModel actions, Formats formats) {
        super(viewModel.rows());
        this.viewModel = viewModel;
        this.actions = actions;
        this.formats = formats;
        setId("manifest-table");
        getStyleClass().addAll("manifest-table", "quiet-rows", "edge-to-edge");
        setAccessibleText(messages.get("manifest.table"));
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("name", () -> new NameCell(viewModel)).widths(140, 440, 4000),
                        column("size", SizeCell::new).widths(96, 150, 220),
                        column("digest", this::digestCell).widths(96, 104, 240),
                        column("kind", new RowText<>(this::kind, this::target)::cell)
                                .widths(90, 200, 600)));
        // What tells files apart comes first; the menu still copies a digest.
        widthProperty().subscribe(width -> {
            show("digest", width.doubleValue() == 0 || width.doubleValue() >= WIDTH_FOR_DIGEST);
            show("kind", width.doubleValue() == 0 || width.doubleValue() >= WIDTH_FOR_KIND);
        });
        setRowFactory(table -> new Row());
        DropTarget.set(this, () -> viewModel.dropTarget(Optional.empty()));
        setContextMenu(buildMenu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        setOnDragDetected(this::startDrag);
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
        viewModel.listsProperty().subscribe((old, now) -> scrollTo(0));
        viewModel.chosenProperty().subscribe(path -> path.ifPresent(chosen -> reveal(viewModel.reveal(chosen))));
    }

    private RowColumn<ManifestRow> column(String key, Supplier<TableCell<ManifestRow, ManifestRow>> cells) {
        return new RowColumn<>(messages.get("manifest.column." + key), "manifest-" + key, cells);
    }

    private void show(String key, boolean wanted) {
        getColumns().stream()
                .filter(column -> column.getStyleClass().contains("manifest-" + key))
                .forEach(column -> column.setVisible(wanted));
    }

    private ContextMenu buildMenu() {
        MenuItem path = new MenuItem(messages.get("manifest.copy.path"));
        path.setAccelerator(COPY);
        path.setOnAction(event -> viewModel.copyPaths(chosen()));
        MenuItem digest = new MenuItem(messages.get("manifest.copy.digest"));
        digest.setOnAction(event -> viewModel.copyDigests(chosen()));
        MenuItem open = item("manifest.open", "fth-external-link", this::openChosen);
        MenuItem download = item("manifest.download", "fth-download", this::downloadChosen);
        MenuItem show = item("manifest.showInFolder", "fth-folder", () -> actions.showInFolder(part()));
        ContextMenu menu =
                new ContextMenu(open, show, new SeparatorMenuItem(), download, new SeparatorMenuItem(), path, digest);
        menu.setOnShowing(event ->
                open.setDisable(chosen().size() != 1 || chosen().getFirst().isFolder()));
        return menu;
    }

    private MenuItem item(String key, String icon, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
        item.setId(key.replace('.', '-') + "-item");
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Everything chosen is not listed row by row: that could be a million.
    private EntryPart part() {
        boolean all =
                getSelectionModel().getSelectedIndices().size() == getItems().size();
        return all && viewModel.filterProperty().get().isBlank() ? EntryPart.ALL : viewModel.part(chosen());
    }

    void downloadChosen() {
        actions.download(part());
    }

    private void openChosen() {
        viewModel.part(chosen()).files().stream().findFirst().ifPresent(actions::open);
    }

    /// Drags copies out, when they are there already.
    private void startDrag(MouseEvent event) {
        event.consume();
        actions.drag(part()).ifPresent(files -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files.stream().map(Path::toFile).toList());
            startDragAndDrop(TransferMode.COPY).setContent(content);
        });
    }

    /// Letters jump to the next name that begins with them; the same letter again to the one after.
    private void keyTyped(KeyEvent event) {
        String letters = typed.add(event.getCharacter(), event.isShortcutDown() || event.isAltDown());
        if (!letters.isEmpty()) {
            int at = Math.max(0, getSelectionModel().getSelectedIndex());
            move(viewModel.placeOfName(letters, letters.length() == 1 ? at + 1 : at));
        }
    }

    private List<ManifestRow> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    private void choose(ManifestRow row) {
        choosing = true;
        viewModel.choose(Optional.ofNullable(row));
        choosing = false;
    }

    private void reveal(int place) {
        if (place >= 0 && !choosing) {
            getSelectionModel().clearAndSelect(place);
            scrollTo(Math.max(0, place - 5));
        }
    }

    private void keyPressed(KeyEvent event) {
        ManifestRow row = getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        boolean open = viewModel.isOpen(row);
        switch (event.getCode()) {
            case ENTER -> {
                if (row.isFolder()) {
                    viewModel.toggle(row);
                } else {
                    openChosen();
                }
            }
            case RIGHT -> {
                if (row.isFolder() && open) {
                    move(getSelectionModel().getSelectedIndex() + 1);
                } else {
                    viewModel.setOpen(row, true);
                }
            }
            case LEFT -> {
                if (row.isFolder() && open) {
                    viewModel.setOpen(row, false);
                } else {
                    move(viewModel.placeOfParent(row));
                }
            }
            case C -> {
                if (!COPY.match(event)) {
                    return;
                }
                viewModel.copyPaths(chosen());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int place) {
        if (place >= 0 && place < getItems().size()) {
            getSelectionModel().clearAndSelect(place);
            scrollTo(Math.max(0, place - 5));
        }
    }

    /// Opens on a double click, and tells screen readers the whole row.
    private final class Row extends TableRow<ManifestRow> {
        Row() {
            DropTarget.set(this, () -> viewModel.dropTarget(Optional.ofNullable(getItem())));
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    viewModel.toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(ManifestRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty ? null : accessible(viewModel.details(row), row.isFolder()));
        }
    }

    private String accessible(RowDetails row, boolean folder) {
        String size =
                row.size().isPresent() ? formats.bytes(row.size().getAsLong()) : messages.get("manifest.size.unknown");
        return messages.get("manifest.row", DisplayText.safe(row.path()), size, kind(row, folder));
    }

    private String kind(RowDetails row, boolean folder) {
        if (folder) {
            return formats.files(row.files());
        }
        return row.reference()
                .map(uri -> messages.get("manifest.reference", DisplayText.safe(uri)))
                .orElseGet(() -> messages.get("manifest.kind." + row.kind()));
    }

    private TableCell<ManifestRow, ManifestRow> digestCell() {
        TableCell<ManifestRow, ManifestRow> cell = new RowText<ManifestRow>(
                        row -> shortened(viewModel.details(row).digest()),
                        row -> DisplayText.safe(viewModel.details(row).digest()))
                .cell();
        cell.getStyleClass().add("mono");
        return cell;
    }

    private static String shortened(String digest) {
        return DisplayText.safe(digest.length() <= 9 ? digest : digest.substring(0, 8) + "…");
    }

    private String kind(ManifestRow row) {
        RowDetails details = viewModel.details(row);
        return details.reference()
                .map(uri -> DisplayText.safe(uri, 200))
                .orElseGet(() -> kind(details, row.isFolder()));
    }

    private String target(ManifestRow row) {
        return viewModel.details(row).reference().map(DisplayText::safe).orElse("");
    }

    private final class SizeCell extends TableCell<ManifestRow, ManifestRow> {
        private final ByteBar bar = new ByteBar();
        private final Label text = new Label();
        private final HBox box = new HBox(bar, text);

        SizeCell() {
            text.getStyleClass().add("manifest-size-text");
            box.getStyleClass().add("manifest-size-box");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMinWidth(0);
        }

        @Override
        protected void updateItem(ManifestRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean isShown = !empty && row != null;
            setGraphic(isShown ? box : null);
            setTooltip(null);
            if (isShown) {
                RowDetails details = viewModel.details(row);
                OptionalLong size = details.size();
                bar.partProperty().set(details.share());
                text.setText(size.isPresent() ? formats.bytes(size.getAsLong()) : "–");
                setTooltip(size.isPresent() ? new Tooltip(formats.exactBytes(size.getAsLong())) : null);
            }
        }
    }
}
