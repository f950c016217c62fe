package dev.vitrine.registry.local;

import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/// What every table does with rows: one number, and pages cut by the key of their last row.
final class Rows {
    private Rows() {}

    static long count(Query query) {
        return query.mapTo(Long.class).one();
    }

    static OptionalLong number(Query query) {
        Optional<Long> number = query.mapTo(Long.class).findOne();
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /// A page of `rows`, which were asked for with one more than its size.
    static <T> Page<T> page(List<T> rows, PageRequest request, long total, Function<? super T, String> key) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, Optional.empty(), total);
        }
        List<T> shown = rows.subList(0, request.size());
        return new Page<>(shown, Optional.of(key.apply(shown.getLast())), total);
    }

    /// The names that a column holds, parted by slashes, which no alias and no tag has.
    static List<String> split(String joined) {
        return joined == null ? List.of() : List.of(joined.split("/"));
    }

    /// The number in a cursor, or `start` where there is none. A cursor that is no number begins anew.
    static long cursor(PageRequest request, long start) {
        try {
            return request.cursor().map(Long::parseLong).orElse(start);
        } catch (NumberFormatException e) {
            return start;
        }
    }
}
