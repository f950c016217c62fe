package dev.vitrine.app.storage;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.client.ArtifactClient.CollectReport;
import dev.vitrine.client.DeleteReport;

/// How far a person is on the way from looking to having room.
sealed interface Step {
    /// Looks and chooses.
    record Looking() implements Step {}

    /// Sees what would be deleted.
    ///
    /// @param frees bytes that nothing needs then
    record Planned(DeletionPlan plan, long frees) implements Step {}

    /// Waits.
    ///
    /// @param title what for
    record Working(String title, RunningTask<?> task) implements Step {}

    /// Sees what was deleted.
    ///
    /// @param free what garbage collection can free now
    record Deleted(DeleteReport report, CollectReport free) implements Step {}

    /// Sees what nothing needs.
    record Garbage(CollectReport found) implements Step {}

    /// Sees what was freed.
    record Freed(CollectReport freed) implements Step {}

    /// Sees why it did not work.
    record Failed(Exception reason) implements Step {}
}
