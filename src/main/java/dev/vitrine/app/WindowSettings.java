package dev.vitrine.app;

import dev.vitrine.app.shell.Remembered;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.InvalidNameException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// How the window looked when it was closed.
///
/// @param bounds where the window was
/// @param frame  its columns, and the versions that were opened
record WindowSettings(Optional<Bounds> bounds, Remembered frame) {
    static final WindowSettings NONE = new WindowSettings(Optional.empty(), Remembered.NOTHING);
    private static final double NARROWEST = 100;
    private static final double WIDEST = 1_200;
    private static final String FILE = "window.properties";

    /// In pixels of the screen; where the window would be if it were not maximized.
    record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// What `home` remembers. A file that is missing, unreadable or damaged remembers nothing: a window can open
    /// without.
    static WindowSettings read(Path home) {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
            stored.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
        return new WindowSettings(bounds(stored), frame(stored));
    }

    private static Remembered frame(Properties stored) {
        Remembered.Columns first = Remembered.NOTHING.columns();
        Remembered.Columns columns = new Remembered.Columns(
                Boolean.parseBoolean(stored.getProperty("tree", "true")),
                Boolean.parseBoolean(stored.getProperty("versions", "true")),
                Boolean.parseBoolean(stored.getProperty("transfers", "true")),
                width(stored, "treeWidth", first.treeWidth()),
                width(stored, "versionsWidth", first.versionsWidth()));
        List<ArtifactPath> recent = Stream.iterate(0, number -> number + 1)
                .map(number -> stored.getProperty("recent." + number))
                .takeWhile(Objects::nonNull)
                .flatMap(name -> version(name).stream())
                .toList();
        return new Remembered(
                columns, Optional.ofNullable(stored.getProperty("version")).flatMap(WindowSettings::version), recent);
    }

    private static double width(Properties stored, String key, double otherwise) {
        try {
            return Math.clamp(number(stored, key), NARROWEST, WIDEST);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static Optional<ArtifactPath> version(String name) {
        try {
            return Optional.of(ArtifactPath.parse(name, new ArtifactPath.Defaults("", "")));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<Bounds> bounds(Properties stored) {
        try {
            return Optional.of(new Bounds(
                    number(stored, "x"),
                    number(stored, "y"),
                    number(stored, "width"),
                    number(stored, "height"),
                    Boolean.parseBoolean(stored.getProperty("maximized"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double number(Properties stored, String key) {
        double value = Double.parseDouble(stored.getProperty(key, ""));
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(key);
        }
        return value;
    }

    /// Remembers this in `home`, whole or not at all.
    void write(Path home) throws IOException {
        Properties stored = new Properties();
        bounds.ifPresent(at -> {
            stored.setProperty("x", Double.toString(at.x()));
            stored.setProperty("y", Double.toString(at.y()));
            stored.setProperty("width", Double.toString(at.width()));
            stored.setProperty("height", Double.toString(at.height()));
            stored.setProperty("maximized", Boolean.toString(at.maximized()));
        });
        Remembered.Columns columns = frame.columns();
        stored.setProperty("tree", Boolean.toString(columns.tree()));
        stored.setProperty("versions", Boolean.toString(columns.versions()));
        stored.setProperty("transfers", Boolean.toString(columns.transfers()));
        stored.setProperty("treeWidth", Double.toString(columns.treeWidth()));
        stored.setProperty("versionsWidth", Double.toString(columns.versionsWidth()));
        frame.version().ifPresent(version -> stored.setProperty("version", version.toString()));
        for (int i = 0; i < frame.recent().size(); i++) {
            stored.setProperty("recent." + i, frame.recent().get(i).toString());
        }
        StringWriter text = new StringWriter();
        stored.store(text, null);
        Path fresh = Files.createTempFile(home, FILE, ".new");
        try {
            Files.writeString(fresh, text.toString());
            move(fresh, home.resolve(FILE));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
