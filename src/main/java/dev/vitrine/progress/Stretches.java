package dev.vitrine.progress;

import java.io.IOException;
import java.util.Iterator;

/// Work on many items that holds between two of them while its monitor is paused. What several threads do together
/// ends before the hold, so none of them is kept from other work meanwhile.
public final class Stretches {
    /// Works on items until there are no more of them for now.
    @FunctionalInterface
    public interface Stretch<T> {
        void run(Iterable<T> items) throws IOException;
    }

    private Stretches() {}

    /// Calls `stretch` once, and once more after each pause with what is left. It returns when its items are done; it
    /// may take them by several threads, one at a time.
    ///
    /// @throws CancelledException when the work is cancelled while it holds
    public static <T> void run(Iterable<? extends T> items, ProgressMonitor monitor, Stretch<T> stretch)
            throws IOException {
        Iterator<? extends T> rest = items.iterator();
        do {
            monitor.awaitResume();
            stretch.run(() -> untilPaused(rest, monitor));
        } while (rest.hasNext());
    }

    private static <T> Iterator<T> untilPaused(Iterator<? extends T> rest, ProgressMonitor monitor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !monitor.isPaused() && rest.hasNext();
            }

            @Override
            public T next() {
                return rest.next();
            }
        };
    }
}
