package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ParquetPages.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first cells of one column. A list is one cell, as it would stand in JSON.
final class ParquetColumn {
    private final ParquetLeaf leaf;
    private final ParquetLeaf.Levels levels;
    private final int most;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder list = new StringBuilder();
    private boolean open;
    private int depth;
    private boolean full;
    private long characters;
    private long values;
    private long bytes;

    /// @param most cells
    /// @param characters that all cells together may have
    /// @param values     that may be looked at: a list may have many
    /// @param bytes      that may be unpacked
    ParquetColumn(ParquetLeaf leaf, int most, long characters, long values, long bytes) {
        this.leaf = leaf;
        levels = leaf.levels();
        this.most = most;
        this.characters = characters;
        this.values = values;
        this.bytes = bytes;
    }

    /// Takes the cells of another group of rows.
    ///
    /// @param rows of the group
    /// @throws ContentFormatException with `TOO_LARGE` when not even the first cell is within the budget
    void add(ContentBytes content, ParquetChunk chunk, long rows) throws IOException {
        long target = Math.min(most, cells.size() + rows);
        try {
            ParquetPages pages = new ParquetPages(content, leaf, chunk, bytes);
            boolean more = true;
            while (more && !enough(target)) {
                Optional<Page> page = pages.next();
                more = page.isPresent();
                if (more) {
                    add(page.get(), target);
                }
            }
            bytes = pages.budget();
        } catch (ContentFormatException e) {
            if (e.fault() != Fault.TOO_LARGE || cells.isEmpty()) {
                throw e;
            }
            full = true;
        }
        if (!full && cells.size() + (open ? 1 : 0) < target) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        // What is open here is whole only when nothing stopped the reading.
        if (open && cells.size() < target) {
            close(!full);
        }
    }

    private boolean enough(long target) {
        return full || cells.size() >= target;
    }

    /// Whether no more cells can be taken.
    boolean isFull() {
        return full || cells.size() >= most;
    }

    List<String> cells() {
        return cells;
    }

    private void add(Page page, long target) throws IOException {
        for (long i = 0; i < page.count() && !enough(target); i++) {
            int repetition = page.repetitions().next();
            if (levels.repetition() > 0 && repetition == 0 && open) {
                close(true);
                if (enough(target)) {
                    return;
                }
            }
            if (values-- <= 0 || characters <= 0) {
                full = true;
                return;
            }
            int definition = levels.definition() == 0 ? 0 : page.definitions().next();
            Optional<String> value = definition < levels.definition()
                    ? Optional.empty()
                    : Optional.of(page.values().next());
            if (levels.repetition() == 0) {
                put(value.orElse(""));
            } else {
                append(repetition, definition, value);
            }
        }
    }

    private void append(int repetition, int definition, Optional<String> value) {
        boolean first = !open;
        open = true;
        if (list.length() > TableHead.LONGEST_CELL) {
            return;
        } else if (!first) {
            int kept = Math.min(repetition, depth);
            list.append("]".repeat(depth - kept)).append(", ");
            depth = kept;
        }
        int lists = levels.lists(definition);
        list.append("[".repeat(Math.max(0, lists - depth)));
        depth = Math.max(depth, lists);
        if (lists == levels.repetition()) {
            list.append(value.orElse("null"));
        } else if (definition == levels.listed().get(lists) - 1) {
            list.append("[]");
        } else {
            list.append(first && lists == 0 ? "" : "null");
        }
    }

    private void close(boolean whole) {
        open = false;
        if (whole) {
            put(list.append("]".repeat(depth)).toString());
        }
        list.setLength(0);
        depth = 0;
    }

    private void put(String cell) {
        String kept = TableHead.cut(cell);
        characters -= kept.length();
        cells.add(kept);
    }
}
