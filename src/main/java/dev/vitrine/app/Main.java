package dev.vitrine.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;

/// Starts the window. No [Application] itself, because a main class that is one must come from the module path.
public final class Main {
    private static final int NO_DISPLAY = 4;
    private static final int WRONG_USE = 2;
    private static final Path GTK = Path.of("libgtk-3.so.0");

    private Main() {}

    /// `[--home DIR] [FILE...]`. Exits with 2 and a sentence on wrong use, with 4 and one sentence on standard error
    /// where no window can be opened.
    public static void main(String[] arguments) {
        // Pictures from shapes are drawn with java.awt in memory; its own window system must not start beside JavaFX's.
        System.setProperty("java.awt.headless", "true");
        Arguments parsed;
        try {
            parsed = Arguments.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            exit(WRONG_USE, String.valueOf(e.getMessage()));
            return;
        }
        missing(System.getProperties().getProperty("os.name", ""), System.getenv())
                .ifPresent(text -> exit(NO_DISPLAY, text));
        VitrineApplication.openAhead(parsed);
        // The toolkit warns at every start that it is on the class path, which is how the build runs it.
        if (!Application.class.getModule().isNamed()) {
            OnClassPath.TOOLKIT.setLevel(Level.SEVERE);
        }
        try {
            Application.launch(VitrineApplication.class, arguments);
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            exit(NO_DISPLAY, cannotOpen(e));
        } catch (RuntimeException e) {
            if (e.getCause() instanceof UnsupportedOperationException || e.getCause() instanceof UnsatisfiedLinkError) {
                exit(NO_DISPLAY, cannotOpen(e.getCause()));
            }
            throw e;
        }
    }

    private static final class OnClassPath {
        /// Held, because the logging system forgets the level of a logger that nobody holds.
        static final Logger TOOLKIT = Logger.getLogger("javafx");
    }

    private static void exit(int code, String sentence) {
        System.err.println(sentence);
        System.exit(code);
    }

    /// Why no window can be opened here, as far as that can be told before the toolkit starts.
    static Optional<String> missing(String system, Map<String, String> environment) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        boolean ownPlatform = System.getProperty("glass.platform") != null;
        if (linux && !ownPlatform && environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("Vitrine cannot open a window because there is no display: DISPLAY is not set"
                    + " (an X server and the Debian package libgtk-3-0 are needed; `vitrine` is the command line).");
        }
        return linux && !ownPlatform && !hasGtk()
                ? Optional.of("Vitrine cannot open a window because GTK 3 is missing: install the Debian package"
                        + " libgtk-3-0.")
                : Optional.empty();
    }

    /// Looks where Debian, Fedora, Arch and Alpine keep it; says yes when in doubt, for the toolkit knows better.
    private static boolean hasGtk() {
        return !Files.exists(Path.of("/etc/debian_version"))
                || Stream.of("/usr/lib", "/usr/lib64", "/lib", "/usr/local/lib")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .anyMatch(Main::holdsGtk);
    }

    /// Directly, or in the directory of an architecture. Walking through would cost a start more than its JVM does.
    private static boolean holdsGtk(Path directory) {
        if (Files.exists(directory.resolve(GTK))) {
            return true;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
            for (Path each : inside) {
                if (Files.exists(each.resolve(GTK))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return true;
        }
    }

    private static String cannotOpen(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("DISPLAY")
                ? "Vitrine cannot open a window because the display that DISPLAY names cannot be reached"
                        + " (an X server and the Debian package libgtk-3-0 are needed)."
                : "Vitrine cannot open a window because GTK 3 cannot be loaded: install the Debian package libgtk-3-0.";
    }
}
