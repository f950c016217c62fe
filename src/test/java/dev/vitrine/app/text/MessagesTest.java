package dev.vitrine.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitrine.app.Main;
import dev.vitrine.testing.CompiledTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The texts of all features held against the code that uses them.
class MessagesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/vitrine/app");
    private final Map<String, String> texts = new TreeMap<>();
    private CompiledTexts code;

    @BeforeEach
    void readTextsAndCode() throws IOException {
        code = new CompiledTexts(Main.class);
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file :
                    files.filter(one -> one.endsWith("messages.properties")).toList()) {
                Properties read = new Properties();
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    read.load(reader);
                }
                read.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        assertFalse(texts.isEmpty());
    }

    @Test
    void everyTextIsUsed() {
        assertEquals(List.of(), keys(key -> !code.canSay(key) && !code.whole().contains(parent(key))));
    }

    /// A button is named `a.b` in the code and has the texts `a.b.text` and `a.b.tip`.
    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() {
        TreeSet<String> known = new TreeSet<>(texts.keySet());
        String features = texts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));

        assertEquals(
                List.of(),
                code.whole().stream()
                        .filter(text -> text.matches("(" + features + ")(\\.\\w+)+"))
                        .filter(text -> !text.matches(".*\\.(css|json|damaged)"))
                        .filter(text -> !known.contains(text)
                                && !known.tailSet(text + ".").stream()
                                        .limit(1)
                                        .allMatch(key -> key.startsWith(text + ".")))
                        .sorted()
                        .toList());
    }

    /// A plain one begins a quotation in the pattern, and the placeholders behind it would be shown as they are.
    /// Choices
    /// need the quotation, around braces.
    @Test
    void apostrophesAreTypographic() {
        assertEquals(List.of(), keys(key -> texts.get(key).matches("(?s).*\\p{L}'\\p{L}.*")));
    }

    @Test
    void everyPatternCanBeRead() {
        texts.values().forEach(MessageFormat::new);
    }

    private List<String> keys(Predicate<String> wrong) {
        return texts.keySet().stream().filter(wrong).toList();
    }
}
