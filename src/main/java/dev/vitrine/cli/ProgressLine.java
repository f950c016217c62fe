package dev.vitrine.cli;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.ProgressSnapshot;
import dev.vitrine.progress.ProgressTracker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One line on standard error that shows how far a piece of work is: bytes, rate and remaining time. Nothing is shown
/// where standard error is no screen. Ctrl-C cancels the work. Thread-safe; drawn by whichever worker comes by, at most
/// ten times a second; closing wipes the line.
final class ProgressLine implements ProgressMonitor, AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final int BAR = 20;
    private static final String CLEAR_TO_END = "\u001b[K";
    private static final String WRAP_OFF = "\u001b[?7l";
    private static final String WRAP_ON = "\u001b[?7h";

    private final String title;
    private final Terminal terminal;
    private final ProgressTracker tracker;
    private boolean drawn;

    ProgressLine(String title, Terminal terminal) {
        this.title = title;
        this.terminal = terminal;
        this.tracker = terminal.errorIsScreen()
                ? new ProgressTracker(System::nanoTime, INTERVAL, this::draw)
                : new ProgressTracker();
        terminal.interruption().begin();
    }

    @Override
    public void begin(long totalBytes, long totalFiles) {
        tracker.begin(totalBytes, totalFiles);
    }

    @Override
    public void advance(long bytes) {
        tracker.advance(bytes);
    }

    @Override
    public void fileDone(String path) {
        tracker.fileDone(path);
    }

    @Override
    public boolean isCancelled() {
        return terminal.interruption().isRequested();
    }

    private synchronized void draw(ProgressSnapshot snapshot) {
        drawn = true;
        // A line that wraps could not be drawn over. How wide the terminal is cannot be asked without native code, so
        // it
        // cuts the line itself.
        print("\r" + WRAP_OFF + text(title, snapshot) + CLEAR_TO_END + WRAP_ON);
    }

    /// `Hashing [########            ]  42%  1.24 GB of 2.95 GB  310 MB/s  0:05 left`, shorter than 80 columns.
    static String text(String title, ProgressSnapshot snapshot) {
        StringBuilder line = new StringBuilder(title);
        snapshot.fraction().ifPresent(fraction -> {
            int filled = (int) (fraction * BAR);
            line.append(String.format(Locale.ROOT, " [%s%s] %3d%%", "#".repeat(filled), " ".repeat(BAR - filled), (int)
                    (fraction * 100)));
        });
        if (snapshot.bytesTotal() > 0 || snapshot.filesTotal() == 0) {
            line.append("  ").append(Quantity.bytes(Math.max(0, snapshot.bytesDone())));
            if (snapshot.bytesTotal() > 0) {
                line.append(" of ").append(Quantity.bytes(snapshot.bytesTotal()));
            }
        } else {
            line.append("  ").append(Quantity.count(snapshot.filesDone(), "file"));
        }
        snapshot.bytesPerSecond()
                .ifPresent(rate -> line.append("  ")
                        .append(Quantity.bytes((long) Math.max(0, rate)))
                        .append("/s"));
        snapshot.remaining()
                .ifPresent(remaining ->
                        line.append("  ").append(Quantity.time(remaining)).append(" left"));
        return line.toString();
    }

    private void print(String text) {
        try {
            terminal.err().write(text.getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (IOException e) {
            // A screen that went away must not stop the work.
            drawn = false;
        }
    }

    @Override
    public synchronized void close() {
        terminal.interruption().end();
        if (drawn) {
            print("\r" + CLEAR_TO_END);
        }
    }
}
