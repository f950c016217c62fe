package dev.vitrine.app.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A smoothed rate, and the time left that follows from it.
final class TransferRate {
    /// Over how many seconds the rate is averaged: short enough to follow a change, long enough not to flicker.
    private static final double WINDOW_SECONDS = 3;

    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private long start;
    private long lastTime;
    private long lastBytes;
    private double rate;

    TransferRate(long now) {
        start = now;
        lastTime = now;
    }

    void sample(long now, long bytes) {
        double seconds = (now - lastTime) / 1e9;
        if (seconds < 0.05) {
            return;
        }
        double current = Math.max(0, bytes - lastBytes) / seconds;
        double weight = rate == 0 ? 1 : 1 - Math.exp(-seconds / WINDOW_SECONDS);
        rate += weight * (current - rate);
        lastTime = now;
        lastBytes = bytes;
    }

    /// Begins to measure anew: the time since the last sample was no time of work.
    void restart(long now, long bytes) {
        start = now;
        lastTime = now;
        lastBytes = bytes;
        rate = 0;
    }

    double bytesPerSecond() {
        return rate;
    }

    /// Empty in the first second, when nothing moves, and when nothing is left.
    Optional<Duration> remaining(long bytesLeft) {
        if (lastTime - start < SETTLE_NANOS || rate < 1 || bytesLeft <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) (bytesLeft / rate * 1000)));
    }
}
