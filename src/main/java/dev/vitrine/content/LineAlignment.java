package dev.vitrine.content;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which lines of two texts stayed. Lines that only one text has are set aside first, so that they cost nothing.
/// The rest is Myers' algorithm, whose time grows with the square of what moved; what is too long for that is first
/// cut at lines that stand once in each text (patience diff).
final class LineAlignment {
    /// Lines times lines that Myers' algorithm is given at once: some hundred milliseconds at worst.
    private static final long MOST = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final boolean[] keepBefore;
    private final boolean[] keepAfter;
    private final LineDiff.Check check;

    /// @param keepBefore is told which lines of `before` stayed
    LineAlignment(
            List<String> before, List<String> after, boolean[] keepBefore, boolean[] keepAfter, LineDiff.Check check) {
        this.before = before;
        this.after = after;
        this.keepBefore = keepBefore;
        this.keepAfter = keepAfter;
        this.check = check;
    }

    /// Lines that both texts have, as numbers, and where they stand.
    private record Part(List<Integer> numbers, List<Integer> lines) {
        Part() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(int number, int line) {
            numbers.add(number);
            lines.add(line);
        }

        int size() {
            return lines.size();
        }

        Part between(int start, int end) {
            return new Part(numbers.subList(start, end), lines.subList(start, end));
        }
    }

    void align() throws IOException {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            keep(start, start);
            start++;
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > start
                && afterEnd > start
                && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            keep(--beforeEnd, --afterEnd);
        }
        Map<String, Integer> numbers = new HashMap<>();
        after.subList(start, afterEnd).forEach(line -> numbers.putIfAbsent(line, numbers.size()));
        boolean[] isCommon = new boolean[numbers.size()];
        Part first = new Part();
        for (int i = start; i < beforeEnd; i++) {
            Integer number = numbers.get(before.get(i));
            if (number != null) {
                isCommon[number] = true;
                first.add(number, i);
            }
        }
        Part second = new Part();
        for (int j = start; j < afterEnd; j++) {
            Integer number = numbers.get(after.get(j));
            if (number != null && isCommon[number]) {
                second.add(number, j);
            }
        }
        if (isSmall(first, second)) {
            alignAll(first, second);
        } else {
            alignBetweenAnchors(first, second, numbers.size());
        }
    }

    private void keep(int i, int j) {
        keepBefore[i] = true;
        keepAfter[j] = true;
    }

    private static boolean isSmall(Part first, Part second) {
        return (long) first.size() * second.size() <= MOST;
    }

    private void alignAll(Part first, Part second) throws IOException {
        check.check();
        List<Change> changes;
        try {
            changes = new MyersDiffWithLinearSpace<Integer>()
                    .computeDiff(first.numbers, second.numbers, new Checking(check));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        int i = 0;
        int j = 0;
        for (Change change : changes) {
            while (i < change.startOriginal && j < change.startRevised) {
                keep(first.lines.get(i++), second.lines.get(j++));
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (i < first.size() && j < second.size()) {
            keep(first.lines.get(i++), second.lines.get(j++));
        }
    }

    /// What lies between two anchors and is still too long counts as changed as a whole.
    private void alignBetweenAnchors(Part first, Part second, int numbers) throws IOException {
        int[] inFirst = places(first, numbers);
        int[] inSecond = places(second, numbers);
        List<Integer> unique = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int number = first.numbers.get(i);
            if (inFirst[number] >= 0 && inSecond[number] >= 0) {
                unique.add(i);
            }
        }
        int[] targets =
                unique.stream().mapToInt(i -> inSecond[first.numbers.get(i)]).toArray();
        int i = 0;
        int j = 0;
        for (int anchor : longestRising(targets)) {
            alignIfSmall(first.between(i, unique.get(anchor)), second.between(j, targets[anchor]));
            keep(first.lines.get(unique.get(anchor)), second.lines.get(targets[anchor]));
            i = unique.get(anchor) + 1;
            j = targets[anchor] + 1;
        }
        alignIfSmall(first.between(i, first.size()), second.between(j, second.size()));
    }

    private void alignIfSmall(Part first, Part second) throws IOException {
        if (first.size() > 0 && second.size() > 0 && isSmall(first, second)) {
            alignAll(first, second);
        }
    }

    /// Where each number stands; -1 for none, -2 for several places.
    private static int[] places(Part part, int numbers) {
        int[] places = new int[numbers];
        Arrays.fill(places, -1);
        for (int i = 0; i < part.size(); i++) {
            int number = part.numbers.get(i);
            places[number] = places[number] == -1 ? i : -2;
        }
        return places;
    }

    /// Indexes of a longest rising run of different values, ascending.
    private static int[] longestRising(int[] values) {
        int[] lastOfLength = new int[values.length];
        int[] previous = new int[values.length];
        int longest = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[lastOfLength[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = i;
            longest = Math.max(longest, low + 1);
        }
        int[] run = new int[longest];
        int at = longest == 0 ? -1 : lastOfLength[longest - 1];
        for (int i = longest - 1; i >= 0; i--) {
            run[i] = at;
            at = previous[at];
        }
        return run;
    }

    private record Checking(LineDiff.Check check) implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            try {
                check.check();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void diffEnd() {}
    }
}
