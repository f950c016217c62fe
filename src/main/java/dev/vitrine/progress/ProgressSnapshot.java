package dev.vitrine.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far a piece of work is at one moment.
///
/// @param bytesDone      bytes done since the start
/// @param bytesTotal     bytes in all, done ones included; 0 when unknown
/// @param filesDone      files done since the start
/// @param filesTotal     files in all, done ones included; 0 when unknown
/// @param elapsed        time since the start
/// @param bytesPerSecond smoothed rate of the last seconds; empty in the first second
/// @param remaining      time left at that rate; empty when the total or the rate is unknown, or nothing moves
/// @param lastFile       the file that was done last; empty before the first
public record ProgressSnapshot(
        long bytesDone,
        long bytesTotal,
        long filesDone,
        long filesTotal,
        Duration elapsed,
        OptionalDouble bytesPerSecond,
        Optional<Duration> remaining,
        Optional<String> lastFile) {
    /// What part is done, 0 to 1, by bytes, or by files when there are no bytes to count; empty when unknown.
    public OptionalDouble fraction() {
        if (bytesTotal > 0) {
            return OptionalDouble.of(Math.clamp((double) bytesDone / bytesTotal, 0, 1));
        }
        return filesTotal > 0
                ? OptionalDouble.of(Math.clamp((double) filesDone / filesTotal, 0, 1))
                : OptionalDouble.empty();
    }
}
