package dev.vitrine.cli;

import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// One line on standard error that shows how far a piece of work is: bytes, rate and remaining time. Nothing is shown
/// where standard error is no screen. Ctrl-C cancels the work. Thread-safe; drawn by whichever worker comes by, at most
/// ten times a second; closing wipes the line.
final class ProgressLine implements ProgressMonitor, AutoCloseable {
    private static final long INTERVAL = Duration.ofMillis(100).toNanos();
    private static final int BAR = 24;

    private final String title;
    private final Terminal terminal;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder files = new LongAdder();
    private final AtomicLong drawn = new AtomicLong();
    private volatile long totalBytes;
    private volatile long totalFiles;
    private volatile long started = System.nanoTime();
    private volatile boolean visible;

    ProgressLine(String title, Terminal terminal) {
        this.title = title;
        this.terminal = terminal;
        drawn.set(started);
        terminal.interruption().begin();
    }

    @Override
    public void begin(long totalBytes, long totalFiles) {
        if (this.totalBytes > 0 && bytes.sum() >= this.totalBytes) {
            bytes.reset();
            files.reset();
            started = System.nanoTime();
        }
        this.totalBytes = totalBytes;
        this.totalFiles = totalFiles;
    }

    @Override
    public void advance(long count) {
        bytes.add(count);
        draw();
    }

    @Override
    public void fileDone(String path) {
        files.increment();
        draw();
    }

    @Override
    public boolean isCancelled() {
        return terminal.interruption().isRequested();
    }

    private void draw() {
        if (!terminal.errorIsScreen()) {
            return;
        }
        long now = System.nanoTime();
        long last = drawn.get();
        if (now - last >= INTERVAL && drawn.compareAndSet(last, now)) {
            visible = true;
            print("\r" + text(now) + "\u001b[K");
        }
    }

    /// `Hashing  [#####     ]  42%  1.24 GB of 2.95 GB  310 MB/s  0:05 left`, always shorter than 80 columns.
    private String text(long now) {
        long done = Math.max(0, bytes.sum());
        double seconds = Math.max(1e-3, (now - started) / 1e9);
        double rate = done / seconds;
        if (totalBytes <= 0) {
            return title + "  " + Quantity.bytes(done) + "  " + Quantity.count(files.sum(), "file");
        }
        double share = Math.min(1, (double) done / totalBytes);
        int filled = (int) (share * BAR);
        String remaining = rate > 0 && seconds > 1
                ? "  " + Quantity.time(Duration.ofSeconds((long) Math.ceil((totalBytes - done) / rate))) + " left"
                : "";
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f%%  %s of %s  %s/s%s",
                title,
                "#".repeat(filled),
                " ".repeat(BAR - filled),
                Math.floor(share * 100),
                Quantity.bytes(done),
                Quantity.bytes(totalBytes),
                Quantity.bytes((long) rate),
                remaining);
    }

    private synchronized void print(String line) {
        try {
            terminal.err().write(line.getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (IOException e) {
            // A screen that went away must not stop the work.
            visible = false;
        }
    }

    @Override
    public void close() {
        terminal.interruption().end();
        if (visible) {
            print("\r\u001b[K");
        }
    }
}
