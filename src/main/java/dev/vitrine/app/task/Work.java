package dev.vitrine.app.task;

import dev.vitrine.progress.ProgressMonitor;

/// Something that takes time. Runs off the JavaFX thread and touches no property.
@FunctionalInterface
public interface Work<T> {
    T run(ProgressMonitor monitor) throws Exception;
}
