package dev.vitrine.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether each text stands out from what is painted behind it, as WCAG 2.2 asks at level AA (1.4.3): 4.5 to 1, and 3
/// to 1 for large text. What is disabled is exempt.
///
/// What is behind a text is taken from a picture without any text. A text that changes no pixel of that picture is
/// covered or scrolled away, and is not asked.
final class Contrast {
    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_FOR_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    /// A colour behind less of a text than this is the edge of something.
    private static final double SHARE = 0.1;

    private final int[] with;
    private final int[] without;
    private final int width;
    private final int height;

    private Contrast(WritableImage with, WritableImage without) {
        width = (int) with.getWidth();
        height = (int) with.getHeight();
        this.with = pixels(with);
        this.without = pixels(without);
    }

    /// The texts that are too pale in `scene`; call it on the JavaFX thread.
    static List<String> problems(Scene scene) {
        List<Text> texts = new ArrayList<>();
        Wholeness.walk(active(scene), node -> true, node -> {
            if (node instanceof Text text
                    && !(text instanceof FontIcon)
                    && !text.getText().isBlank()) {
                texts.add(text);
            }
        });
        WritableImage with = scene.snapshot(null);
        Map<Text, Double> opacities = texts.stream().collect(Collectors.toMap(text -> text, Node::getOpacity));
        texts.forEach(text -> text.setOpacity(0));
        WritableImage without = scene.snapshot(null);
        opacities.forEach(Node::setOpacity);
        Contrast contrast = new Contrast(with, without);
        return texts.stream()
                .filter(text -> !text.isDisabled())
                .flatMap(text -> contrast.problem(text).stream())
                .distinct()
                .toList();
    }

    /// What lies below an open overlay is inactive: neither mouse nor keyboard reach it.
    private static Node active(Scene scene) {
        Node overlay = scene.lookup("#overlay");
        return overlay != null && overlay.isVisible() ? overlay : scene.getRoot();
    }

    /// The ratio of two opaque colours: 1 to 21.
    private static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private List<String> problem(Text text) {
        double enough = isLarge(text) ? ENOUGH_FOR_LARGE : ENOUGH;
        return text.getFill() instanceof Color fill
                ? grounds(text).stream()
                        .filter(ground -> ratio(seen(text, fill, ground), ground) < enough)
                        .map(ground -> String.format(
                                Locale.ROOT,
                                "%.2f: '%s' %s on %s in %s",
                                ratio(seen(text, fill, ground), ground),
                                text.getText(),
                                fill,
                                ground,
                                styles(text)))
                        .toList()
                : List.of("not one colour: '" + text.getText() + "'");
    }

    /// The colours behind the pixels that the text paints.
    private List<Color> grounds(Text text) {
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        Map<Integer, Integer> counts = new HashMap<>();
        int painted = 0;
        for (int y = (int) Math.max(0, bounds.getMinY()); y < Math.min(height, bounds.getMaxY()); y++) {
            for (int x = (int) Math.max(0, bounds.getMinX()); x < Math.min(width, bounds.getMaxX()); x++) {
                int at = y * width + x;
                if (with[at] != without[at]) {
                    counts.merge(without[at], 1, Integer::sum);
                    painted++;
                }
            }
        }
        double least = painted * SHARE;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .map(count -> Color.rgb(count.getKey() >> 16 & 0xff, count.getKey() >> 8 & 0xff, count.getKey() & 0xff))
                .toList();
    }

    /// The colour of a text on `ground`, through all that makes it translucent.
    private static Color seen(Text text, Color fill, Color ground) {
        double opacity = fill.getOpacity();
        for (Node node = text; node != null; node = node.getParent()) {
            opacity *= node.getOpacity();
        }
        return ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), opacity);
    }

    private static boolean isLarge(Text text) {
        double size = text.getFont().getSize();
        return size >= LARGE
                || size >= LARGE_BOLD
                        && text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String styles(Node text) {
        List<String> styles = new ArrayList<>();
        for (Node node = text.getParent(); node != null && styles.size() < 3; node = node.getParent()) {
            styles.add(node.getStyleClass().toString());
        }
        return String.join(" in ", styles);
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
