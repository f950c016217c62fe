package dev.vitrine.app.shell;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Formats;
import java.net.URI;
import java.util.function.Consumer;

/// What the window needs from the machine around it.
///
/// @param opener      opens a link with the desktop's program for it
/// @param toggleTheme switches between light and dark
public record Desktop(TaskRunner tasks, Dialogs dialogs, Formats formats, Consumer<URI> opener, Runnable toggleTheme) {}
