package dev.vitrine.client;

import dev.vitrine.digest.FileStamp;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.store.FileSystemSteps;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The files in the directory of a kept draft: `about.json`, what was typed, and `entries.json`, the staging: a first
/// line about the base, then a line an entry. Each is replaced atomically.
final class DraftFile {
    private static final JsonMapper JSON = new JsonMapper();
    private final FileSystemSteps steps;
    private final Path directory;

    DraftFile(Path directory, FileSystemSteps steps) {
        this.directory = directory;
        this.steps = steps;
    }

    /// @param base  the name of the version that it began from; empty for a fresh one
    /// @param files how many it has
    record About(String base, String baseId, int files, long savedAt, DraftTexts texts) {}

    /// What a draft has besides its base.
    record Entries(List<DraftItem> items, BitSet gone, Set<String> folders) {
        static Entries none() {
            return new Entries(List.of(), new BitSet(), Set.of());
        }
    }

    private record Head(List<List<Integer>> gone, List<String> folders) {}

    private record Line(
            String path,
            String digest,
            long size,
            @Nullable String ref,
            @Nullable String birth,
            @Nullable Map<String, @Nullable Object> extra,
            @Nullable String file,
            long @Nullable [] stamp) {
        static Line of(DraftItem item) {
            ManifestEntry entry = item.entry();
            return new Line(
                    entry.path().value(),
                    entry.digest(),
                    entry.size().orElse(-1),
                    entry.ref().orElse(null),
                    entry.birthArtifactId().orElse(null),
                    entry.extra().isEmpty() ? null : entry.extra(),
                    item.file().map(file -> file.toAbsolutePath().toString()).orElse(null),
                    item.stamp()
                            .map(stamp -> new long[] {stamp.fileKey(), stamp.size(), stamp.modified(), stamp.changed()})
                            .orElse(null));
        }

        DraftItem item() {
            ManifestEntry entry = new ManifestEntry(
                    EntryPath.of(path),
                    digest,
                    size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                    Optional.ofNullable(ref),
                    Optional.ofNullable(birth),
                    extra == null ? Map.of() : extra);
            long[] seen = stamp;
            return new DraftItem(
                    entry,
                    Optional.ofNullable(file).map(Path::of),
                    seen == null ? Optional.empty() : Optional.of(new FileStamp(seen[0], seen[1], seen[2], seen[3])));
        }
    }

    void write(About about) throws IOException {
        replace("about.json", out -> out.line(JSON.writeValueAsString(about)));
    }

    /// Empty when there is none that can be read.
    Optional<About> readAbout() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(directory.resolve("about.json")), About.class));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Entries entries) throws IOException {
        List<List<Integer>> ranges = new ArrayList<>();
        for (int from = entries.gone().nextSetBit(0); from >= 0; ) {
            int to = entries.gone().nextClearBit(from);
            ranges.add(List.of(from, to));
            from = entries.gone().nextSetBit(to);
        }
        replace("entries.json", out -> {
            out.line(JSON.writeValueAsString(new Head(ranges, List.copyOf(entries.folders()))));
            for (DraftItem item : entries.items()) {
                out.line(JSON.writeValueAsString(Line.of(item)));
            }
        });
    }

    Entries readEntries() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(directory.resolve("entries.json"))) {
            String first = lines.readLine();
            if (first == null) {
                return Entries.none();
            }
            Head head = JSON.readValue(first, Head.class);
            BitSet gone = new BitSet();
            head.gone().forEach(range -> gone.set(range.get(0), range.get(1)));
            Map<EntryPath, DraftItem> items = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                DraftItem item = JSON.readValue(line, Line.class).item();
                items.put(item.entry().path(), item);
            }
            return new Entries(List.copyOf(items.values()), gone, new TreeSet<>(head.folders()));
        } catch (NoSuchFileException e) {
            return Entries.none();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("The file of a draft cannot be read: " + directory, e);
        }
    }

    private interface Writing {
        void to(Lines lines) throws IOException;
    }

    private record Lines(FileSystemSteps steps, FileChannel channel, StringBuilder waiting) {
        private static final int MOST = 1 << 16;

        void line(String text) throws IOException {
            waiting.append(text).append('\n');
            if (waiting.length() > MOST) {
                flush();
            }
        }

        void flush() throws IOException {
            steps.write(channel, ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8)));
            waiting.setLength(0);
        }
    }

    private void replace(String name, Writing writing) throws IOException {
        Path fresh = directory.resolve(name + "." + UUID.randomUUID());
        try {
            try (FileChannel channel = steps.create(fresh)) {
                Lines lines = new Lines(steps, channel, new StringBuilder());
                writing.to(lines);
                lines.flush();
                steps.sync(channel);
            }
            steps.move(fresh, directory.resolve(name));
            steps.syncDirectory(directory);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Text that was dropped, as a file of its own.
    Path writeText(String text) throws IOException {
        Path files = directory.resolve("files");
        steps.createDirectories(files);
        Path file = files.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = steps.create(file)) {
            Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.UTF_8));
            steps.sync(channel);
        }
        return file;
    }
}
