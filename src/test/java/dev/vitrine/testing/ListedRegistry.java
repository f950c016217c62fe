package dev.vitrine.testing;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.CollectionEdit;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A registry that can only be browsed: it lists the versions that a test gave it, in pages of the size that is asked
/// for. It breaks and mends when the test says so.
public class ListedRegistry implements Registry {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final List<ArtifactVersion> versions = new ArrayList<>();
    private boolean broken;
    private boolean complete = true;

    public static ArtifactVersion version(CollectionPath path, String type, int number, String run, String... aliases) {
        ArtifactPath at = path.at("v" + number);
        Optional<Run> logged = run.isEmpty() ? Optional.empty() : Optional.of(new Run(path.project(), run, run, NOW));
        return new ArtifactVersion(
                "id-" + at,
                at,
                at,
                type,
                ArtifactState.COMMITTED,
                "a00c2239c7b6a4d5e6f708192a3d89b4",
                1_240_000_000L - 7_654_321L * (7 - number),
                10_012 - 2L * (7 - number),
                0,
                "",
                Metadata.EMPTY,
                List.of(aliases),
                List.of(),
                Optional.empty(),
                NOW.minus(Duration.ofDays(2 + 7L * Math.max(0, 7 - number))),
                NOW,
                Optional.empty(),
                logged);
    }

    public ListedRegistry with(ArtifactVersion version) {
        versions.add(version);
        return this;
    }

    public void remove(ArtifactPath path) {
        versions.removeIf(version -> version.path().equals(path));
    }

    public void breakDown() {
        broken = true;
    }

    /// From now on a search says that it did not look at everything.
    public void leaveOut() {
        complete = false;
    }

    public void mend() {
        broken = false;
    }

    @Override
    public String name() {
        return "Local";
    }

    final <T> Page<T> page(Stream<T> all, PageRequest request) throws IOException {
        if (broken) {
            throw new UnavailableException("/home/me/vitrine", "no permission", new IOException());
        }
        List<T> items = all.toList();
        int from = request.cursor().map(Integer::parseInt).orElse(0);
        int to = Math.min(items.size(), from + request.size());
        return new Page<>(
                items.subList(from, to),
                to < items.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
                items.size());
    }

    private Stream<CollectionPath> paths() {
        return versions.stream()
                .map(version -> version.path().collection())
                .distinct()
                .sorted(Comparator.comparing(CollectionPath::toString));
    }

    @Override
    public Page<String> entities(PageRequest request) throws IOException {
        return page(paths().map(path -> path.project().entity()).distinct(), request);
    }

    @Override
    public Page<Project> projects(String entity, PageRequest request) throws IOException {
        return page(
                paths().map(CollectionPath::project)
                        .distinct()
                        .filter(project -> project.entity().equals(entity))
                        .map(project -> new Project(
                                project,
                                NOW,
                                paths().filter(path -> path.project().equals(project))
                                        .count())),
                request);
    }

    @Override
    public Page<ArtifactType> types(ProjectPath project, PageRequest request) throws IOException {
        return page(
                allOf(project)
                        .map(Collection::type)
                        .distinct()
                        .sorted()
                        .map(type -> new ArtifactType(
                                type,
                                allOf(project)
                                        .filter(each -> each.type().equals(type))
                                        .count())),
                request);
    }

    private Stream<Collection> allOf(ProjectPath project) {
        return paths().filter(path -> path.project().equals(project)).map(this::describe);
    }

    private Collection describe(CollectionPath path) {
        List<ArtifactVersion> own = versions.stream()
                .filter(version -> version.path().collection().equals(path))
                .toList();
        return new Collection(
                "id-" + path,
                path,
                CollectionKind.SEQUENCE,
                own.getFirst().type(),
                "",
                List.of(),
                NOW,
                NOW,
                own.size());
    }

    @Override
    public Page<Collection> collections(ProjectPath project, Optional<String> type, PageRequest request)
            throws IOException {
        return page(allOf(project).filter(each -> type.isEmpty() || type.get().equals(each.type())), request);
    }

    @Override
    public Collection collection(CollectionPath path) throws IOException {
        if (paths().noneMatch(path::equals)) {
            throw new NotFoundException(NotFoundException.Kind.COLLECTION, path.toString());
        }
        return describe(path);
    }

    @Override
    public Page<ArtifactVersion> versions(CollectionPath collection, PageRequest request) throws IOException {
        return page(
                versions.reversed().stream()
                        .filter(version -> version.path().collection().equals(collection)),
                request);
    }

    private static UnsupportedOperationException onlyBrowsed() {
        return new UnsupportedOperationException("only for browsing");
    }

    @Override
    public ArtifactVersion resolve(ArtifactPath path) throws IOException {
        return versions.reversed().stream()
                .filter(version -> version.path().collection().equals(path.collection()))
                .filter(version -> version.version().equals(path.alias())
                        || version.aliases().contains(path.alias()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, path.toString()));
    }

    @Override
    public ArtifactVersion byId(String id) throws IOException {
        throw onlyBrowsed();
    }

    @Override
    public Manifest manifest(String id) {
        throw onlyBrowsed();
    }

    @Override
    public InputStream open(String id, ManifestEntry entry) {
        throw onlyBrowsed();
    }

    @Override
    public boolean holds(ManifestEntry entry) {
        throw onlyBrowsed();
    }

    @Override
    public PendingVersion begin(NewVersion request) {
        throw onlyBrowsed();
    }

    @Override
    public ArtifactVersion edit(ArtifactPath path, VersionEdit edit) {
        throw onlyBrowsed();
    }

    @Override
    public void delete(ArtifactPath path, DeleteMode mode) {
        throw onlyBrowsed();
    }

    @Override
    public Collection edit(CollectionPath path, CollectionEdit edit) {
        throw onlyBrowsed();
    }

    @Override
    public ArtifactVersion link(ArtifactPath version, CollectionPath portfolio) {
        throw onlyBrowsed();
    }

    @Override
    public void unlink(ArtifactPath path) {
        throw onlyBrowsed();
    }

    @Override
    public Optional<Run> loggedBy(String id) throws IOException {
        throw onlyBrowsed();
    }

    @Override
    public Page<Run> usedBy(String id, PageRequest request) throws IOException {
        throw onlyBrowsed();
    }

    @Override
    public Page<ArtifactVersion> inputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        throw onlyBrowsed();
    }

    @Override
    public Page<ArtifactVersion> outputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        throw onlyBrowsed();
    }

    @Override
    public void use(ProjectPath project, String runId, String id) {
        throw onlyBrowsed();
    }

    @Override
    public Page<SearchHit> search(String text, Set<SearchHit.Field> fields, PageRequest request) throws IOException {
        Stream<SearchHit> names = paths().filter(path -> path.name().contains(text))
                .map(path -> new SearchHit(path.at("v0"), SearchHit.Field.NAME, path.name()));
        Page<SearchHit> page = page(fields.contains(SearchHit.Field.NAME) ? names : Stream.of(), request);
        return new Page<>(page.items(), page.next(), page.total(), complete);
    }

    @Override
    public void close() {}
}
