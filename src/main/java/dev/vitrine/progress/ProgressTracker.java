package dev.vitrine.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A [ProgressMonitor] that adds up what it is told and answers with a [ProgressSnapshot]: when asked, and to a
/// listener at most once in an interval. Thread-safe; the reporting threads share no lock. The listener is called by
/// a thread that reports, one call at a time, and must be quick.
public final class ProgressTracker implements ProgressMonitor {
    private final LongSupplier nanoClock;
    private final long interval;
    private final Consumer<ProgressSnapshot> listener;
    private final long started;
    private final AtomicLong nextCall;
    private final AtomicBoolean calling = new AtomicBoolean();
    private final LongAdder bytesDone = new LongAdder();
    private final LongAdder filesDone = new LongAdder();
    private final SmoothedRate rate;
    private volatile long bytesTotal;
    private volatile long filesTotal;
    private volatile @Nullable String lastFile;
    private volatile boolean cancelled;

    /// A tracker that is only asked.
    public ProgressTracker() {
        this(System::nanoTime, Duration.ofDays(1), snapshot -> {});
    }

    /// A tracker that tells `listener` at most every `interval`, by `nanoClock` (such as `System::nanoTime`).
    public ProgressTracker(LongSupplier nanoClock, Duration interval, Consumer<ProgressSnapshot> listener) {
        this.nanoClock = nanoClock;
        this.interval = interval.toNanos();
        this.listener = listener;
        this.started = nanoClock.getAsLong();
        this.nextCall = new AtomicLong(started);
        this.rate = new SmoothedRate(started);
    }

    @Override
    public void begin(long totalBytes, long totalFiles) {
        bytesTotal = bytesDone.sum() + totalBytes;
        filesTotal = filesDone.sum() + totalFiles;
        tell();
    }

    @Override
    public void advance(long bytes) {
        bytesDone.add(bytes);
        tell();
    }

    @Override
    public void fileDone(String path) {
        filesDone.increment();
        lastFile = path;
        tell();
    }

    /// Asks the work to stop.
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /// How far the work is now.
    public ProgressSnapshot snapshot() {
        long now = nanoClock.getAsLong();
        long bytes = bytesDone.sum();
        OptionalDouble perSecond = rate.at(now, bytes);
        return new ProgressSnapshot(
                bytes,
                bytesTotal,
                filesDone.sum(),
                filesTotal,
                Duration.ofNanos(now - started),
                perSecond,
                remaining(bytesTotal - bytes, perSecond),
                Optional.ofNullable(lastFile));
    }

    private Optional<Duration> remaining(long bytesLeft, OptionalDouble perSecond) {
        if (bytesTotal == 0 || perSecond.isEmpty() || bytesLeft > 0 && perSecond.getAsDouble() < 1) {
            return Optional.empty();
        }
        double seconds = bytesLeft <= 0 ? 0 : bytesLeft / perSecond.getAsDouble();
        return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
    }

    private void tell() {
        long now = nanoClock.getAsLong();
        long due = nextCall.get();
        if (now - due >= 0 && calling.compareAndSet(false, true)) {
            try {
                if (nextCall.compareAndSet(due, now + interval)) {
                    listener.accept(snapshot());
                }
            } finally {
                calling.set(false);
            }
        }
    }

    /// A rate that forgets: what happened five seconds ago counts a third of what happens now.
    private static final class SmoothedRate {
        private static final double MEMORY_SECONDS = 5;
        private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(200);
        private static final long FIRST = TimeUnit.SECONDS.toNanos(1);

        private final long started;
        private long lastNanos;
        private long lastBytes;
        private double weight;
        private double weighted;

        SmoothedRate(long started) {
            this.started = started;
            this.lastNanos = started;
        }

        synchronized OptionalDouble at(long now, long bytes) {
            if (now - lastNanos >= SHORTEST) {
                double seconds = (now - lastNanos) / 1e9;
                double kept = Math.exp(-seconds / MEMORY_SECONDS);
                weighted = weighted * kept + (1 - kept) * (bytes - lastBytes) / seconds;
                weight = weight * kept + (1 - kept);
                lastNanos = now;
                lastBytes = bytes;
            }
            return now - started < FIRST || weight == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.max(0, weighted / weight));
        }
    }
}
