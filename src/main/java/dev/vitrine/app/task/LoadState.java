package dev.vitrine.app.task;

/// What a place that reads its content in the background shows.
public enum LoadState {
    /// Nothing is asked for.
    NOTHING,
    LOADING,
    SHOWN,
    FAILED
}
