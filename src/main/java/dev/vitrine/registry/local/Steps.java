package dev.vitrine.registry.local;

/// The points of saving and collecting at which a test kills the process. In the product they do nothing.
@FunctionalInterface
interface Steps {
    Steps NONE = _ -> {};

    /// The named step is about to be taken.
    void before(String step);
}
