package dev.vitrine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The string literals of compiled classes. Of a text that is put together (`"a." + key`), what stands in the code is
/// known and what comes in between is not; the compiler may keep it as one literal with holes or as its parts.
public final class CompiledTexts {
    private static final char HOLE = '\u0001';
    private final Set<String> whole = new HashSet<>();
    private final Set<Pattern> withHoles;

    /// Those of the classes below the package of `root`.
    public CompiledTexts(Class<?> root) throws IOException {
        Set<String> holed = new HashSet<>();
        try (Stream<Path> files = Files.walk(directory(root))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof StringEntry text) {
                        (text.stringValue().indexOf(HOLE) < 0 ? whole : holed).add(text.stringValue());
                    }
                }
            }
        }
        withHoles = holed.stream()
                .filter(text -> Character.isLetter(text.charAt(0)))
                .map(CompiledTexts::pattern)
                .collect(Collectors.toSet());
    }

    private static Path directory(Class<?> root) {
        try {
            return Path.of(root.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(root.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(text.split(String.valueOf(HOLE), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+")));
    }

    /// Literals with nothing put in.
    public Set<String> whole() {
        return Set.copyOf(whole);
    }

    /// Whether the code can say `text`: as a literal, or put together from one that it begins with, up to a dot, a dash
    /// or a number.
    public boolean canSay(String text) {
        return whole.contains(text)
                || IntStream.range(1, text.length())
                        .anyMatch(end -> mayEnd(text, end) && whole.contains(text.substring(0, end)))
                || withHoles.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static boolean mayEnd(String text, int end) {
        char last = text.charAt(end - 1);
        return last == '.' || last == '-' || Character.isDigit(text.charAt(end));
    }
}
