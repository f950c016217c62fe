package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.VisibleGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.paint.Color;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A picture as SVG: the same places, lines and words as on the canvas.
final class SvgDocument {
    private static final double MARGIN = 24;
    private final LineagePicture picture;
    private final LineageText text;
    private final Palette palette;
    private final Marks marks;

    SvgDocument(LineagePicture picture, LineageText text, Palette palette, Marks marks) {
        this.picture = picture;
        this.text = text;
        this.palette = palette;
        this.marks = marks;
    }

    void writeTo(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        Box bounds = picture.layout().bounds();
        Box page = new Box(
                bounds.x() - MARGIN, bounds.y() - MARGIN, bounds.width() + 2 * MARGIN, bounds.height() + 2 * MARGIN);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(xml, "width", page.width(), "height", page.height());
        xml.writeAttribute(
                "viewBox",
                number(page.x()) + " " + number(page.y()) + " " + number(page.width()) + " " + number(page.height()));
        xml.writeAttribute("font-family", "Inter, Helvetica, Arial, sans-serif");
        xml.writeStartElement("title");
        xml.writeCharacters(text.title(
                picture.visible(), picture.visible().item(picture.visible().start())));
        xml.writeEndElement();
        rectangle(xml, page, 0, palette.solid(Role.BACKGROUND), Color.TRANSPARENT, 0);
        for (boolean path : new boolean[] {false, true}) {
            for (int link = 0; link < picture.curves().size(); link++) {
                VisibleGraph.Link shown = picture.visible().links().get(link);
                if (path == marks.onPath(shown)) {
                    curve(xml, picture.curves().get(link), role(shown), path);
                }
            }
        }
        for (int item = 0; item < picture.visible().size(); item++) {
            node(xml, item);
        }
        xml.writeEndElement();
    }

    private Role role(VisibleGraph.Link link) {
        if (marks.onPath(link)) {
            return Role.PATH;
        }
        return marks.related(link) ? Role.RELATED_LINK : Role.LINK;
    }

    private void curve(XMLStreamWriter xml, double[] curve, Role role, boolean path) throws XMLStreamException {
        StringBuilder way = new StringBuilder("M" + number(curve[0]) + " " + number(curve[1]));
        for (int i = 2; i < curve.length; i += 2) {
            way.append((i - 2) % 6 == 0 ? "C" : " ")
                    .append(number(curve[i]))
                    .append(' ')
                    .append(number(curve[i + 1]));
        }
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", way.toString());
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", web(palette.solid(role)));
        xml.writeAttribute("stroke-width", path ? "3" : "1.3");
        dim(xml, marks.hasPath() && !path);
    }

    private static void dim(XMLStreamWriter xml, boolean dim) throws XMLStreamException {
        if (dim) {
            xml.writeAttribute("opacity", "0.4");
        }
    }

    private void node(XMLStreamWriter xml, int item) throws XMLStreamException {
        VisibleGraph.Item shown = picture.visible().item(item);
        Role border = NodePainter.border(picture.visible(), item);
        Box box = picture.layout().box(item);
        double radius = NodePainter.arc(border) / 2;
        Color fill = palette.solid(NodePainter.fill(border));
        Color stroke = palette.solid(border);
        xml.writeStartElement("g");
        dim(xml, marks.hasPath() && !marks.path().get(item));
        if (shown.isGroup()) {
            rectangle(xml, new Box(box.x() + 4, box.y() + 4, box.width(), box.height()), radius, fill, stroke, 1);
        }
        boolean strong = item == picture.visible().start() || marks.path().get(item);
        rectangle(xml, box, radius, fill, stroke, strong ? 2.2 : 1);
        words(xml, text.title(picture.visible(), shown), box.x() + 13, box.y() + 17, 12, true, Role.TEXT);
        words(xml, text.subtitle(picture.visible(), shown), box.x() + 13, box.y() + 31.5, 10.5, false, Role.MUTED_TEXT);
        xml.writeEndElement();
    }

    private static void rectangle(XMLStreamWriter xml, Box box, double radius, Color fill, Color stroke, double line)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes(xml, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", radius);
        xml.writeAttribute("fill", web(fill));
        if (line > 0) {
            xml.writeAttribute("stroke", web(stroke));
            xml.writeAttribute("stroke-width", number(line));
        }
    }

    private void words(XMLStreamWriter xml, String words, double x, double y, double size, boolean bold, Role role)
            throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(xml, "x", x, "y", y, "font-size", size);
        if (bold) {
            xml.writeAttribute("font-weight", "bold");
        }
        xml.writeAttribute("fill", web(palette.solid(role)));
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Object... namesAndNumbers) throws XMLStreamException {
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            xml.writeAttribute((String) namesAndNumbers[i], number(((Number) namesAndNumbers[i + 1]).doubleValue()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }
}
