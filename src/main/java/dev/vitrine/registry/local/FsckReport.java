package dev.vitrine.registry.local;

import java.util.List;

/// What a check of the whole registry found.
///
/// @param problems in the order index, manifests, objects, foreign files; empty when all is well
public record FsckReport(List<Problem> problems, long checkedObjects, long checkedBytes) {
    public FsckReport {
        problems = List.copyOf(problems);
    }

    /// What is wrong.
    public enum Kind {
        /// There, but not what it should be.
        DAMAGED,
        /// Needed, and not there.
        MISSING,
        /// There, and not the registry's.
        FOREIGN
    }

    /// @param subject  the object's digest in hex, the version's name, or the file
    /// @param detail   what was found, or where it should be
    /// @param versions full names of the versions that need it
    public record Problem(Kind kind, String subject, String detail, List<String> versions) {
        public Problem {
            versions = List.copyOf(versions);
        }
    }
}
