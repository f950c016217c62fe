package dev.vitrine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// What surrounds a command: its streams, environment and working directory. Tests make their own.
///
/// @param properties    `user.name`, `user.home` and `os.name`
/// @param inputIsPerson whether somebody can answer a question on `in`
/// @param errorIsScreen whether `err` can show a moving progress bar
/// @param interruption  whether Ctrl-C was pressed
record Terminal(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        Properties properties,
        Path directory,
        boolean inputIsPerson,
        boolean errorIsScreen,
        Interruption interruption) {

    /// The terminal of this process.
    static Terminal ofProcess(OutputStream out, OutputStream err, Interruption interruption) {
        return new Terminal(
                System.in,
                out,
                err,
                System.getenv(),
                System.getProperties(),
                Path.of("").toAbsolutePath(),
                isScreen(0),
                isScreen(2) && !"dumb".equals(System.getenv("TERM")),
                interruption);
    }

    /// `System.console().isTerminal()` speaks for standard input and output together; a redirected stdout must not hide
    /// the progress bar, so each stream is asked for where the system can say.
    private static boolean isScreen(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// A path that the user gave, seen from the working directory.
    Path resolve(Path path) {
        return directory.resolve(path).normalize();
    }
}
