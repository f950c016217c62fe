package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import atlantafx.base.theme.PrimerLight;
import dev.vitrine.app.Main;
import dev.vitrine.testing.CompiledTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;

/// The style sheets of all features held against the code that sets style classes.
class StyleSheetsTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/vitrine/app");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    @Test
    void everyStyleClassIsSetSomewhere() throws IOException {
        CompiledTexts code = new CompiledTexts(Main.class);
        Set<String> stock = new TreeSet<>(styleClasses(theme()));
        Map<Path, List<String>> unset = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(StyleSheetsTest::isOfTheWindow).toList()) {
                Set<String> named = styleClasses(Files.readString(file));
                assertFalse(named.isEmpty(), file.toString());
                List<String> wrong = named.stream()
                        .filter(name -> !stock.contains(name) && !code.canSay(name))
                        .toList();
                if (!wrong.isEmpty()) {
                    unset.put(file.getFileName(), wrong);
                }
            }
        }
        assertEquals(Map.of(), unset);
    }

    /// The sheet of the saved report is no style sheet of JavaFX.
    private static boolean isOfTheWindow(Path file) {
        return file.toString().endsWith(".css") && !file.endsWith("report.css");
    }

    private static String theme() throws IOException {
        String modena = "/com/sun/javafx/scene/control/skin/modena/modena.css";
        try (InputStream theme = PrimerLight.class.getResourceAsStream(new PrimerLight().getUserAgentStylesheet());
                InputStream controls = Control.class.getResourceAsStream(modena)) {
            return new String(theme.readAllBytes(), StandardCharsets.UTF_8)
                    + new String(controls.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> styleClasses(String sheet) {
        String selectors = sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)\\{.*?\\}", " ");
        return STYLE_CLASS
                .matcher(selectors)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
