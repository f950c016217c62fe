package dev.vitrine.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.content.SourceLexer.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLexerTest {
    private static List<String> styled(SourceLanguage language, String... lines) {
        SourceLexer lexer = new SourceLexer(language);
        List<String> found = new java.util.ArrayList<>();
        int state = SourceLexer.START;
        for (String text : lines) {
            SourceLexer.Line line = lexer.lex(text, state);
            line.tokens().stream()
                    .filter(token -> token.style() != Style.PLAIN)
                    .forEach(token -> found.add(token.style() + " " + text.substring(token.start(), token.end())));
            state = line.state();
        }
        return found;
    }

    @Test
    void pythonHasLongStringsAndComments() {
        assertEquals(
                List.of(
                        "STRING \"\"\"Long",
                        "STRING text\"\"\"",
                        "KEYWORD def",
                        "NUMBER 3.5e",
                        "NUMBER 1",
                        "COMMENT # end"),
                styled(SourceLanguage.PYTHON, "\"\"\"Long", "text\"\"\" + x", "def f(a=3.5e-1): # end"));
    }

    @Test
    void commentsGoOverLinesWhereTheyMay() {
        assertEquals(
                List.of("KEYWORD int", "COMMENT /* a", "COMMENT b */", "STRING \"c\\\"d\"", "COMMENT // e"),
                styled(SourceLanguage.JAVA_LIKE, "int x; /* a", "b */ y = \"c\\\"d\"; // e"));
    }

    @Test
    void keysOfConfigurationsAreTold() {
        assertEquals(
                List.of("KEY learning-rate", "NUMBER 0.1", "KEY \"k\"", "STRING \"v\"", "KEYWORD true"),
                styled(SourceLanguage.CONFIGURATION, "learning-rate: 0.1", "\"k\": \"v\"", "- true"));
    }

    @Test
    void tagsAndTheirValuesAreTold() {
        assertEquals(
                List.of("TAG <a href=", "STRING \"x\"", "TAG >", "TAG </a>", "COMMENT <!-- c", "COMMENT -->"),
                styled(SourceLanguage.MARKUP, "<a href=\"x\">t</a><!-- c", "-->"));
    }

    @Test
    void everyLanguageTakesAnyLine() {
        String odd = "\\\"'`<>#/*--;=:{}\u0000\uD800x9.".repeat(20);
        for (SourceLanguage language : SourceLanguage.values()) {
            SourceLexer lexer = new SourceLexer(language);
            for (int from = 0; from < odd.length(); from++) {
                String line = odd.substring(from);
                int end = 0;
                for (SourceLexer.Token token :
                        lexer.lex(line, SourceLexer.START).tokens()) {
                    assertEquals(end, token.start());
                    end = token.end();
                }
                assertEquals(line.length(), end);
            }
        }
    }
}
