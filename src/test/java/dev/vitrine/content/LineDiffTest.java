package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static final LineDiff.Check NEVER = () -> {};

    private static List<String> lines(String from, String to) throws IOException {
        return LineDiff.of(from, to, NEVER).lines().stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> line.from() + " " + line.to() + "  " + line.text();
                    case REMOVED -> line.from() + " - -" + line.text();
                    case ADDED -> "- " + line.to() + " +" + line.text();
                    case LEFT_OUT -> "..." + line.from();
                })
                .toList();
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }

    @Test
    void linesAreNumberedOnBothSides() throws IOException {
        assertEquals(List.of("1 1  a", "2 - -b", "- 2 +B", "- 3 +new", "3 4  c"), lines("a\nb\nc\n", "a\nB\nnew\nc\n"));
    }

    @Test
    void linesThatStayedAreLeftOutFarFromADifference() throws IOException {
        assertEquals(
                List.of(
                        "...7",
                        "8 8  8",
                        "9 9  9",
                        "10 10  10",
                        "- 11 +new",
                        "11 12  11",
                        "12 13  12",
                        "13 14  13",
                        "...7"),
                lines(numbered(1, 20), numbered(1, 10) + "new\n" + numbered(11, 20)));
    }

    @Test
    void equalTextsHaveNoLines() throws IOException {
        assertEquals(LineDiff.EMPTY, LineDiff.of("a\nb", "a\nb", NEVER));
        assertEquals(LineDiff.EMPTY, LineDiff.of("", "", NEVER));
    }

    @Test
    void aMissingLineFeedAtTheEndIsADifference() throws IOException {
        LineDiff diff = LineDiff.of("a\nb\n", "a\nb", NEVER);
        assertEquals(List.of("1 1  a", "2 - -b", "- 2 +b"), lines("a\nb\n", "a\nb"));
        assertEquals(
                List.of(true, true, false),
                diff.lines().stream().map(LineDiff.Line::ended).toList());
    }

    @Test
    void textsWithNothingInCommonCostNothing() throws IOException {
        LineDiff diff = LineDiff.of(numbered(1, 100_000), numbered(200_000, 299_999), NEVER);
        assertEquals(100_000, diff.added());
        assertEquals(100_000, diff.removed());
    }

    @Test
    void theCheckStopsTheWork() {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, 3_000).boxed().toList());
        java.util.Collections.shuffle(shuffled, new Random(1));
        String mixed = shuffled.stream().map(i -> i + "\n").collect(Collectors.joining());
        assertThrows(
                IOException.class,
                () -> LineDiff.of(numbered(0, 2_999), mixed, () -> {
                    throw new IOException("stop");
                }));
    }

    @Test
    void whatIsToldMakesOneTextOfTheOther() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 3_000; round++) {
            String from = text(random);
            String to = text(random);
            LineDiff diff = LineDiff.of(from, to, NEVER);
            assertEquals(to, applied(from, to, diff), () -> "from " + from + " to " + to + ": " + diff);
        }
    }

    @Test
    void longTextsThatAreMixedUpAreStillToldRight() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            lines.add((i % 3 == 0 ? "common" : "line " + i) + "\n");
        }
        String from = String.join("", lines);
        java.util.Collections.rotate(lines, 1_000);
        java.util.Collections.swap(lines, 10, 4_000);
        String to = String.join("", lines);
        LineDiff diff = LineDiff.of(from, to, NEVER);
        assertEquals(to, applied(from, to, diff));
        assertEquals(diff.added(), diff.removed());
        assertTrue(diff.added() < 1_100, "most lines stayed: " + diff.added());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(random.nextInt(6)).append('\n');
        }
        return random.nextBoolean() ? text.append("end").toString() : text.toString();
    }

    private static String applied(String from, String to, LineDiff diff) {
        if (diff.lines().isEmpty()) {
            return from;
        }
        List<String> before = from.lines().toList();
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (LineDiff.Line line : diff.lines()) {
            switch (line.kind()) {
                case LEFT_OUT -> {
                    for (int i = 0; i < line.from(); i++) {
                        result.append(before.get(at++)).append('\n');
                    }
                }
                case SAME -> {
                    assertEquals(before.get(at), line.text());
                    assertEquals(++at, line.from());
                    result.append(line.text()).append('\n');
                }
                case REMOVED -> {
                    assertEquals(before.get(at), line.text());
                    assertEquals(++at, line.from());
                }
                case ADDED -> result.append(line.text()).append('\n');
            }
        }
        assertEquals(before.size(), at);
        return to.endsWith("\n") || to.isEmpty() ? result.toString() : result.substring(0, result.length() - 1);
    }
}
