package dev.vitrine.registry.local;

import dev.vitrine.registry.local.FsckReport.Kind;
import dev.vitrine.registry.local.FsckReport.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Checks the index in itself: SQLite's structure, rows that point nowhere, and what the schema cannot say.
record IndexCheck(Handle handle) {
    // Each yields a name and what is wrong with it.
    private static final List<String> RULES = List.of("""
        SELECT 'version ' || v.id, 'committed, but not in its sequence under its number' FROM version v
        WHERE v.state = 'COMMITTED' AND NOT EXISTS (SELECT 1 FROM membership m
            WHERE m.collection_id = v.collection_id AND m.version_id = v.id AND m.number = v.number)\
        """, """
        SELECT 'version ' || v.id, 'in a collection, but not committed' FROM version v
        JOIN membership m ON m.version_id = v.id WHERE v.state <> 'COMMITTED'\
        """, """
        SELECT 'collection ' || c.id, 'has a version numbered beyond its counter' FROM collection c
        WHERE EXISTS (SELECT 1 FROM membership m WHERE m.collection_id = c.id AND m.number >= c.next_number)\
        """);

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).forEach(line -> {
            if (!line.equals("ok")) {
                problems.add(problem("registry.db", line));
            }
        });
        handle.createQuery("PRAGMA foreign_key_check")
                .map((row, _) -> problem(row.getString(1) + " " + row.getLong(2), "points at no " + row.getString(3)))
                .forEach(problems::add);
        for (String rule : RULES) {
            handle.createQuery(rule)
                    .map((row, _) -> problem(row.getString(1), row.getString(2)))
                    .forEach(problems::add);
        }
        CommitHashes hashes = new CommitHashes(handle);
        record Stated(long version, String hash) {}
        handle.createQuery("SELECT id, commit_hash FROM version WHERE state <> 'PENDING' ORDER BY id")
                .map((row, _) -> new Stated(row.getLong(1), row.getString(2)))
                .list()
                .forEach(stated -> {
                    if (!hashes.compute(stated.version()).equals(stated.hash())) {
                        problems.add(problem("version " + stated.version(), "its commit hash is another"));
                    }
                });
        return problems;
    }

    private static Problem problem(String subject, String detail) {
        return new Problem(Kind.DAMAGED, subject, detail, List.of());
    }
}
