package dev.vitrine.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.Metadata;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetadataNodeTest {
    @Test
    void valuesTellTheirTypeAndText() {
        MetadataNode root = MetadataNode.root(Metadata.parse(
                "{\"classes\":10,\"night\":true,\"split\":{\"train\":0.5},\"tags\":[\"a\"],\"note\":null}"));
        List<String> shown = root.children().stream()
                .map(node -> node.key() + " " + node.type() + " " + node.text() + " " + node.count())
                .toList();
        assertEquals(
                List.of(
                        "classes NUMBER 10 0",
                        "night BOOLEAN true 0",
                        "split OBJECT  1",
                        "tags LIST  1",
                        "note NULL null 0"),
                shown);
    }

    @Test
    void aLongListIsPartedIntoRangesThatHoldEveryItemOnce() {
        List<Long> items = IntStream.range(0, 600_001).mapToObj(Long::valueOf).toList();
        MetadataNode list = MetadataNode.root(new Metadata(Map.of("items", items)))
                .children()
                .getFirst();
        assertEquals(3, list.children().size());
        MetadataNode last = list.children().getLast();
        assertEquals("500000 … 600000", last.key());
        assertEquals(201, last.children().size());
        assertEquals("600000", last.children().getLast().children().getFirst().text());
        assertEquals(600_001, countLeaves(list));
    }

    private static long countLeaves(MetadataNode node) {
        List<MetadataNode> children = node.children();
        assertTrue(children.size() <= MetadataNode.MOST_CHILDREN);
        return node.isLeaf()
                ? 1
                : children.stream().mapToLong(MetadataNodeTest::countLeaves).sum();
    }

    @Test
    void nodesOfTwoTreesAreNeverEqual() {
        Metadata metadata = Metadata.parse("{\"a\":1}");
        assertNotEquals(
                MetadataNode.root(metadata).children(),
                MetadataNode.root(metadata).children());
    }

    @Test
    void aHugeTextIsCutAndStillWholeToCopy() {
        String huge = "x".repeat(10_000_000);
        MetadataNode node =
                MetadataNode.root(new Metadata(Map.of("text", huge))).children().getFirst();
        assertEquals(MetadataNode.LONGEST_TEXT + 1, node.text().length());
        assertEquals(huge, node.fullText());
    }
}
