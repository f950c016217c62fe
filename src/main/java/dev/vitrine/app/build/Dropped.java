package dev.vitrine.app.build;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.Dragboard;

/// What was dropped: files and folders, or URIs, or text.
public record Dropped(List<Path> files, List<String> uris, Optional<String> text) {
    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://\\S+");
    private static final int MOST_LINES = 10_000;

    public Dropped {
        files = List.copyOf(files);
        uris = List.copyOf(uris);
    }

    public static Dropped ofFiles(List<Path> files) {
        return new Dropped(files, List.of(), Optional.empty());
    }

    /// URIs when every line is one, else text.
    public static Dropped ofText(String text) {
        List<String> lines = text.lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean links = !lines.isEmpty()
                && lines.size() < MOST_LINES
                && lines.stream().allMatch(line -> URI.matcher(line).matches());
        return links
                ? new Dropped(List.of(), lines, Optional.empty())
                : new Dropped(List.of(), List.of(), text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    static Dropped of(Dragboard board) {
        if (board.hasFiles()) {
            return ofFiles(board.getFiles().stream().map(File::toPath).toList());
        }
        if (board.hasUrl()) {
            return ofText(board.getUrl());
        }
        return Stream.ofNullable(board.getString())
                .findFirst()
                .map(Dropped::ofText)
                .orElseGet(() -> ofText(""));
    }

    /// Whether a board has something that can be taken, without reading it.
    static boolean isIn(Dragboard board) {
        return board.hasFiles() || board.hasUrl() || board.hasString();
    }

    public boolean isEmpty() {
        return files.isEmpty() && uris.isEmpty() && text.isEmpty();
    }
}
