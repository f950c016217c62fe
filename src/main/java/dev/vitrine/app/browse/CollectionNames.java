package dev.vitrine.app.browse;

import dev.vitrine.model.Collection;
import dev.vitrine.model.Project;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The names of all collections of a registry, to be looked through at each letter that somebody types.
final class CollectionNames {
    private static final int PAGE = 1_000;
    private static final int MOST_SHOWN = 500;
    private final String registry;
    private final List<Named> all;

    /// @param text what words are looked for in
    private record Named(Collection collection, String text) {}

    private CollectionNames(String registry, List<Named> all) {
        this.registry = registry;
        this.all = all;
    }

    /// Reads them, in the order of the tree.
    static CollectionNames read(Registry registry, ProgressMonitor monitor) throws IOException {
        List<Named> all = new ArrayList<>();
        for (String entity : whole(registry::entities, monitor)) {
            for (Project project : whole(request -> registry.projects(entity, request), monitor)) {
                ProjectPath path = project.path();
                whole(request -> registry.collections(path, Optional.empty(), request), monitor).stream()
                        .sorted(Comparator.comparing(Collection::type))
                        .forEach(each -> all.add(new Named(each, text(each))));
            }
        }
        return new CollectionNames(registry.name(), all);
    }

    private interface Listing<T> {
        Page<T> read(PageRequest request) throws IOException;
    }

    private static <T> List<T> whole(Listing<T> listing, ProgressMonitor monitor) throws IOException {
        List<T> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            monitor.check();
            Page<T> page = listing.read(new PageRequest(PAGE, next));
            items.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return items;
    }

    private static String text(Collection collection) {
        return String.join(
                        "\n",
                        collection.path().project().toString(),
                        collection.type(),
                        collection.path().name())
                .toLowerCase(Locale.ROOT);
    }

    /// The rows that hold every word of `typed`.
    FoundTree find(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Collection> fitting = all.stream()
                .filter(named -> Arrays.stream(words).allMatch(named.text()::contains))
                .map(Named::collection)
                .toList();
        List<Collection> shown = fitting.subList(0, Math.min(MOST_SHOWN, fitting.size()));
        BrowseNode root = BrowseNode.found(Optional.empty(), new Address.Whole(), registry, OptionalLong.empty());
        Map<Address, BrowseNode> known = new HashMap<>();
        Optional<BrowseNode> first = Optional.empty();
        for (Collection each : shown) {
            BrowseNode leaf = add(root, known, each);
            first = first.or(() -> Optional.of(leaf));
        }
        return new FoundTree(root, first, shown.size(), fitting.size());
    }

    private static BrowseNode add(BrowseNode root, Map<Address, BrowseNode> known, Collection each) {
        ProjectPath project = each.path().project();
        BrowseNode entity = child(root, known, new Address.Entity(project.entity()), project.entity());
        BrowseNode in = child(entity, known, new Address.InProject(project), project.project());
        BrowseNode type = child(in, known, new Address.OfType(project, each.type()), each.type());
        BrowseNode leaf = BrowseNode.found(
                Optional.of(type),
                new Address.Leaf(each.path(), each.kind()),
                each.path().name(),
                OptionalLong.of(each.versionCount()));
        type.children.add(leaf);
        return leaf;
    }

    private static BrowseNode child(BrowseNode parent, Map<Address, BrowseNode> known, Address address, String name) {
        return known.computeIfAbsent(address, fresh -> {
            BrowseNode node = BrowseNode.found(Optional.of(parent), address, name, OptionalLong.empty());
            parent.children.add(node);
            return node;
        });
    }
}
