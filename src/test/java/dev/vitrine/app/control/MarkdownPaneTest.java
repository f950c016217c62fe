package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.FxTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

class MarkdownPaneTest extends FxTest {
    private static final String DOCUMENT = """
        # Street digits, *eighth* pass

        214 night shots added, labels re-drawn by **two people**, not ~~three~~. See `split.csv` and
        [the source](https://example.org/scans "title") or www.example.com.

        ## What is in it

        - source: [raw-scans:v3](https://example.org/raw)
        - licence: CC-BY
          1. nested one
          2. nested two
        - [x] checked by hand
        - [ ] checked twice

        > A quotation that is long enough to be wrapped over more than a single line of this narrow page, which
        > shows how it looks then.

        | class | train | test |
        |:------|------:|:----:|
        | zero  | 4,132 | 980  |
        | one   | **5** | `x`  |

        ```python
        run.use_artifact("mnist:latest")
        print("<b>not bold</b>")
        ```

        ---

        ![a digit](https://example.org/digit.png) ![](file:///etc/passwd)
        <script>alert(1)</script>

        <b>html</b> and [bad](javascript:alert(1)) and [file](file:///etc/passwd)
        """;

    private final List<URI> opened = new ArrayList<>();
    private MarkdownPane pane;

    @Override
    protected Parent view() {
        pane = new MarkdownPane(opened::add, (text, show) -> show.accept(MarkdownDocument.parse(text)));
        return pane;
    }

    @Override
    protected double width() {
        return 560;
    }

    @Override
    protected double height() {
        return 780;
    }

    private void show(String markdown) {
        onFx(() -> pane.setMarkdown(markdown));
    }

    private String text() {
        return lookup((Node node) -> node instanceof Text).queryAll().stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining("|"));
    }

    private Set<String> links() {
        return lookup((Node node) -> node instanceof Hyperlink).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    @Test
    void theWholeLanguageIsShown() {
        show(DOCUMENT);
        picture("markdown");
        assertEquals(Set.of("the source", "www.example.com", "raw-scans:v3", "Image: a digit"), links());
        assertTrue(text().contains("two people"));
    }

    @Test
    void aLinkOpensWhenItIsClickedAndNotBefore() {
        show("Go [there](https://example.org/a?b=c).");
        assertEquals(List.of(), opened);
        clickOn("there");
        assertEquals(List.of(URI.create("https://example.org/a?b=c")), opened);
    }

    @Test
    void onlyHarmlessSchemesAreLinks() {
        show("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) [d](JavaScript:x)"
                + " [e](mailto:a@b.c) [f](vbscript:x) [g](//host/x) [h](HTTPS://x.org)");
        assertEquals(Set.of("e", "h"), links());
    }

    @Test
    void picturesAreNeverFetched() {
        show("![digit](https://example.org/digit.png) <img src='https://example.org/x.png'>");
        assertFalse(lookup((Node node) -> node instanceof ImageView).tryQuery().isPresent());
        assertEquals(Set.of("Image: digit"), links());
    }

    @Test
    void htmlIsShownAsItIsWritten() {
        show("<script>alert(1)</script>\n\na <b>bold</b> word");
        assertTrue(text().contains("<script>alert(1)</script>"), text());
        assertTrue(text().contains("<b>"), text());
    }

    @Test
    void p7aTextMadeToTakeLongDoesNotHoldTheWindowUp() {
        show("a_b*c~".repeat(16_000));
        assertTrue(lookup(".markdown-notice").tryQuery().isPresent());
        show("![[]()".repeat(16_000));
        assertTrue(lookup(".markdown-notice").tryQuery().isPresent());
    }

    @Test
    void whatIsTooLongOrTooDeepIsCutAndSaysSo() {
        show("> ".repeat(10_000) + "deep");
        assertTrue(lookup(".markdown").tryQuery().isPresent());
        show("word *x* ".repeat(100_000));
        assertTrue(text().contains("900,000"), "says how long it is");
        show("*".repeat(50_000) + "a" + "*".repeat(50_000));
        show("[".repeat(50_000));
        show("- a\n".repeat(20_000));
        assertTrue(lookup(".markdown-notice").tryQuery().isPresent());
    }

    @Test
    void aTextThatIsParsedLateDoesNotTakeTheNewestOnesPlace() {
        List<Runnable> parsed = new ArrayList<>();
        List<MarkdownPane> late = new ArrayList<>();
        onFx(() -> {
            late.add(new MarkdownPane(
                    opened::add, (text, show) -> parsed.add(() -> show.accept(MarkdownDocument.parse(text)))));
            late.getFirst().setMarkdown("first");
            late.getFirst().setMarkdown("second");
            parsed.reversed().forEach(Runnable::run);
        });
        assertEquals(List.of("second"), texts(late.getFirst()));
    }

    private static List<String> texts(MarkdownPane pane) {
        return ((Pane) pane.getContent())
                .getChildren().stream()
                        .flatMap(block -> ((TextFlow) block).getChildren().stream())
                        .map(text -> ((Text) text).getText())
                        .toList();
    }
}
