package dev.vitrine.app.dialog;

import dev.vitrine.app.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Dialogs of the desktop, above `owner`.
public final class FxDialogs implements Dialogs {
    private final Window owner;
    private final Consumer<String> openDocument;
    private final Messages messages = Messages.of(FxDialogs.class);
    private final ErrorText errors = new ErrorText();

    /// @param openDocument opens a URI with the desktop's program for it
    public FxDialogs(Window owner, Consumer<String> openDocument) {
        this.owner = owner;
        this.openDocument = openDocument;
    }

    @Override
    public Optional<Path> chooseDirectory(String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        nearestDirectory(start).ifPresent(directory -> chooser.setInitialDirectory(directory.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }

    private static Optional<Path> nearestDirectory(Optional<Path> start) {
        Path path = start.map(Path::toAbsolutePath).orElse(null);
        while (path != null && !Files.isDirectory(path)) {
            path = path.getParent();
        }
        return Optional.ofNullable(path);
    }

    @Override
    public List<Path> chooseFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<java.io.File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null
                ? List.of()
                : chosen.stream().map(java.io.File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public boolean confirm(Confirmation question) {
        ButtonType go = new ButtonType(question.verb(), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(question.title(), question.text(), go, cancel);
        alert.setAlertType(Alert.AlertType.CONFIRMATION);
        alert.getButtonTypes().setAll(go, cancel);
        if (!question.plan().isEmpty()) {
            ListView<String> plan = new ListView<>();
            plan.getItems().setAll(question.plan());
            plan.setFocusTraversable(false);
            plan.getStyleClass().add("dialog-plan");
            alert.getDialogPane().setExpandableContent(plan);
            alert.getDialogPane().setExpanded(true);
        }
        if (question.kind() == Kind.DESTRUCTIVE) {
            Button button = (Button) alert.getDialogPane().lookupButton(go);
            button.getStyleClass().add("danger");
            button.setDefaultButton(false);
        }
        return alert.showAndWait().filter(go::equals).isPresent();
    }

    @Override
    public void error(Throwable failure) {
        ErrorText.Explanation explanation = errors.explain(failure);
        ButtonType close = new ButtonType(messages.get("dialog.close"), ButtonData.CANCEL_CLOSE);
        ButtonType copy = new ButtonType(messages.get("dialog.copyDetails"), ButtonData.LEFT);
        Alert alert = alert(explanation.title(), explanation.sentence() + "\n" + explanation.advice(), copy, close);
        alert.setAlertType(Alert.AlertType.ERROR);
        alert.getButtonTypes().setAll(copy, close);
        alert.showAndWait().filter(copy::equals).ifPresent(button -> copy(explanation.details()));
    }

    private Alert alert(String title, String text, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, text, buttons);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        return alert;
    }

    @Override
    public void showInFileManager(Path directory) {
        openDocument.accept(directory.toUri().toString());
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
