package dev.vitrine.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import sun.misc.Signal;

/// Ctrl-C, and the end that the system asks for. The first one cancels the running work, which then cleans up and ends
/// with [ExitCode#CANCELLED]. A second one, or one while nothing runs that can be cancelled, ends the process at once;
/// what it leaves is put right when the registry is opened again.
final class Interruption {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger();

    /// @param exit ends the process
    static Interruption listen(IntConsumer exit) {
        Interruption interruption = new Interruption();
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            try {
                Signal.handle(new Signal(name), signal -> interruption.request(exit));
            } catch (IllegalArgumentException e) {
                // This system has no such signal, or keeps it for itself: then it ends the process at once.
            }
        }
        return interruption;
    }

    private void request(IntConsumer exit) {
        boolean again = isRequested();
        request();
        if (again || running.get() == 0) {
            exit.accept(ExitCode.CANCELLED.code());
        }
    }

    /// Work that asks for cancellation begins.
    void begin() {
        running.incrementAndGet();
    }

    /// Such work ended.
    void end() {
        running.decrementAndGet();
    }

    /// Asks the running work to stop.
    void request() {
        requested.set(true);
    }

    boolean isRequested() {
        return requested.get();
    }
}
