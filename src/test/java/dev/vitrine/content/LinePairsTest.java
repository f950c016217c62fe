package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinePairsTest {
    private static List<String> pairs(String from, String to) throws IOException {
        return LinePairs.of(LineDiff.of(from, to, () -> {})).stream()
                .map(pair -> side(pair.before()) + "|" + side(pair.after()))
                .toList();
    }

    private static String side(Optional<LineDiff.Line> line) {
        return line.map(each -> each.kind() == LineDiff.Kind.LEFT_OUT ? "..." + each.from() : each.text())
                .orElse("");
    }

    @Test
    void linesThatWentStandBesideThoseThatCame() throws IOException {
        assertEquals(List.of("a|a", "b|x", "c|", "d|d", "|e"), pairs("a\nb\nc\nd\n", "a\nx\nd\ne\n"));
        assertEquals(List.of("b|x", "|y", "|z", "d|d"), pairs("b\nd\n", "x\ny\nz\nd\n"));
    }

    @Test
    void whatIsLeftOutStandsOnBothSides() throws IOException {
        String same = "1\n2\n3\n4\n5\n6\n";
        assertEquals(List.of("...3|...3", "4|4", "5|5", "6|6", "old|new"), pairs(same + "old\n", same + "new\n"));
        assertEquals(List.of(), pairs(same, same));
    }
}
