package dev.vitrine.app.compare;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.progress.ProgressMonitor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;

/// Writes a comparison as one HTML page that needs nothing else: light or dark as the browser is, no script, every text
/// from outside escaped.
final class ComparisonHtml {
    /// More rows than a browser shows with ease.
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_TEXT = 2_000;
    private final Comparison comparison;
    private final Formats formats;
    private final DifferenceText words;
    private final Messages messages = Messages.of(ComparisonHtml.class);

    ComparisonHtml(Comparison comparison, Formats formats) {
        this.comparison = comparison;
        this.formats = formats;
        this.words = new DifferenceText(formats);
    }

    /// Writes the page; `out` stays open.
    void write(OutputStream out, ProgressMonitor monitor) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String title = messages.get("compare.html.title", name(comparison.to()), name(comparison.from()));
        page.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.write("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        page.write("<title>" + escaped(title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
        page.write("<h1>" + escaped(title) + "</h1>\n");
        summary(page);
        files(page, monitor);
        metadata(page);
        description(page);
        page.write("</body>\n</html>\n");
        page.flush();
    }

    private static String style() throws IOException {
        try (var css = ComparisonHtml.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void summary(Writer page) throws IOException {
        page.write("<p class=\"counts\">");
        for (Kind kind : Kind.values()) {
            page.write("<span class=\"" + styleOf(kind) + "\">"
                    + escaped(words.count(kind, comparison.files().count(kind))) + "</span> ");
        }
        page.write("<span>" + escaped(words.signed(comparison.files().bytes().growth())) + "</span></p>\n");
        if (comparison.isEqual()) {
            page.write("<p>" + escaped(messages.get("compare.equal.title")) + "</p>\n");
        }
    }

    private static String styleOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void files(Writer page, ProgressMonitor monitor) throws IOException {
        ManifestDiff diff = comparison.files();
        int[] indexes = diff.indexes(EnumSet.complementOf(EnumSet.of(Kind.SAME)), "");
        if (indexes.length == 0) {
            return;
        }
        heading(page, "compare.tab.files");
        page.write("<table>\n");
        for (int i = 0; i < Math.min(indexes.length, MOST_ROWS); i++) {
            monitor.check();
            ManifestDiff.Row row = diff.row(indexes[i]);
            page.write("<tr class=\"" + styleOf(row.kind()) + "\"><td class=\"mark\">"
                    + DifferenceText.mark(row.kind()) + "</td><td>" + escaped(row.path()) + "</td><td class=\"size\">"
                    + escaped(formats.bytes(row.size())) + "</td><td class=\"note\">" + escaped(words.note(row))
                    + "</td></tr>\n");
        }
        page.write("</table>\n");
        if (indexes.length > MOST_ROWS) {
            page.write("<p>"
                    + escaped(messages.get("compare.html.more", formats.count(indexes.length - (long) MOST_ROWS)))
                    + "</p>\n");
        }
        comparison.unreadable().forEach(file -> line(page, messages.get("compare.unread", file.path(), file.reason())));
        if (comparison.unchecked() > 0) {
            line(page, words.unchecked(comparison.unchecked()));
        }
    }

    private static void line(Writer page, String text) {
        try {
            page.write("<p>" + escaped(text) + "</p>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void metadata(Writer page) throws IOException {
        if (comparison.metadata().isEmpty()) {
            return;
        }
        heading(page, "compare.tab.metadata");
        page.write("<table>\n");
        for (MetadataDiff.Change change : comparison.metadata().changes()) {
            page.write("<tr><td>" + escaped(change.key()) + "</td><td class=\"removed\">"
                    + escaped(change.from().orElse("")) + "</td><td class=\"added\">"
                    + escaped(change.to().orElse("")) + "</td></tr>\n");
        }
        page.write("</table>\n");
    }

    private void description(Writer page) throws IOException {
        if (comparison.description().lines().isEmpty()) {
            return;
        }
        heading(page, "compare.tab.description");
        page.write("<pre>");
        for (LineDiff.Line line : comparison.description().lines()) {
            page.write("<span class=\""
                    + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\">" + escaped(words.line(line))
                    + "</span>\n");
        }
        page.write("</pre>\n");
    }

    private void heading(Writer page, String key) throws IOException {
        page.write("<h2>" + escaped(messages.get(key)) + "</h2>\n");
    }

    private static String name(Side side) {
        return side.name();
    }

    /// Text from outside: cut, with nothing hidden in it, and nothing that a browser reads as markup.
    private static String escaped(String text) {
        String shown = DisplayText.safe(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text);
        StringBuilder html = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
