package dev.vitrine.app.shell;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Formats;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the window needs from the machine around it.
///
/// @param opener       opens a link with the desktop's program for it
/// @param toggleTheme  switches between light and dark
/// @param openRegistry opens the registry in a folder in the place of this one
public record Desktop(
        TaskRunner tasks,
        Dialogs dialogs,
        Formats formats,
        Consumer<URI> opener,
        Runnable toggleTheme,
        Consumer<Path> openRegistry) {}
