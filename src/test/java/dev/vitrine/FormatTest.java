package dev.vitrine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everySourceFileIsFormatted() {
        List<Path> unformatted = SourceFormatter.sourcesUnder(Path.of("src")).parallelStream()
                .filter(file -> !isFormatted(file))
                .toList();

        assertEquals(List.of(), unformatted, "run: mvn -q test-compile exec:exec@format");
    }

    @Test
    void aLineThatIsTooLongOrOddlyIndentedIsRewritten() {
        String odd = "package a;\nimport java.util.Map;\nimport java.util.List;\nclass A{\n  List<String> b;\n}\n";

        assertEquals(
                "package a;\n\nimport java.util.List;\n\nclass A {\n    List<String> b;\n}\n",
                SourceFormatter.format(Path.of("A.java"), odd));
    }

    @Test
    void docCommentsKeepTheirSlashesWhenALineIsTooLong() {
        String longDoc = "/// " + "word ".repeat(21) + "ending";
        String source = "class A {\n    /// One.\n    " + longDoc + "\n    " + longDoc + " of it all\n    int b;\n}\n";

        assertEquals(
                "class A {\n    /// One.\n    " + longDoc + "\n    " + longDoc + "\n    /// of it all\n    int b;\n}\n",
                SourceFormatter.format(Path.of("A.java"), source));
    }

    private static boolean isFormatted(Path file) {
        try {
            String source = Files.readString(file);
            return source.equals(SourceFormatter.format(file, source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
