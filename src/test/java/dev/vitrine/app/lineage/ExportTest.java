package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.task.ReportFile;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.model.Run;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.ListedRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportTest {
    private final LineageText text = new LineageText(new Formats(Clock.fixed(ListedRegistry.NOW, ZoneOffset.UTC)));

    private Document svg(LineageGraph graph) throws Exception {
        return svg(graph, List.of());
    }

    private Document svg(LineageGraph graph, List<Integer> path) throws Exception {
        LineagePicture picture = LineagePicture.of(graph, LineagePicture.Wish.ALL, text, Optional.empty(), () -> false);
        Marks marks = Marks.of(picture.visible(), -1, path, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgDocument(picture, text, new Palette(Map.of(Role.TEXT, Color.BLACK), "Inter", 1), marks).writeTo(out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void anSvgHasANodeForEachItemAndALineForEachLink() throws Exception {
        Document document = svg(LineageGraphs.mnist().build());
        assertEquals(1 + 12 + 2, document.getElementsByTagName("rect").getLength());
        assertEquals(11, document.getElementsByTagName("path").getLength());
        assertEquals(24, document.getElementsByTagName("text").getLength());
        assertEquals("mnist:v7", document.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void aPathStandsOutInAnSvgAsItDoesOnTheScreen() throws Exception {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        Document document = svg(graph, graph.path(names.of("raw-scans:3"), names.of("mnist:7")));
        assertEquals(2, attributes(document, "path", "stroke-width", "3"));
        assertEquals(9, attributes(document, "path", "opacity", "0.4"));
        assertEquals(9, attributes(document, "g", "opacity", "0.4"));
    }

    private static long attributes(Document document, String element, String name, String value) {
        NodeList all = document.getElementsByTagName(element);
        return IntStream.range(0, all.getLength())
                .filter(i -> ((Element) all.item(i)).getAttribute(name).equals(value))
                .count();
    }

    @Test
    void hostileNamesStayTextInAnSvg() throws Exception {
        String name = "</text><script>alert(1)</script>&amp;\u0000\u001b\uD800\u202E\"']]>";
        Run run = new Run(LineageGraphs.PROJECT, "r", name, ListedRegistry.NOW);
        Document document = svg(LineageGraph.of(
                List.of(LineageGraphs.node("a:1"), new LineageNode.Program(run)),
                List.of(new LineageGraph.Edge(0, 1), new LineageGraph.Edge(1, 1)),
                0));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                LineageText.title(new LineageNode.Program(run)),
                document.getElementsByTagName("text").item(2).getTextContent());
    }

    @Test
    void aPngHoldsThePixels() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pixels(2, 3, List.of(new int[] {0xFF112233, 0xFF445566, 0xFF000000, 0xFFFFFFFF}, new int[] {0xFF0000FF, 1}))
                .writePng(out, ProgressMonitor.NONE);
        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(List.of(2, 3), List.of(image.getWidth(), image.getHeight()));
        assertEquals(0xFF112233, image.getRGB(0, 0));
        assertEquals(0xFF445566, image.getRGB(1, 0));
        assertEquals(0xFF0000FF, image.getRGB(0, 2));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothing(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("old.svg"), "old");
        assertThrows(
                IOException.class,
                () -> ReportFile.write(
                        file,
                        (out, monitor) -> {
                            out.write(1);
                            throw new IOException("full");
                        },
                        ProgressMonitor.NONE));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(directory)) {
            assertEquals(Set.of(file), Set.copyOf(files.toList()));
        }
        ReportFile.write(file, (out, monitor) -> out.write('n'), ProgressMonitor.NONE);
        assertEquals("n", Files.readString(file));
        assertTrue(Files.exists(file));
    }
}
