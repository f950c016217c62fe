package dev.vitrine.app.browse;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The registry as a tree: entity, project, type, collection. A row's children are read when it is expanded, a page
/// at a time.
public final class RegistryTreeViewModel {
    private static final int PAGE = 200;
    /// On the way to a row that is not on the first page.
    private static final int FAR_PAGE = 2_000;
    private final Registry registry;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(RegistryTreeViewModel.class);
    private final BrowseNode root;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<BrowseNode>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Loading<OptionalLong> size;
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RegistryTreeViewModel(Registry registry, Selection selection, TaskRunner tasks) {
        this.registry = registry;
        this.selection = selection;
        this.tasks = tasks;
        this.size = new Loading<>(tasks, bytes -> root().count.set(bytes));
        this.root = node(Optional.empty(), new Address.Whole(), registry.name(), OptionalLong.empty());
        selection.revisionProperty().addListener((value, old, now) -> {
            refresh();
            if (current.get().isEmpty()) {
                selection.collectionProperty().get().ifPresent(this::reveal);
            }
        });
        selection.placeProperty().addListener((value, old, now) -> follow(old, now));
    }

    /// The registry's own row.
    public BrowseNode root() {
        return root;
    }

    /// Whether the registry was read and holds nothing at all.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// The row of the open collection or the one that was asked for last, once it is in the tree.
    public ReadOnlyObjectProperty<Optional<BrowseNode>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Why the last reading failed.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Reads the first rows.
    public void start() {
        root.expandedProperty().set(true);
    }

    /// What a click on a row does: opens a collection, reads on at the end of a listing.
    public void choose(BrowseNode node) {
        node.collection().ifPresent(selection::open);
        if (node.kind() == BrowseNode.Kind.REST) {
            node.parent.ifPresent(above -> loadMore(above, PAGE, () -> {}));
        }
    }

    /// Reads everything that is there again; what is expanded stays so.
    public void refresh() {
        refresh(root);
    }

    private void refresh(BrowseNode node) {
        if (node.state.get() == BrowseNode.State.UNLOADED) {
            return;
        }
        int shown = Math.max(PAGE, node.children.size());
        load(node, PageRequest.first(shown), List.of(), () -> node.children.forEach(this::refresh));
    }

    private void loadMore(BrowseNode node, int page, Runnable then) {
        List<BrowseNode> kept = node.children.stream()
                .filter(child -> child.kind() != BrowseNode.Kind.REST)
                .toList();
        load(node, new PageRequest(page, node.nextPage), kept, then);
    }

    private void ensureLoaded(BrowseNode node, Runnable then) {
        if (node.state.get() == BrowseNode.State.LOADED) {
            then.run();
        } else {
            load(node, PageRequest.first(PAGE), List.of(), then);
        }
    }

    private void load(BrowseNode node, PageRequest request, List<BrowseNode> kept, Runnable then) {
        node.state.set(BrowseNode.State.LOADING);
        tasks.submit(messages.get("browse.reading", node.name()), monitor -> read(node.address, request))
                .onSuccess(page -> {
                    show(node, page, kept);
                    then.run();
                })
                .onFailure(problem -> {
                    node.state.set(BrowseNode.State.FAILED);
                    node.nextPage = request.cursor();
                    failure.set(Optional.of(problem));
                    node.children.setAll(withRest(node, kept));
                });
    }

    private void show(BrowseNode node, Page<Found> page, List<BrowseNode> kept) {
        Map<Address, BrowseNode> old = node.children.stream()
                .collect(Collectors.toMap(child -> child.address, Function.identity(), (first, second) -> first));
        List<BrowseNode> children = new ArrayList<>(kept);
        for (Found found : page.items()) {
            BrowseNode child = old.get(found.address());
            if (child == null) {
                child = node(Optional.of(node), found.address(), found.name(), found.count());
            } else {
                child.count.set(found.count());
            }
            children.add(child);
        }
        node.nextPage = page.next();
        node.state.set(BrowseNode.State.LOADED);
        failure.set(Optional.empty());
        node.children.setAll(page.next().isPresent() ? withRest(node, children) : children);
        if (node == root) {
            empty.set(children.isEmpty());
            size.read(messages.get("browse.reading", node.name()), registry::heldBytes);
        }
        // A person with one project should not have to open three rows to see it.
        if (children.size() == 1
                && !children.getFirst().isLeaf()
                && node.expandedProperty().get()) {
            children.getFirst().expandedProperty().set(true);
        }
    }

    private List<BrowseNode> withRest(BrowseNode node, List<BrowseNode> children) {
        List<BrowseNode> all = new ArrayList<>(children);
        all.add(node(Optional.of(node), new Address.Rest(), "", OptionalLong.empty()));
        return all;
    }

