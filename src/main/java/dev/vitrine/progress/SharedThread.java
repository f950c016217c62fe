package dev.vitrine.progress;

/// A thread that several pieces of work share. While one of them is paused, another thread takes its place.
public interface SharedThread {
    /// Runs `wait`, which blocks for as long as it likes, while another thread takes the place of this one, which is
    /// the calling one.
    void lend(Runnable wait);

    /// Runs `wait` in the calling thread, so that no other work has to wait with it.
    static void hold(Runnable wait) {
        if (Thread.currentThread() instanceof SharedThread shared) {
            shared.lend(wait);
        } else {
            wait.run();
        }
    }
}
