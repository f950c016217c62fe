package dev.vitrine.testing;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A version to be saved, of small text files: says what is different from a plain dataset and saves it. Immutable.
public record Drafts(
        CollectionPath collection,
        String type,
        Map<String, String> files,
        List<ManifestEntry> references,
        String description,
        Metadata metadata,
        List<String> aliases,
        List<String> tags,
        Optional<Duration> ttl,
        Optional<String> run,
        List<String> used) {

    /// A dataset with one file, `file.txt`, that holds `content`.
    public static Drafts of(CollectionPath collection, String content) {
        return new Drafts(
                collection,
                "dataset",
                Map.of("file.txt", content),
                List.of(),
                "",
                Metadata.EMPTY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Drafts type(String value) {
        return new Drafts(collection, value, files, references, description, metadata, aliases, tags, ttl, run, used);
    }

    public Drafts files(Map<String, String> value) {
        return new Drafts(collection, type, value, references, description, metadata, aliases, tags, ttl, run, used);
    }

    /// A reference instead of the files, whose digest is that of `content`.
    public Drafts reference(String path, String uri, String content) {
        ManifestEntry entry = ManifestEntry.reference(
                EntryPath.of(path), uri, Md5.ofUtf8(content).base64(), OptionalLong.empty(), Map.of());
        return new Drafts(
                collection, type, Map.of(), List.of(entry), description, metadata, aliases, tags, ttl, run, used);
    }

    public Drafts description(String value) {
        return new Drafts(collection, type, files, references, value, metadata, aliases, tags, ttl, run, used);
    }

    public Drafts metadata(String json) {
        return new Drafts(
                collection, type, files, references, description, Metadata.parse(json), aliases, tags, ttl, run, used);
    }

    public Drafts aliases(String... value) {
        return new Drafts(
                collection, type, files, references, description, metadata, List.of(value), tags, ttl, run, used);
    }

    public Drafts tags(String... value) {
        return new Drafts(
                collection, type, files, references, description, metadata, aliases, List.of(value), ttl, run, used);
    }

    public Drafts ttl(Duration value) {
        return new Drafts(
                collection,
                type,
                files,
                references,
                description,
                metadata,
                aliases,
                tags,
                Optional.of(value),
                run,
                used);
    }

    public Drafts run(String value) {
        return new Drafts(
                collection,
                type,
                files,
                references,
                description,
                metadata,
                aliases,
                tags,
                ttl,
                Optional.of(value),
                used);
    }

    public Drafts used(String... ids) {
        return new Drafts(
                collection, type, files, references, description, metadata, aliases, tags, ttl, run, List.of(ids));
    }

    public Manifest manifest() {
        List<ManifestEntry> entries = new ArrayList<>(references);
        new TreeMap<>(files)
                .forEach((path, content) -> entries.add(ManifestEntry.file(
                        EntryPath.of(path), Md5.ofUtf8(content), content.getBytes(StandardCharsets.UTF_8).length)));
        return Manifest.of(entries);
    }

    public NewVersion request() {
        return new NewVersion(collection, type, manifest(), description, metadata, aliases, tags, ttl, run, used);
    }

    /// Begins, puts and commits; the files pass through `scratch`.
    public ArtifactVersion save(Registry registry, Path scratch) throws IOException {
        try (PendingVersion pending = registry.begin(request())) {
            put(pending, scratch);
            return pending.commit();
        }
    }

    /// Puts every file that the registry needs.
    public void put(PendingVersion pending, Path scratch) throws IOException {
        for (ManifestEntry entry : manifest().entries()) {
            if (pending.needs(entry)) {
                Path file = Files.writeString(
                        scratch.resolve(Md5.ofUtf8(entry.digest()).hex()),
                        files.get(entry.path().value()));
                pending.put(entry, file, ProgressMonitor.NONE);
            }
        }
    }
}
