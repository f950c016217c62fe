package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Entities, projects and types: what has collections that can be seen.
record ProjectTable(Handle handle) {
    private static final String VISIBLE =
            "EXISTS (SELECT 1 FROM collection c WHERE c.project_id = p.id AND c.next_number > 0)";

    /// The project's row, made when it does not exist.
    long obtain(ProjectPath path, Instant now) {
        handle.createUpdate("INSERT INTO project (entity, name, created_at) VALUES (:entity, :name, :now)"
                        + " ON CONFLICT DO NOTHING")
                .bind("entity", path.entity())
                .bind("name", path.project())
                .bind("now", now.toEpochMilli())
                .execute();
        return find(path).orElseThrow();
    }

    OptionalLong find(ProjectPath path) {
        return Rows.number(handle.createQuery("SELECT id FROM project WHERE entity = :entity AND name = :name")
                .bind("entity", path.entity())
                .bind("name", path.project()));
    }

    /// @throws NotFoundException when there is none, or nothing in it can be seen
    long require(ProjectPath path) throws NotFoundException {
        OptionalLong id = Rows.number(
                handle.createQuery("SELECT id FROM project p WHERE entity = :entity AND name = :name AND " + VISIBLE)
                        .bind("entity", path.entity())
                        .bind("name", path.project()));
        return id.orElseThrow(() -> new NotFoundException(NotFoundException.Kind.PROJECT, path.toString()));
    }

    Page<String> entities(PageRequest request) {
        List<String> names = handle.createQuery("SELECT DISTINCT entity FROM project p WHERE entity > :after AND "
                        + VISIBLE + " ORDER BY entity LIMIT :limit")
                .bind("after", request.cursor().orElse(""))
                .bind("limit", request.size() + 1)
                .mapTo(String.class)
                .list();
        long total = Rows.count(handle.createQuery("SELECT count(DISTINCT entity) FROM project p WHERE " + VISIBLE));
        return Rows.page(names, request, total, name -> name);
    }

    Page<Project> projects(String entity, PageRequest request) throws NotFoundException {
        List<Project> projects = handle.createQuery("SELECT p.name, p.created_at,"
                        + " (SELECT count(*) FROM collection c WHERE c.project_id = p.id AND c.next_number > 0) AS n"
                        + " FROM project p WHERE entity = :entity AND name > :after AND " + VISIBLE
                        + " ORDER BY name LIMIT :limit")
                .bind("entity", entity)
                .bind("after", request.cursor().orElse(""))
                .bind("limit", request.size() + 1)
                .map((row, _) -> new Project(
                        new ProjectPath(entity, row.getString(1)),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getLong(3)))
                .list();
        long total =
                Rows.count(handle.createQuery("SELECT count(*) FROM project p WHERE entity = :entity AND " + VISIBLE)
                        .bind("entity", entity));
        if (total == 0) {
            throw new NotFoundException(NotFoundException.Kind.ENTITY, entity);
        }
        return Rows.page(projects, request, total, project -> project.path().project());
    }

    Page<ArtifactType> types(ProjectPath path, PageRequest request) throws NotFoundException {
        long project = require(path);
        List<ArtifactType> types = handle.createQuery("SELECT type, count(*) FROM collection"
                        + " WHERE project_id = :project AND next_number > 0 AND type > :after"
                        + " GROUP BY type ORDER BY type LIMIT :limit")
                .bind("project", project)
                .bind("after", request.cursor().orElse(""))
                .bind("limit", request.size() + 1)
                .map((row, _) -> new ArtifactType(row.getString(1), row.getLong(2)))
                .list();
        long total = Rows.count(handle.createQuery(
                        "SELECT count(DISTINCT type) FROM collection WHERE project_id = :project AND next_number > 0")
                .bind("project", project));
        return Rows.page(types, request, total, ArtifactType::name);
    }
}
