package dev.vitrine.progress;

/// Progress out, pause and cancellation in. Every long operation of the core takes one. Methods may be called from
/// several threads at once; an implementation must be thread-safe and fast.
public interface ProgressMonitor {
    /// Reports nothing and is never cancelled.
    ProgressMonitor NONE = new ProgressMonitor() {};

    /// The work ahead from now on: bytes and files, without what is already done. Called once at the start of each
    /// phase, or again when more work is found.
    default void begin(long totalBytes, long totalFiles) {}

    /// `bytes` more are done; negative when work has to be done again.
    default void advance(long bytes) {}

    /// One more file is done.
    default void fileDone(String path) {}

    /// Whether the work should stop.
    default boolean isCancelled() {
        return false;
    }

    /// Stops the work when cancellation was asked for, and holds it as long as it is paused: a monitor that can be
    /// paused waits here, as [SharedThread#hold] says. Called before each file and each block of at most 256 KiB, by
    /// every thread that works, with no lock that other work needs.
    default void check() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
