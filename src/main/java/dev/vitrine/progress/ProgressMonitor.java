package dev.vitrine.progress;

/// Progress out, cancellation in. Every long operation of the core takes one. Methods may be called from several
/// threads at once; an implementation must be thread-safe and fast.
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

    /// Whether the work should stop. Asked before each file and each block of at most 256 KiB.
    default boolean isCancelled() {
        return false;
    }

    /// Whether the work should hold before its next file, until [#awaitResume()] returns.
    default boolean isPaused() {
        return false;
    }

    /// Blocks as long as the work is paused. Called between two files by the thread that was asked to do the work,
    /// never
    /// by one that other work waits for.
    default void awaitResume() throws CancelledException {
        check();
    }

    /// Stops the work when cancellation was asked for.
    default void check() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
