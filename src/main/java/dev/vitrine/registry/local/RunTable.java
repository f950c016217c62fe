package dev.vitrine.registry.local;

import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Runs and their edges to the versions that they logged (`output`) and used (`input`).
record RunTable(Handle handle) {
    static final String INPUT = "input";
    static final String OUTPUT = "output";

    private static final String SELECT = """
        SELECT r.id, r.name, r.display_name, r.created_at, p.entity, p.name AS project
        FROM run r JOIN project p ON p.id = r.project_id
        """;

    /// The run's row, made when it does not exist.
    ///
    /// @param jobType what W&B calls `jobType`: `auto` for runs that nobody named, else empty
    long obtain(ProjectPath path, String id, String jobType, Instant now) {
        long project = new ProjectTable(handle).obtain(path, now);
        handle.createUpdate("INSERT INTO run (project_id, name, display_name, job_type, created_at)"
                        + " VALUES (:project, :id, :id, :jobType, :now) ON CONFLICT DO NOTHING")
                .bind("project", project)
                .bind("id", id)
                .bind("jobType", jobType)
                .bind("now", now.toEpochMilli())
                .execute();
        return Rows.count(handle.createQuery("SELECT id FROM run WHERE project_id = :project AND name = :id")
                .bind("project", project)
                .bind("id", id));
    }

    /// @throws NotFoundException when there is no such run
    long require(ProjectPath path, String id) throws NotFoundException {
        return Rows.number(handle.createQuery("SELECT r.id FROM run r JOIN project p ON p.id = r.project_id"
                                + " WHERE p.entity = :entity AND p.name = :project AND r.name = :id")
                        .bind("entity", path.entity())
                        .bind("project", path.project())
                        .bind("id", id))
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.RUN, path + "/" + id));
    }

    /// Records an edge in `edges`; one that is there already is left as it is.
    void connect(String edges, long run, long version) {
        handle.createUpdate("INSERT INTO " + edges + " (run_id, version_id) VALUES (:run, :version)"
                        + " ON CONFLICT DO NOTHING")
                .bind("run", run)
                .bind("version", version)
                .execute();
    }

    /// Runs that used a version, oldest first.
    Page<Run> usedBy(long version, PageRequest request) {
        record Numbered(long row, Run run) {}
        List<Numbered> runs = handle.createQuery(SELECT
                        + "JOIN input i ON i.run_id = r.id WHERE i.version_id = :version AND r.id > :after"
                        + " ORDER BY r.id LIMIT :limit")
                .bind("version", version)
                .bind("after", Rows.cursor(request, 0))
                .bind("limit", request.size() + 1)
                .map((row, _) -> new Numbered(row.getLong("id"), run(row)))
                .list();
        long total = Rows.count(handle.createQuery("SELECT count(*) FROM input WHERE version_id = :version")
                .bind("version", version));
        Page<Numbered> page = Rows.page(runs, request, total, numbered -> String.valueOf(numbered.row()));
        return new Page<>(page.items().stream().map(Numbered::run).toList(), page.next(), total);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new ProjectPath(row.getString("entity"), row.getString("project")),
                row.getString("name"),
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
