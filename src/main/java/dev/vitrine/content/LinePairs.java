package dev.vitrine.content;

import dev.vitrine.content.LineDiff.Kind;
import dev.vitrine.content.LineDiff.Line;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/// The lines of a difference as two columns. Lines that went stand beside those that came at the same place, the
/// longer of the two stretches beside nothing at its end. Unmodifiable; takes eight bytes for a line of it.
public final class LinePairs extends AbstractList<LinePairs.Pair> implements RandomAccess {
    private static final int NONE = -1;

    /// What stands beside each other: at least one of both; a line that stayed, or is left out, on both sides.
    public record Pair(Optional<Line> before, Optional<Line> after) {}

    private final List<Line> lines;
    private final int[] before;
    private final int[] after;

    private LinePairs(List<Line> lines, int[] before, int[] after) {
        this.lines = lines;
        this.before = before;
        this.after = after;
    }

    public static LinePairs of(LineDiff diff) {
        List<Line> lines = diff.lines();
        int[] before = new int[lines.size()];
        int[] after = new int[lines.size()];
        int count = 0;
        int at = 0;
        while (at < lines.size()) {
            int removedEnd = end(lines, at, Kind.REMOVED);
            int addedEnd = end(lines, removedEnd, Kind.ADDED);
            if (addedEnd == at) {
                before[count] = at;
                after[count++] = at++;
                continue;
            }
            int removed = removedEnd - at;
            int added = addedEnd - removedEnd;
            for (int i = 0; i < Math.max(removed, added); i++) {
                before[count] = i < removed ? at + i : NONE;
                after[count++] = i < added ? removedEnd + i : NONE;
            }
            at = addedEnd;
        }
        return new LinePairs(lines, Arrays.copyOf(before, count), Arrays.copyOf(after, count));
    }

    private static int end(List<Line> lines, int from, Kind kind) {
        int end = from;
        while (end < lines.size() && lines.get(end).kind() == kind) {
            end++;
        }
        return end;
    }

    @Override
    public Pair get(int index) {
        return new Pair(line(before[index]), line(after[index]));
    }

    private Optional<Line> line(int at) {
        return at == NONE ? Optional.empty() : Optional.of(lines.get(at));
    }

    @Override
    public int size() {
        return before.length;
    }
}
