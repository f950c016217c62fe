package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A folder cannot take what should be written. Nothing was written; all problems are listed.
public final class TransferConflictException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path root;
    private final transient List<TransferConflict> conflicts;

    public TransferConflictException(Path root, List<TransferConflict> conflicts) {
        super(conflicts.stream()
                .map(conflict -> conflict.kind() + ": " + conflict.path())
                .collect(Collectors.joining(", ", "Cannot write to " + root + ": ", "")));
        this.root = root;
        this.conflicts = List.copyOf(conflicts);
    }

    static void throwIfAny(Path root, List<TransferConflict> conflicts) throws TransferConflictException {
        if (!conflicts.isEmpty()) {
            throw new TransferConflictException(root, conflicts);
        }
    }

    public Path root() {
        return root;
    }

    /// At least one.
    public List<TransferConflict> conflicts() {
        return conflicts;
    }
}
