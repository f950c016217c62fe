package dev.vitrine.cli;

import dev.vitrine.client.ArtifactClient.FsckReport;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.Project;
import dev.vitrine.model.Run;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.SkippedReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Records as JSON objects, under the attribute names of W&B's `Artifact` (wandb-protocol 1.2). Times are ISO 8601 in
/// UTC, sizes are bytes, `ttl` is seconds.
final class Attributes {
    private Attributes() {}

    static Map<String, Object> of(ArtifactVersion version) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", version.id());
        values.put("name", version.path().name());
        values.put("qualified_name", version.path().toString());
        putPlace(values, "", version.path());
        values.put("type", version.type());
        values.put("state", version.state().name());
        values.put("digest", version.digest());
        values.put("size", version.size());
        values.put("file_count", version.fileCount());
        values.put("reference_count", version.referenceCount());
        values.put("description", version.description());
        values.put("metadata", version.metadata().values());
        values.put("aliases", version.aliases());
        values.put("tags", version.tags());
        values.put("ttl", version.ttl().map(Duration::toSeconds));
        values.put("created_at", version.createdAt());
        values.put("updated_at", version.updatedAt());
        values.put("commit_hash", version.commitHash());
        values.put("source_name", version.source().name());
        values.put("source_qualified_name", version.source().toString());
        putPlace(values, "source_", version.source());
        values.put("is_link", version.isLink());
        values.put("logged_by", version.loggedBy().map(Attributes::of));
        return values;
    }

    private static void putPlace(Map<String, Object> values, String prefix, ArtifactPath path) {
        values.put(prefix + "entity", path.collection().project().entity());
        values.put(prefix + "project", path.collection().project().project());
        values.put(prefix + "collection", path.collection().name());
        values.put(prefix + "version", path.alias());
    }

    static Map<String, Object> of(Run run) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", run.id());
        values.put("name", run.displayName());
        values.put("entity", run.project().entity());
        values.put("project", run.project().project());
        values.put("created_at", run.createdAt());
        return values;
    }

    static Map<String, Object> of(Project project) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", project.path().project());
        values.put("entity", project.path().entity());
        values.put("collection_count", project.collectionCount());
        values.put("created_at", project.createdAt());
        return values;
    }

    static Map<String, Object> of(Collection collection) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", collection.id());
        values.put("name", collection.path().name());
        values.put("qualified_name", collection.path().toString());
        values.put("entity", collection.path().project().entity());
        values.put("project", collection.path().project().project());
        values.put("type", collection.type());
        values.put("kind", collection.kind().name());
        values.put("description", collection.description());
        values.put("tags", collection.tags());
        values.put("version_count", collection.versionCount());
        values.put("created_at", collection.createdAt());
        values.put("updated_at", collection.updatedAt());
        return values;
    }

    static Map<String, Object> of(SearchHit hit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", hit.version().name());
        values.put("qualified_name", hit.version().toString());
        values.put("field", lower(hit.field()));
        values.put("text", hit.text());
        return values;
    }

    static Map<String, Object> of(DownloadReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("root", report.root().toString());
        values.put("written", report.written());
        values.put("unchanged", report.unchanged());
        values.put("bytes_written", report.bytesWritten());
        values.put("skipped_references", of(report.skipped()));
        values.put("others", report.others().stream().map(Attributes::of).toList());
        return values;
    }

    static Map<String, Object> of(CheckoutPlan plan, boolean done) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("root", plan.root().toString());
        values.put("done", done);
        values.put("changes", plan.changes().stream().map(Attributes::of).toList());
        values.put("unchanged", plan.unchanged());
        values.put("skipped_references", of(plan.skipped()));
        return values;
    }

    private static Map<String, Object> of(CheckoutPlan.Change change) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", change.path());
        values.put("kind", lower(change.kind()));
        values.put("size", change.size());
        return values;
    }

    static Map<String, Object> of(FsckReport.Problem problem) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", lower(problem.kind()));
        values.put("subject", problem.subject());
        values.put("detail", problem.detail());
        return values;
    }

    private static List<Map<String, Object>> of(List<SkippedReference> skipped) {
        return skipped.stream()
                .map(reference -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("path", reference.path());
                    values.put("uri", reference.uri());
                    values.put("reason", lower(reference.reason()));
                    return values;
                })
                .toList();
    }

    /// An enum's name as JSON and people read it.
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
