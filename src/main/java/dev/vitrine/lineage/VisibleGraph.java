package dev.vitrine.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A graph as it is shown: five or more nodes that are alike (see [AlikeNodes]) are one item, a group, unless it was
/// opened. A link leads from item to item where an edge leads from a node of the one to a node of the other. Immutable.
public final class VisibleGraph {
    /// @param key     unique, and the same when the graph grows
    /// @param members numbers of the nodes, rising
    public record Item(String key, List<Integer> members) {
        public boolean isGroup() {
            return members.size() > 1;
        }

        /// The first node.
        public int first() {
            return members.getFirst();
        }
    }

    /// A link between two items, by their numbers.
    ///
    /// @param edges how many edges it stands for
    public record Link(int from, int to, int edges) {}

    private final LineageGraph graph;
    private final List<Item> items;
    private final List<Link> links;
    private final int[] itemOf;

    private VisibleGraph(LineageGraph graph, List<Item> items, List<Link> links, int[] itemOf) {
        this.graph = graph;
        this.items = List.copyOf(items);
        this.links = List.copyOf(links);
        this.itemOf = itemOf;
    }

    /// @param opened keys of nodes: a group with one of them is shown node by node
    public static VisibleGraph of(LineageGraph graph, Set<String> opened) {
        Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
        int[] classOf = AlikeNodes.classes(graph);
        for (int i = 0; i < graph.size(); i++) {
            classes.computeIfAbsent(classOf[i], number -> new ArrayList<>()).add(i);
        }
        List<Item> items = new ArrayList<>();
        int[] itemOf = new int[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            List<Integer> members = classes.getOrDefault(classOf[i], List.of());
            boolean group = members.size() >= AlikeNodes.LEAST
                    && members.stream()
                            .noneMatch(node -> opened.contains(graph.node(node).key()));
            String key = graph.node(i).key();
            if (!group) {
                itemOf[i] = items.size();
                items.add(new Item(key, List.of(i)));
            } else if (members.getFirst() == i) {
                for (int member : members) {
                    itemOf[member] = items.size();
                }
                items.add(new Item("group/" + key, List.copyOf(members)));
            }
        }
        return new VisibleGraph(graph, items, links(graph, itemOf), itemOf);
    }

    private static List<Link> links(LineageGraph graph, int[] itemOf) {
        record Ends(int from, int to) {}
        Map<Ends, Integer> counts = new LinkedHashMap<>();
        for (LineageGraph.Edge edge : graph.edges()) {
            counts.merge(new Ends(itemOf[edge.from()], itemOf[edge.to()]), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Link(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .toList();
    }

    public LineageGraph graph() {
        return graph;
    }

    public List<Item> items() {
        return items;
    }

    public Item item(int index) {
        return items.get(index);
    }

    public int size() {
        return items.size();
    }

    public List<Link> links() {
        return links;
    }

    /// The item that shows a node.
    public int itemOf(int node) {
        return itemOf[node];
    }

    /// The item of the node that the graph was read around.
    public int start() {
        return itemOf[graph.start()];
    }

    /// The first node of an item.
    public LineageNode node(int item) {
        return graph.node(items.get(item).first());
    }

    /// Items next to one, on one side, each once.
    public List<Integer> neighbours(int item, Direction direction) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int member : items.get(item).members()) {
            for (int next : graph.next(member, direction)) {
                found.add(itemOf[next]);
            }
        }
        return List.copyOf(found);
    }
}
