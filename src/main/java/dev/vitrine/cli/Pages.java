package dev.vitrine.cli;

import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A listing of a registry, read page by page and printed as it comes.
///
/// @param <T> what is listed
interface Pages<T> {
    /// How many rows are read, aligned and printed at a time.
    int SIZE = 500;

    Page<T> read(PageRequest request) throws IOException;

    /// What is done with one page.
    interface PageAction<T> {
        void accept(List<T> items) throws IOException;
    }

    /// Reads every page.
    default void forEachPage(PageAction<T> action) throws IOException {
        forEachPage(read(new PageRequest(SIZE, Optional.empty())), action);
    }

    /// The same when the first page was read before.
    private void forEachPage(Page<T> first, PageAction<T> action) throws IOException {
        action.accept(first.items());
        Optional<String> cursor = first.next();
        while (cursor.isPresent()) {
            Page<T> page = read(new PageRequest(SIZE, cursor));
            action.accept(page.items());
            cursor = page.next();
        }
    }

    /// Prints everything: rows with `heading` for people, a list of objects as JSON.
    default void print(
            Session session, List<String> heading, Function<T, List<String>> row, Function<T, Object> attributes)
            throws IOException {
        Output output = session.output();
        if (output.json()) {
            // Nothing is printed when the first page cannot be read.
            Page<T> first = read(new PageRequest(SIZE, Optional.empty()));
            try (JsonDocument document = output.openDocument()) {
                document.beginList();
                forEachPage(first, items -> {
                    for (T item : items) {
                        document.value(attributes.apply(item));
                    }
                });
                document.endList();
            }
            return;
        }
        boolean[] begun = {false};
        forEachPage(items -> {
            List<List<String>> rows = new ArrayList<>();
            if (!begun[0]) {
                rows.add(heading);
            }
            items.forEach(item -> rows.add(row.apply(item)));
            if (!items.isEmpty()) {
                begun[0] = true;
                output.table(rows);
            }
        });
        if (!begun[0]) {
            session.note("Nothing found");
        }
    }
}
