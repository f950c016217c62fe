package dev.vitrine.transfer;

import java.util.List;

/// Every problem that a folder has against a manifest, each list in path order.
///
/// @param mismatched files whose bytes have another digest, or whose bytes cannot be read
/// @param missing    entries with no file
/// @param extra      files that are no entry
/// @param skipped    references that were not checked, and why
public record VerifyReport(
        List<Mismatch> mismatched,
        List<String> missing,
        List<String> extra,
        List<SkippedReference> skipped,
        long checkedFiles,
        long checkedBytes) {
    /// A file with wrong bytes. `actual` is empty when it could not be read; then `problem` says why.
    public record Mismatch(String path, String expected, String actual, String problem) {}

    public VerifyReport {
        mismatched = List.copyOf(mismatched);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        skipped = List.copyOf(skipped);
    }

    /// Whether nothing is wrong. Skipped references are no problem.
    public boolean ok() {
        return mismatched.isEmpty() && missing.isEmpty() && extra.isEmpty();
    }
}
