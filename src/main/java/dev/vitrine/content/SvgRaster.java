package dev.vitrine.content;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import dev.vitrine.content.ContentFormatException.Fault;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;

/// Draws SVG into pixels. Scripts are ignored, and nothing is fetched: no style sheet, no font, no picture, no entity
/// of
/// a document type. The one class that uses `java.awt`: only to draw into memory, without a window system.
final class SvgRaster {
    /// The longer side of what is drawn, in pixels: sharp on a whole screen.
    private static final double LONGEST_SIDE = 1_600;

    private static final double LARGEST = 1_000_000;
    private static final int PATHS = 100_000;
    private static final int NESTING = 100;
    private static final Pattern USE = Pattern.compile("<(?:\\w+:)?use\\b");
    /// Copies of copies multiply: with few of them, three levels are drawn in a moment; with many, only one is.
    private static final int FEW_COPIES = 100;

    /// The library writes what it does not like to the log, with text of the file in it.
    private static final Logger LIBRARY = Logger.getLogger("com.github.weisj.jsvg");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private SvgRaster() {}

    static Content.Drawing draw(String svg) throws IOException {
        long copies = USE.matcher(svg).results().limit(FEW_COPIES + 1L).count();
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .documentLimits(new DocumentLimits(NESTING, copies > FEW_COPIES ? 1 : 3, PATHS))
                .build();
        try {
            SVGDocument document = new SVGLoader()
                    .load(() -> withoutEntities().createXMLEventReader(new StringReader(svg)), null, context);
            if (document == null) {
                throw new ContentFormatException(Fault.MALFORMED);
            }
            return draw(document);
        } catch (RuntimeException | StackOverflowError e) {
            // What the library does not take ends in many kinds of unchecked exceptions.
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Content.Drawing draw(SVGDocument document) throws IOException {
        FloatSize size = document.size();
        boolean sane = size.width > 0 && size.height > 0 && size.width < LARGEST && size.height < LARGEST;
        if (!sane) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        double scale = LONGEST_SIDE / Math.max(size.width, size.height);
        int width = (int) Math.max(1, Math.round(size.width * scale));
        int height = (int) Math.max(1, Math.round(size.height * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, pen, new ViewBox(width, height));
        } finally {
            pen.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Content.Drawing(size.width, size.height, width, height, pixels);
    }
}
