package dev.vitrine.transfer;

import java.nio.file.Path;
import java.util.List;

/// What a download did.
///
/// @param written   files written
/// @param unchanged files that already had the right bytes
/// @param skipped   references that cannot be fetched
/// @param others    reports of the versions that references point into, for a recursive download
public record DownloadReport(
        Path root,
        long written,
        long unchanged,
        long bytesWritten,
        List<SkippedReference> skipped,
        List<DownloadReport> others) {
    public DownloadReport {
        skipped = List.copyOf(skipped);
        others = List.copyOf(others);
    }
}
