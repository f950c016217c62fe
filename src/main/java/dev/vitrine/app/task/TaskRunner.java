package dev.vitrine.app.task;

/// Starts work in the background. Called on the JavaFX thread.
public interface TaskRunner {
    /// Starts `work`; everything that it reports arrives on the JavaFX thread.
    ///
    /// @param title what people read while it runs
    <T> RunningTask<T> submit(String title, Work<T> work);
}
