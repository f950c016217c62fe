package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.SearchHit.Field;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds the paths that the index leaves out, and the digests of their files, those of a version beyond the first ones,
/// in the stored manifests: an index of a million paths would take minutes to make and more room than the manifest.
/// Newest versions first. A search
/// reads at least one manifest and begins none after its time is over; interrupting the thread stops it. The manifest
/// that was read last is kept while memory lasts, for the next letter that somebody types. Thread-safe.
final class LargeVersions {
    private static final int MOST_HITS = 200;
    private static final int MOST_VERSIONS = 100;

    private final Database database;
    private final ManifestObjects manifests;
    private final int indexed;
    private final Duration patience;
    private volatile @Nullable Kept last;

    /// @param indexed how many paths of a version are in the index
    /// @param patience after which no further manifest is read
    LargeVersions(Database database, ManifestObjects manifests, int indexed, Duration patience) {
        this.database = database;
        this.manifests = manifests;
        this.indexed = indexed;
        this.patience = patience;
    }

    private record Kept(Md5 key, SoftReference<Manifest> manifest) {}

    /// @param complete whether all was looked through
    record Found(List<SearchHit> hits, boolean complete) {}

    static final Found NOTHING = new Found(List.of(), true);

    /// What is looked for.
    ///
    /// @param entries the entries of a manifest that fit, in its order
    /// @param known   SQL that counts what the index has of `:path` and `:digest` in `:collection`
    private record Wanted(Field field, Function<Manifest, IntStream> entries, String known) {}

    /// Fills up with the paths that hold all of `terms`.
    Page<SearchHit> paths(Page<SearchHit> page, long offset, SearchTerms terms, PageRequest request)
            throws IOException {
        List<String> all = terms.all();
        Wanted wanted = new Wanted(
                Field.FILE,
                manifest -> Arrays.stream(manifest.indexesContaining(all.getFirst()))
                        .filter(i -> i >= indexed && containsAll(manifest.path(i), all)),
                "SELECT count(*) FROM document WHERE collection_id = :collection AND field = 4 AND text = :path");
        return fillUp(page, offset, wanted, request);
    }

    /// The files whose content has a digest that begins as one of `prefixes`.
    Found digests(List<DigestPrefix> prefixes) throws IOException {
        Wanted wanted = new Wanted(
                Field.FILE_DIGEST,
                manifest -> IntStream.range(indexed, manifest.count())
                        .filter(i -> !manifest.isReference(i) && Md5.isBase64(manifest.digest(i)))
                        .filter(i -> begins(Md5.ofBase64(manifest.digest(i)), prefixes)),
                "SELECT count(*) FROM content WHERE digest = :digest AND collection_id = :collection AND path = :path");
        List<Large> versions = database.read(this::newest);
        return versions.isEmpty() ? NOTHING : find(versions, wanted);
    }

    private static boolean begins(Md5 digest, List<DigestPrefix> prefixes) {
        return prefixes.stream().anyMatch(prefix -> prefix.holds(digest));
    }

    /// A version above the bound.
    private record Large(long version, long collection, ArtifactPath path) {}

    /// Fills up a page of hits from the index that has room left, or is to be gone on from.
    private Page<SearchHit> fillUp(Page<SearchHit> page, long offset, Wanted wanted, PageRequest request)
            throws IOException {
        List<Large> versions = database.read(this::newest);
        if (versions.isEmpty()) {
            return page;
        }
        if (page.items().size() == request.size()) {
            return new Page<>(page.items(), Optional.of(String.valueOf(offset + request.size())), page.total(), false);
        }
        Found found = find(versions, wanted);
        List<SearchHit> hits = new ArrayList<>(page.items());
        found.hits().stream()
                .skip(Math.max(0, offset - page.total()))
                .limit(request.size() - page.items().size())
                .forEach(hits::add);
        long total = page.total() + found.hits().size();
        long next = offset + hits.size();
        boolean isMore = next < total && !hits.isEmpty();
        return new Page<>(
                hits,
                isMore ? Optional.of(String.valueOf(next)) : Optional.empty(),
                total,
                page.complete() && found.complete());
    }

