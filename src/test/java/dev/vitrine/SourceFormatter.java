package dev.vitrine;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one layout of every Java source: palantir-java-format, 120 columns, imports sorted and unused ones removed.
///
/// `mvn -q test-compile exec:exec@format` writes the layout, [FormatTest] holds it. It is run from the tests because
/// the formatter parses Java with the compiler of the JVM it runs in, and Maven's own JVM may be older than the
/// sources.
final class SourceFormatter {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private static final Pattern TEXT_BLOCK_OR_DOC_INDENT =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|(?m:^[ \\t]+(?=///))");

    private SourceFormatter() {}

    /// Rewrites the given files, or every source under `src` when none is given.
    public static void main(String[] args) throws IOException {
        List<Path> files = args.length == 0
                ? sourcesUnder(Path.of("src"))
                : Stream.of(args).map(Path::of).toList();
        for (Path file : files) {
            String before = Files.readString(file);
            String after = format(file, before);
            if (!after.equals(before)) {
                Files.writeString(file, after);
                System.out.println("formatted " + file);
            }
        }
    }

    static String format(Path file, String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(unindentDocComments(source));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + " is not Java that the formatter can read", e);
        }
    }

    /// The formatter takes a block of `///` lines as one token and counts the indent of its later lines twice: a line
    /// just below the limit was broken, its rest left without the `///`.
    private static String unindentDocComments(String source) {
        return TEXT_BLOCK_OR_DOC_INDENT
                .matcher(source)
                .replaceAll(match -> match.group().isBlank() ? "" : Matcher.quoteReplacement(match.group()));
    }

    static List<Path> sourcesUnder(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
