package dev.vitrine.app.transfer;

import dev.vitrine.app.task.TaskState;

/// Where a transfer is in its life. It changes only from the state that the one who changes it saw.
public enum TransferState {
    /// In the queue.
    WAITING,
    RUNNING,
    /// Asked to stop for a while; it stops at the next look at its monitor.
    PAUSING,
    PAUSED,
    /// Asked to stop for good.
    CANCELLING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /// Whether nothing more will happen.
    public boolean isDone() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /// Whether it works now, and so takes one of the places of the queue.
    public boolean isAtWork() {
        return this == RUNNING || this == PAUSING || this == CANCELLING;
    }

    /// The same for who knows nothing of the queue.
    TaskState asTask() {
        return switch (this) {
            case WAITING, PAUSED -> TaskState.QUEUED;
            case RUNNING, PAUSING, CANCELLING -> TaskState.RUNNING;
            case SUCCEEDED -> TaskState.SUCCEEDED;
            case FAILED -> TaskState.FAILED;
            case CANCELLED -> TaskState.CANCELLED;
        };
    }
}