    private BrowseNode node(Optional<BrowseNode> parent, Address address, String name, OptionalLong count) {
        BrowseNode node = new BrowseNode(parent, address, name, count);
        node.expandedProperty().addListener((value, old, now) -> {
            if (now && node.state.get() == BrowseNode.State.UNLOADED) {
                ensureLoaded(node, () -> {});
            }
        });
        return node;
    }

    /// Shows the registry's own row.
    public void reveal() {
        reveal(List.of());
    }

    /// Shows the row of an entity, with what is below.
    public void reveal(String entity) {
        reveal(List.of(new Address.Entity(entity)));
    }

    /// Shows the row of a project, with what is below.
    public void reveal(ProjectPath project) {
        reveal(List.of(new Address.Entity(project.entity()), new Address.InProject(project)));
    }

    private void reveal(List<Address> way) {
        current.set(Optional.empty());
        descend(root, way, node -> {
            node.expandedProperty().set(true);
            current.set(Optional.of(node));
        });
    }

    /// Another file of the same version is no reason to move the tree.
    private void follow(Place old, Place now) {
        Optional<CollectionPath> collection = now.collectionPath();
        boolean isSame = now.entryPath().isPresent() && now.versionPath().equals(old.versionPath());
        if (isSame || collection.isEmpty() && old.collectionPath().isEmpty()) {
            return;
        }
        Optional<BrowseNode> known = current.get()
                .filter(node -> collection.isPresent() && node.collection().equals(collection) && isIn(node));
        current.set(Optional.empty());
        if (known.isPresent()) {
            known.get().parents().forEach(node -> node.expandedProperty().set(true));
            current.set(known);
        } else {
            collection.ifPresent(this::reveal);
        }
    }

    private static boolean isIn(BrowseNode node) {
        return node.parent
                .map(above -> above.children.contains(node) && isIn(above))
                .orElse(true);
    }

    private void reveal(CollectionPath path) {
        tasks.submit(messages.get("browse.reading", path.name()), monitor -> registry.collection(path))
                .onSuccess(found -> descend(
                        root,
                        List.of(
                                new Address.Entity(path.project().entity()),
                                new Address.InProject(path.project()),
                                new Address.OfType(path.project(), found.type()),
                                new Address.Leaf(path, found.kind())),
                        node -> current.set(Optional.of(node)
                                .filter(at -> at.collection()
                                        .equals(selection.collectionProperty().get())))))
                .onFailure(NotFoundException.class, missing -> {});
    }

    private void descend(BrowseNode node, List<Address> way, Consumer<BrowseNode> there) {
        if (way.isEmpty()) {
            there.accept(node);
            return;
        }
        ensureLoaded(node, () -> {
            node.expandedProperty().set(true);
            Optional<BrowseNode> next = node.children.stream()
                    .filter(child -> child.address.equals(way.getFirst()))
                    .findFirst();
            if (next.isPresent()) {
                descend(next.get(), way.subList(1, way.size()), there);
            } else if (node.nextPage.isPresent()) {
                loadMore(node, FAR_PAGE, () -> descend(node, way, there));
            }
        });
    }

    private record Found(Address address, String name, OptionalLong count) {}

    private Page<Found> read(Address address, PageRequest request) throws IOException {
        return switch (address) {
            case Address.Whole() ->
                map(
                        registry.entities(request),
                        name -> new Found(new Address.Entity(name), name, OptionalLong.empty()));
            case Address.Entity(String name) ->
                map(
                        registry.projects(name, request),
                        project -> new Found(
                                new Address.InProject(project.path()),
                                project.path().project(),
                                OptionalLong.of(project.collectionCount())));
            case Address.InProject(ProjectPath path) ->
                map(
                        registry.types(path, request),
                        type -> new Found(
                                new Address.OfType(path, type.name()),
                                type.name(),
                                OptionalLong.of(type.collectionCount())));
            case Address.OfType(ProjectPath path, String type) ->
                map(
                        registry.collections(path, Optional.of(type), request),
                        collection -> new Found(
                                new Address.Leaf(collection.path(), collection.kind()),
                                collection.path().name(),
                                OptionalLong.of(collection.versionCount())));
            case Address.Leaf leaf -> new Page<>(List.of(), Optional.empty(), 0);
            case Address.Rest rest -> new Page<>(List.of(), Optional.empty(), 0);
        };
    }

    private static <T> Page<Found> map(Page<T> page, Function<T, Found> form) {
        return new Page<>(page.items().stream().map(form).toList(), page.next(), page.total());
    }
}
