package dev.vitrine.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the window was started with: `[--home DIR] [FILE...]`.
///
/// @param files what a new artifact starts with, as the desktop's "Open with" hands it over
record Arguments(Optional<Path> home, List<Path> files) {
    /// @throws IllegalArgumentException with a sentence for the person when they make no sense
    static Arguments parse(List<String> arguments) {
        Optional<Path> home = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            if (argument.equals("--home")) {
                String value = each.hasNext() ? each.next() : "";
                if (value.isBlank() || home.isPresent()) {
                    throw new IllegalArgumentException("--home takes one directory: start the window with --home DIR.");
                }
                home = Optional.of(path(value));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("The window does not know " + argument
                        + ": start it with --home DIR and files to add; the command line is `vitrine`.");
            } else {
                files.add(path(argument).toAbsolutePath());
            }
        }
        return new Arguments(home, List.copyOf(files));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("No path can be named \"" + text + "\".", e);
        }
    }
}
