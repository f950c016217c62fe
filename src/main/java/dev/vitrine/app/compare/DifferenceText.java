package dev.vitrine.app.compare;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.LineDiff;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;

/// The words for differences, in the window and in reports.
final class DifferenceText {
    private static final int LONGEST_LINE = 1_000;
    private final Formats formats;
    private final Messages messages = Messages.of(DifferenceText.class);

    DifferenceText(Formats formats) {
        this.formats = formats;
    }

    static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
            case MOVED -> "→";
            case SAME -> "=";
        };
    }

    /// `+ 4 added`, `9,994 same`.
    String count(Kind kind, long count) {
        return messages.get("compare.count." + kind.name(), formats.count(count));
    }

    /// `added`, `same bytes as a.txt`, `was images/a.png`, `+ 1.1 MB`.
    String note(ManifestDiff.Row row) {
        return switch (row.kind()) {
            case ADDED ->
                row.copyOf()
                        .map(source -> messages.get("compare.note.copy", DisplayText.safe(source)))
                        .orElseGet(() -> messages.get("compare.note.ADDED"));
            case MOVED ->
                messages.get(
                        "compare.note.moved",
                        DisplayText.safe(row.from().orElseThrow().path().value()));
            case CHANGED -> row.growth() == 0 ? messages.get("compare.note.CHANGED") : signed(row.growth());
            case REMOVED, SAME -> messages.get("compare.note." + row.kind().name());
        };
    }

    /// `+ 1.1 MB`, `− 3 B`.
    String signed(long bytes) {
        return bytes < 0 ? "− " + formats.bytes(-Math.max(bytes, -Long.MAX_VALUE)) : "+ " + formats.bytes(bytes);
    }

    String unchecked(long count) {
        return messages.get("compare.unchecked", count, formats.count(count));
    }

    /// A line of text, cut, behind its mark; or how many lines are left out.
    String line(LineDiff.Line line) {
        return switch (line.kind()) {
            case SAME -> "  " + shown(line);
            case REMOVED -> "− " + shown(line);
            case ADDED -> "+ " + shown(line);
            case LEFT_OUT -> messages.get("compare.lines.leftOut", line.from(), formats.count(line.from()));
        };
    }

    /// The text of a line alone: tabs as spaces, and a word where its line feed is missing.
    String shown(LineDiff.Line line) {
        String text = line.text();
        String cut = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
        String shown = DisplayText.safe(cut.replace("\t", "    "));
        return line.ended() ? shown : shown + "  " + messages.get("compare.lines.noFeed");
    }
}
