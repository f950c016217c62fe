package dev.vitrine.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions that need an answer before anything goes on. Blocks until it is there; called on the JavaFX thread.
/// What goes wrong in the background is shown in its place in the window, not here.
public interface Dialogs {
    /// A folder; empty when the person thought better of it.
    ///
    /// @param title what it is for, as a verb: `Download mnist:v7 into`
    /// @param start where to begin; need not exist
    Optional<Path> chooseDirectory(String title, Optional<Path> start);

    /// Files; empty when the person thought better of it.
    List<Path> chooseFiles(String title);

    /// Where to save a new file.
    Optional<Path> chooseSaveFile(String title, String suggestedName);

    /// Whether to go on.
    boolean confirm(Confirmation question);

    /// What is about to happen.
    ///
    /// @param title   the question: `Delete mnist:v3?`
    /// @param text    one or two sentences: what it means, and the way back
    /// @param plan    line by line what will be done; may be empty or long
    /// @param verb    the button that goes on: `Delete version`
    /// @param kind    whether something is lost
    record Confirmation(String title, String text, List<String> plan, String verb, Kind kind) {
        public Confirmation {
            plan = List.copyOf(plan);
        }
    }

    /// Whether something is lost by going on.
    enum Kind {
        HARMLESS,
        DESTRUCTIVE
    }

    /// Tells that what was just asked for did not work.
    void error(Throwable failure);

    /// Shows a folder in the desktop's file manager.
    void showInFileManager(Path directory);

    /// Puts text on the clipboard.
    void copy(String text);
}
