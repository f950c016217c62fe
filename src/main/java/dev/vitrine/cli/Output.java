package dev.vitrine.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What a command prints on standard output: lines for people, or one JSON document. UTF-8 whatever the locale. Every
/// line is made safe for a terminal here ([SafeText]), so that no command can forget it.
final class Output {
    private final OutputStream out;
    private final boolean json;

    Output(OutputStream out, boolean json) {
        this.out = new PipeStream(out);
        this.json = json;
    }

    /// Whether one JSON document is wanted instead of lines.
    boolean json() {
        return json;
    }

    /// Prints one line.
    void line(String text) throws IOException {
        out.write((SafeText.of(text) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Prints text of several lines, each behind `indent`.
    void lines(String indent, String text) throws IOException {
        for (String line : text.split("\r?\n|\r", -1)) {
            line(indent + line);
        }
    }

    /// Prints rows with aligned columns; the first row is the heading.
    void table(List<List<String>> rows) throws IOException {
        List<List<String>> safe = rows.stream()
                .map(row -> row.stream().map(SafeText::of).toList())
                .toList();
        int columns = safe.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : safe) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : safe) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                line.append(cell);
                if (i < columns - 1) {
                    line.repeat(' ', widths[i] - cell.codePointCount(0, cell.length()) + 2);
                }
            }
            line(line.toString().stripTrailing());
        }
    }

    /// Prints the JSON document of a command. `tree` is made of maps, lists, strings, numbers, booleans and nulls.
    void document(Object tree) throws IOException {
        try (JsonDocument document = new JsonDocument(out)) {
            document.value(tree);
        }
    }

    /// Begins a JSON document that is written piece by piece; close it.
    JsonDocument openDocument() {
        return new JsonDocument(out);
    }

    /// Standard output itself, for bytes that are printed as they are.
    OutputStream stream() {
        return out;
    }

    /// Flushes what was printed, so that a closed pipe or a full disk shows itself.
    void flush() throws IOException {
        out.flush();
    }

    /// Tells a reader that went away from other failures to write.
    private static final class PipeStream extends FilterOutputStream {
        PipeStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw translate(e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw translate(e);
            }
        }

        private static IOException translate(IOException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("pipe") ? new OutputClosedException(e) : e;
        }
    }
}
