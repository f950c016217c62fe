package dev.vitrine.app.version;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.model.ArtifactPath;

/// How to get at what is chosen from a program: as a version, one file of it, or everything under a prefix. Names from
/// outside are quoted as each language wants it, invisible characters as escapes, so that a snippet does what it shows.
///
/// @param shell for POSIX shells; names with control characters need `$'…'`, which bash, zsh and ksh know
public record UsageSnippets(String python, String shell, String java) {
    /// What is chosen.
    public sealed interface Chosen {
        record All() implements Chosen {}

        record File(String path) implements Chosen {}

        record Folder(String prefix) implements Chosen {}
    }

    public static UsageSnippets of(ArtifactPath version, String type, Chosen chosen) {
        return new UsageSnippets(python(version, type, chosen), shell(version, chosen), java(version, chosen));
    }

    private static String python(ArtifactPath version, String type, Chosen chosen) {
        String get = switch (chosen) {
            case Chosen.All() -> "path = artifact.download()";
            case Chosen.File(String path) -> "path = artifact.get_entry(" + literal(path, true) + ").download()";
            case Chosen.Folder(String prefix) -> "path = artifact.download(path_prefix=" + literal(prefix, true) + ")";
        };
        return "import wandb\n\nartifact = wandb.Api().artifact(" + literal(version.toString(), true) + ", type="
                + literal(type, true) + ")\n" + get;
    }

    private static String shell(ArtifactPath version, Chosen chosen) {
        String get = "vitrine get " + word(version.toString());
        return switch (chosen) {
            case Chosen.All() -> get;
            case Chosen.File(String path) -> get + " --prefix=" + word(path);
            case Chosen.Folder(String prefix) -> get + " --prefix=" + word(prefix);
        };
    }

    private static String java(ArtifactPath version, Chosen chosen) {
        String get = switch (chosen) {
            case Chosen.All() -> "    artifact.download(Artifact.DownloadOptions.ALL, ProgressMonitor.NONE);";
            case Chosen.File(String path) ->
                "    try (InputStream bytes = artifact.open(" + literal(path, false) + ")) {\n"
                        + "        bytes.transferTo(System.out);\n    }";
            case Chosen.Folder(String prefix) ->
                "    var options = new Artifact.DownloadOptions(Optional.empty(), " + literal(prefix, false)
                        + ", false);\n    artifact.download(options, ProgressMonitor.NONE);";
        };
        return "try (var client = ArtifactClient.open(Directories.ofProcess(Optional.empty()))) {\n"
                + "    var artifact = client.artifact(client.parse(" + literal(version.toString(), false) + "));\n"
                + get + "\n}";
    }

    /// A string literal of Python or Java. Java reads Unicode escapes before anything else, so that what could end the
    /// line or the literal has an escape of its own there.
    static String literal(String text, boolean python) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, point, python);
            }
        });
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point, boolean python) {
        if (!DisplayText.isHidden(point)) {
            quoted.appendCodePoint(point);
        } else if (point <= 0xFFFF) {
            quoted.append(String.format("\\u%04x", point));
        } else if (python) {
            quoted.append(String.format("\\U%08x", point));
        } else {
            quoted.append(String.format(
                    "\\u%04x\\u%04x", (int) Character.highSurrogate(point), (int) Character.lowSurrogate(point)));
        }
    }

    /// One word of a POSIX shell.
    static String word(String text) {
        if (text.matches("[A-Za-z0-9_@%+=:,./-]+")) {
            return text;
        }
        if (text.codePoints().noneMatch(DisplayText::isHidden)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.codePoints().forEach(point -> {
            if (point == '\'' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (!DisplayText.isHidden(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(point <= 0xFFFF ? String.format("\\u%04x", point) : String.format("\\U%08x", point));
            }
        });
        return quoted.append("'").toString();
    }
}
