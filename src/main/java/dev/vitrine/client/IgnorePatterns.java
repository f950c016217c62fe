package dev.vitrine.client;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which files of a folder are left out, in the form of a `.gitignore`: one glob a line, `#` for comments, `!` to take
/// a line back, a slash at the end for folders only, a slash elsewhere for a place below the folder that is added; `**`
/// stands for any number of folders. Of several lines that fit the last one counts. Immutable.
public final class IgnorePatterns {
    /// Leaves nothing out.
    public static final IgnorePatterns NONE = new IgnorePatterns(List.of());

    private final List<Line> lines;

    private record Line(Pattern pattern, boolean foldersOnly, boolean takesBack) {}

    private IgnorePatterns(List<Line> lines) {
        this.lines = lines;
    }

    public static IgnorePatterns parse(String text) {
        return new IgnorePatterns(Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(IgnorePatterns::line)
                .toList());
    }

    private static Line line(String text) {
        boolean takesBack = text.startsWith("!");
        String glob = takesBack ? text.substring(1) : text;
        boolean foldersOnly = glob.endsWith("/");
        glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
        String anywhere = glob.contains("/") ? "" : "(?:.*/)?";
        return new Line(
                Pattern.compile(anywhere + regex(glob.startsWith("/") ? glob.substring(1) : glob)),
                foldersOnly,
                takesBack);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /// Whether nothing is left out.
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Whether the file `path`, below the folder that is added, is left out: by itself, or with a folder around it.
    public boolean ignores(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (decides(path.substring(0, slash), true)) {
                return true;
            }
        }
        return decides(path, false);
    }

    private boolean decides(String path, boolean folder) {
        boolean ignored = false;
        for (Line line : lines) {
            if ((folder || !line.foldersOnly) && line.pattern.matcher(path).matches()) {
                ignored = !line.takesBack;
            }
        }
        return ignored;
    }
}
