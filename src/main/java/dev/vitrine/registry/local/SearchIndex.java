package dev.vitrine.registry.local;

import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.SearchHit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Full-text search: every word has to be within one name, description, tag, metadata or file path, anywhere in it.
/// Names come first, then descriptions, tags, metadata and files; within each, the shortest text, of which the words
/// are the greatest part, comes first. A name may also be given with its project or entity before it. Digests that
/// begin with the text come before all of that. A search first brings
/// the index up to date ([SearchUpdater]); what it leaves out comes behind the hits of its kind ([LargeVersions]).
final class SearchIndex {
    private static final int MOST_PATHS = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final SearchUpdater updater;
    private final LargeVersions large;

    SearchIndex(Database database, ManifestObjects manifests) {
        this(database, manifests, MOST_PATHS, PATIENCE);
    }

    SearchIndex(Database database, ManifestObjects manifests, int mostPaths, Duration patience) {
        this.database = database;
        this.updater = new SearchUpdater(database, manifests, mostPaths);
        this.large = new LargeVersions(database, manifests, mostPaths, patience);
    }

    Page<SearchHit> search(String text, Set<SearchHit.Field> fields, PageRequest request) throws IOException {
        SearchTerms terms = SearchTerms.of(text);
        if (terms.isEmpty() || fields.isEmpty()) {
            return new Page<>(List.of(), Optional.empty(), 0);
        }
        updater.catchUp();
        long offset = Rows.cursor(request, 0);
        List<DigestPrefix> prefixes = fields.contains(SearchHit.Field.FILE_DIGEST) ? DigestPrefix.of(text) : List.of();
        LargeVersions.Found beyond = prefixes.isEmpty() ? LargeVersions.NOTHING : large.digests(prefixes);
        Page<SearchHit> page = database.read(handle -> {
            List<SearchHit> byDigest = new ArrayList<>(new ContentIndex(handle).search(text, fields));
            byDigest.addAll(beyond.hits());
            List<SearchHit> hits =
                    byDigest.stream().skip(offset).limit(request.size()).collect(Collectors.toList());
            hits.addAll(documents(
                    handle, terms, fields, request.size() - hits.size(), Math.max(0, offset - byDigest.size())));
            long total = byDigest.size() + Rows.count(query(handle, terms, fields, "count(*)", ""));
            long next = offset + hits.size();
            return new Page<>(
                    hits,
                    next < total ? Optional.of(String.valueOf(next)) : Optional.empty(),
                    total,
                    beyond.complete());
        });
        return fields.contains(SearchHit.Field.FILE) ? large.paths(page, offset, terms, request) : page;
    }

    private static List<SearchHit> documents(
            Handle handle, SearchTerms terms, Set<SearchHit.Field> fields, int limit, long offset) {
        return query(
                        handle,
                        terms,
                        fields,
                        "d.field, d.text, p.entity, p.name AS project, c.name, m.number",
                        " ORDER BY d.field, length(d.text), d.version_id DESC, d.id LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> {
                    SearchHit.Field field = SearchHit.Field.values()[row.getInt("field")];
                    String found = row.getString("text");
                    return new SearchHit(
                            new ProjectPath(row.getString("entity"), row.getString("project"))
                                    .collection(row.getString("name"))
                                    .at("v" + row.getLong("number")),
                            field,
                            isLong(field) ? terms.snippet(found) : found);
                })
                .list();
    }

    private static boolean isLong(SearchHit.Field field) {
        return field == SearchHit.Field.DESCRIPTION || field == SearchHit.Field.METADATA;
    }

    private static Query query(
            Handle handle, SearchTerms terms, Set<SearchHit.Field> fields, String columns, String order) {
        String wanted =
                fields.stream().map(field -> String.valueOf(field.ordinal())).collect(Collectors.joining(","));
        StringBuilder sql = new StringBuilder("SELECT " + columns + " FROM document d"
                + " JOIN membership m ON m.version_id = d.version_id AND m.collection_id = d.collection_id"
                + " JOIN collection c ON c.id = d.collection_id JOIN project p ON p.id = c.project_id"
                + " WHERE d.field IN (" + wanted + ")");
        if (!terms.indexed().isEmpty()) {
            sql.append(" AND (d.id IN (SELECT rowid FROM document_index WHERE document_index MATCH :match)");
            terms.fullName()
                    .ifPresent(name -> sql.append(" OR d.field = ")
                            .append(SearchHit.Field.NAME.ordinal())
                            .append(" AND p.entity || '/' || p.name || '/' || d.text LIKE :fullName ESCAPE '!'"));
            sql.append(")");
        }
        for (int i = 0; i < terms.brief().size(); i++) {
            sql.append(" AND d.text LIKE :brief").append(i).append(" ESCAPE '!'");
        }
        Query query = handle.createQuery(sql.append(order).toString());
        if (!terms.indexed().isEmpty()) {
            query.bind("match", terms.match());
            terms.fullName().ifPresent(name -> query.bind("fullName", SearchTerms.like(name)));
        }
        for (int i = 0; i < terms.brief().size(); i++) {
            query.bind("brief" + i, SearchTerms.like(terms.brief().get(i)));
        }
        return query;
    }
}
