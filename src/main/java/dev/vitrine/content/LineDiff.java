package dev.vitrine.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The lines of two texts, told as one: what went, what came, what stayed. Stretches that stayed are left out but for
/// some lines around each difference. Immutable.
///
/// @param lines   in order
/// @param added   how many lines came
/// @param removed how many lines went
public record LineDiff(List<Line> lines, int added, int removed) {
    /// Lines around a difference.
    private static final int CONTEXT = 3;

    public static final LineDiff EMPTY = new LineDiff(List.of(), 0, 0);

    /// What happened to a line.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /// Stands for lines that stayed.
        LEFT_OUT
    }

    /// @param from  number of the line before, from 1; 0 when it came; for LEFT_OUT how many lines it stands for
    /// @param to    number of the line after, from 1; 0 when it went; for LEFT_OUT the same as `from`
    /// @param text  without its line feed
    /// @param ended whether a line feed follows: only the last line may have none, and only when the other text ends
    /// with one
    public record Line(Kind kind, int from, int to, String text, boolean ended) {}

    /// Asked now and then; throws when the work should stop.
    @FunctionalInterface
    public interface Check {
        void check() throws IOException;
    }

    public LineDiff {
        lines = List.copyOf(lines);
    }

    /// Compares two texts line by line: with the fewest lines that went and came, unless both are so long and so mixed
    /// up that this would take seconds.
    ///
    /// @throws IOException when `check` throws it
    public static LineDiff of(String from, String to, Check check) throws IOException {
        boolean neitherEnds = !from.endsWith("\n") && !to.endsWith("\n");
        List<String> before = split(neitherEnds ? ended(from) : from);
        List<String> after = split(neitherEnds ? ended(to) : to);
        boolean[] keepBefore = new boolean[before.size()];
        boolean[] keepAfter = new boolean[after.size()];
        new LineAlignment(before, after, keepBefore, keepAfter, check).align();
        return new Writer(before, after, keepBefore, keepAfter).write();
    }

    private static String ended(String text) {
        return text.isEmpty() ? text : text + "\n";
    }

    /// Lines with their line feeds, so that a missing one at the end is a difference.
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /// Tells the lines in order and leaves out long stretches that stayed.
    private static final class Writer {
        private final List<String> before;
        private final List<String> after;
        private final boolean[] keepBefore;
        private final boolean[] keepAfter;
        private final List<Line> lines = new ArrayList<>();
        private int added;
        private int removed;

        Writer(List<String> before, List<String> after, boolean[] keepBefore, boolean[] keepAfter) {
            this.before = before;
            this.after = after;
            this.keepBefore = keepBefore;
            this.keepAfter = keepAfter;
        }

        LineDiff write() {
            int i = 0;
            int j = 0;
            while (i < before.size() || j < after.size()) {
                int start = i;
                while (i < before.size() && j < after.size() && keepBefore[i] && keepAfter[j]) {
                    i++;
                    j++;
                }
                stayed(start, i, j, i == before.size() && j == after.size());
                for (; i < before.size() && !keepBefore[i]; i++, removed++) {
                    lines.add(line(Kind.REMOVED, i + 1, 0, before.get(i)));
                }
                for (; j < after.size() && !keepAfter[j]; j++, added++) {
                    lines.add(line(Kind.ADDED, 0, j + 1, after.get(j)));
                }
            }
            return added + removed == 0 ? EMPTY : new LineDiff(lines, added, removed);
        }

        /// Lines `start` to `end` of the text before, which end at line `afterEnd` of the text after.
        private void stayed(int start, int end, int afterEnd, boolean atEnd) {
            int headEnd = start == 0 ? 0 : Math.min(end, start + CONTEXT);
            int tailStart = atEnd ? end : Math.max(headEnd, end - CONTEXT);
            int shift = afterEnd - end;
            if (tailStart - headEnd <= 1) {
                tailStart = headEnd;
            }
            for (int i = start; i < end; i++) {
                if (i == headEnd && tailStart > headEnd) {
                    int count = tailStart - headEnd;
                    lines.add(new Line(Kind.LEFT_OUT, count, count, "", true));
                    i = tailStart;
                }
                if (i < end) {
                    lines.add(line(Kind.SAME, i + 1, i + 1 + shift, before.get(i)));
                }
            }
        }

        private static Line line(Kind kind, int from, int to, String text) {
            boolean ended = text.endsWith("\n");
            return new Line(kind, from, to, ended ? text.substring(0, text.length() - 1) : text, ended);
        }
    }
}
