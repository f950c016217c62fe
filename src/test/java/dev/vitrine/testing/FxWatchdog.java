package dev.vitrine.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Holds P7: looks at the JavaFX thread every 3 ms and remembers what must not be there.
///
/// - Blocking: the application reads, writes, asks a database or waits there. One look that sees it is enough, however
///   short it was; waiting counts when two looks see the same wait.
/// - Work: one handler of the application used more than the limit of this thread's own processor time. Time in which
///   the machine runs others does not count, nor does what the toolkit and the loading of code take. Two looks that lie
///   far apart, as on a loaded machine, may see two calls of one handler and what the toolkit did between them: they
///   tell nothing together.
///
/// Short things are missed now and then, a false alarm is not given: a run that is green proves less than a red one.
public final class FxWatchdog implements AutoCloseable {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long FAR_APART_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final int MOST_FRAMES = 400;

    private final Thread watched;
    private final Predicate<String> isApplication;
    private final long limitNanos;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, String> violations = new LinkedHashMap<>();
    private final Thread watching;
    private volatile boolean countsWork;
    private volatile boolean ended;

    private FxWatchdog(Thread watched, Predicate<String> isApplication, long limitMillis) {
        this.watched = watched;
        this.isApplication = isApplication;
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        this.watching = Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::watch);
    }

    /// Begins to watch `thread` for blocking calls.
    ///
    /// @param isApplication whether a class, by its name, belongs to the application
    /// @param limitMillis   what one handler may take, once [#countWork()] was called
    public static FxWatchdog watch(Thread thread, Predicate<String> isApplication, long limitMillis) {
        FxWatchdog watchdog = new FxWatchdog(thread, isApplication, limitMillis);
        watchdog.watching.start();
        return watchdog;
    }

    /// From now on, long handlers count too; before, a window is being made.
    public void countWork() {
        countsWork = true;
    }

    /// What was seen so far, each once, with its stack.
    public List<String> violations() {
        synchronized (violations) {
            return List.copyOf(violations.values());
        }
    }

    /// Ends the watch.
    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(watching);
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What one look saw.
    private record Look(Optional<String> handler, long processorNanos, boolean waits, long waitedBefore) {
        static final Look NOTHING = new Look(Optional.empty(), 0, false, 0);
    }

    private void watch() {
        Look before = Look.NOTHING;
        long used = 0;
        long lastLook = System.nanoTime();
        while (!ended && watched.isAlive()) {
            ThreadInfo info = threads.getThreadInfo(new long[] {watched.threadId()}, false, false, MOST_FRAMES)[0];
            long processor = threads.getThreadCpuTime(watched.threadId());
            if (info == null) {
                return;
            }
            FxStack stack = new FxStack(List.of(info.getStackTrace()), isApplication);
            Look now = look(info, stack, processor);
            boolean sameWait = now.waits() && before.waits() && now.waitedBefore() == before.waitedBefore();
            Optional<String> blocking =
                    stack.blockingCall().or(() -> sameWait ? Optional.of("a wait") : Optional.empty());
            blocking.ifPresent(call -> remember("it blocks in " + call, "", stack));
            long time = System.nanoTime();
            boolean goesOn = time - lastLook < FAR_APART_NANOS
                    && now.handler().isPresent()
                    && now.handler().equals(before.handler())
                    && now.waitedBefore() == before.waitedBefore();
            used = goesOn ? used + now.processorNanos() - before.processorNanos() : 0;
            if (used > limitNanos && countsWork) {
                String soFar = ", for %d ms or more".formatted(TimeUnit.NANOSECONDS.toMillis(used));
                remember("it works in " + now.handler().orElseThrow(), soFar, stack);
            }
            before = now;
            lastLook = time;
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    private static Look look(ThreadInfo info, FxStack stack, long processor) {
        boolean waits = switch (info.getThreadState()) {
            case BLOCKED, WAITING, TIMED_WAITING ->
                stack.isTheApplications() && stack.handlerAtWork().isPresent();
            default -> false;
        };
        return new Look(stack.handlerAtWork(), processor, waits, info.getBlockedCount() + info.getWaitedCount());
    }

    private void remember(String what, String howLong, FxStack stack) {
        synchronized (violations) {
            violations.put(what, what + howLong + stack.shown());
        }
    }
}
