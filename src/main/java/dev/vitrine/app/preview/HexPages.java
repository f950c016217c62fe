package dev.vitrine.app.preview;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.ContentBytes;
import dev.vitrine.content.ContentSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bytes of a file, in pages that are read when they come into sight. A few are kept.
final class HexPages {
    static final int PAGE = 64 << 10;
    private static final int KEPT = 32;
    private final ContentSource source;
    private final long size;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(HexPages.class);
    private final Map<Long, byte[]> pages = new LinkedHashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    HexPages(ContentSource source, long size, TaskRunner tasks) {
        this.source = source;
        this.size = size;
        this.tasks = tasks;
    }

    long size() {
        return size;
    }

    /// `length` bytes from `position` on, fewer at the end; empty while they are being read. They lie in one page.
    Optional<byte[]> bytes(long position, int length) {
        long number = position / PAGE;
        byte[] page = pages.get(number);
        if (page == null) {
            ask(number);
            page = pages.get(number);
        }
        if (page == null) {
            return Optional.empty();
        }
        int from = (int) (position % PAGE);
        int count = Math.clamp(page.length - from, 0, length);
        byte[] bytes = new byte[count];
        System.arraycopy(page, Math.min(from, page.length), bytes, 0, count);
        return Optional.of(bytes);
    }

    private void ask(long number) {
        if (failure.get().isPresent() || !asked.add(number)) {
            return;
        }
        tasks.submit(messages.get("preview.task.page"), monitor -> {
                    try (ContentBytes content = source.open()) {
                        return content.read(number * PAGE, PAGE);
                    }
                })
                .onSuccess(page -> keep(number, page))
                .onFailure(problem -> failure.set(Optional.of(problem)));
    }

    private void keep(long number, byte[] page) {
        asked.remove(number);
        if (pages.size() >= KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        pages.put(number, page);
        arrivals.set(arrivals.get() + 1);
    }

    /// Grows with each page that arrives.
    ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// Why pages cannot be read any more.
    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