    private List<Large> newest(Handle handle) {
        return handle.createQuery("SELECT v.id, v.collection_id, v.number, p.entity, p.name AS project, c.name"
                        + " FROM version v JOIN collection c ON c.id = v.collection_id"
                        + " JOIN project p ON p.id = c.project_id WHERE v.state = 'COMMITTED'"
                        + " AND v.file_count + v.reference_count > :indexed ORDER BY v.id DESC LIMIT :limit")
                .bind("indexed", indexed)
                .bind("limit", MOST_VERSIONS + 1)
                .map((row, _) -> new Large(
                        row.getLong("id"),
                        row.getLong("collection_id"),
                        new ProjectPath(row.getString("entity"), row.getString("project"))
                                .collection(row.getString("name"))
                                .at("v" + row.getLong("number"))))
                .list();
    }

    private Found find(List<Large> versions, Wanted wanted) throws IOException {
        long start = System.nanoTime();
        List<SearchHit> hits = new ArrayList<>();
        for (Large version : versions.subList(0, Math.min(MOST_VERSIONS, versions.size()))) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted between versions");
            }
            boolean isFirst = version.equals(versions.getFirst());
            if (!isFirst && System.nanoTime() - start >= patience.toNanos() || !add(version, wanted, hits)) {
                return new Found(hits, false);
            }
        }
        return new Found(hits, versions.size() <= MOST_VERSIONS);
    }

    /// Adds the paths of a version that are not in the index and in no newer version's hits; false when there are too
    /// many.
    private boolean add(Large version, Wanted wanted, List<SearchHit> hits) throws IOException {
        Optional<Manifest> read = manifest(version.version());
        if (read.isEmpty()) {
            return true;
        }
        Manifest manifest = read.get();
        Set<String> known = new HashSet<>();
        hits.stream()
                .filter(hit -> hit.version().collection().equals(version.path().collection()))
                .forEach(hit -> known.add(hit.text()));
        for (int i : wanted.entries().apply(manifest).toArray()) {
            String path = manifest.path(i);
            if (!known.contains(path) && !isIndexed(version.collection(), wanted, manifest, i)) {
                if (hits.size() == MOST_HITS) {
                    return false;
                }
                hits.add(new SearchHit(version.path(), wanted.field(), path));
            }
        }
        return true;
    }

    private static boolean containsAll(String path, List<String> terms) {
        String lower = path.toLowerCase(Locale.ROOT);
        return terms.stream().allMatch(term -> lower.contains(term.toLowerCase(Locale.ROOT)));
    }

    private boolean isIndexed(long collection, Wanted wanted, Manifest manifest, int entry) throws IOException {
        return database.read(handle -> Rows.count(handle.createQuery(wanted.known())
                        .bind("collection", collection)
                        .bind("path", manifest.path(entry))
                        .bindMap(digest(wanted, manifest.digest(entry))))
                > 0);
    }

    private static Map<String, Object> digest(Wanted wanted, String digest) {
        return wanted.field() == Field.FILE_DIGEST
                ? Map.of("digest", Md5.ofBase64(digest).bytes())
                : Map.of();
    }

    private Optional<Manifest> manifest(long version) throws IOException {
        ManifestRow row = ManifestRow.read(database, version);
        Kept kept = last;
        Manifest known =
                kept != null && kept.key().equals(row.key()) ? kept.manifest().get() : null;
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Manifest manifest = manifests.read(row.key(), row.digest(), row.name());
            last = new Kept(row.key(), new SoftReference<>(manifest));
            return Optional.of(manifest);
        } catch (DamagedException e) {
            // A search still finds what else there is; fsck names the manifest.
            return Optional.empty();
        }
    }
}
