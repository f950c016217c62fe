package dev.vitrine.app.browse;

import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A row of the registry tree. Children are read when it is expanded for the first time.
public final class BrowseNode {
    /// How much of the children is there.
    public enum State {
        UNLOADED,
        LOADING,
        LOADED,
        FAILED
    }

    /// What kind of row it is: its icon and its words.
    public enum Kind {
        REGISTRY,
        ENTITY,
        PROJECT,
        TYPE,
        COLLECTION,
        PORTFOLIO,
        REST
    }

    final Address address;
    final ObservableList<BrowseNode> children = FXCollections.observableArrayList();
    private final ObservableList<BrowseNode> shown = FXCollections.unmodifiableObservableList(children);
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNLOADED);
    final ReadOnlyObjectWrapper<OptionalLong> count = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    final Optional<BrowseNode> parent;
    Optional<String> nextPage = Optional.empty();
    private final String name;
    private final BooleanProperty expanded = new SimpleBooleanProperty();

    BrowseNode(Optional<BrowseNode> parent, Address address, String name, OptionalLong count) {
        this.parent = parent;
        this.address = address;
        this.name = name;
        this.count.set(count);
    }

    /// A row of a tree that was read before: there and expanded.
    static BrowseNode found(Optional<BrowseNode> parent, Address address, String name, OptionalLong count) {
        BrowseNode node = new BrowseNode(parent, address, name, count);
        node.state.set(State.LOADED);
        node.expanded.set(true);
        return node;
    }

    /// As the registry has it; not yet safe to show.
    public String name() {
        return name;
    }

    public Kind kind() {
        return switch (address) {
            case Address.Whole whole -> Kind.REGISTRY;
            case Address.Entity entity -> Kind.ENTITY;
            case Address.InProject project -> Kind.PROJECT;
            case Address.OfType type -> Kind.TYPE;
            case Address.Leaf leaf -> leaf.kind() == CollectionKind.PORTFOLIO ? Kind.PORTFOLIO : Kind.COLLECTION;
            case Address.Rest rest -> Kind.REST;
        };
    }

    public boolean isLeaf() {
        return address instanceof Address.Leaf || kind() == Kind.REST;
    }

    /// The collection that this row is; empty for every other row.
    public Optional<CollectionPath> collection() {
        return address instanceof Address.Leaf(CollectionPath path, var kind) ? Optional.of(path) : Optional.empty();
    }

    /// Collections below, versions of a collection, or bytes of the registry itself, where the registry told.
    public ReadOnlyObjectProperty<OptionalLong> countProperty() {
        return count.getReadOnlyProperty();
    }

    public ObservableList<BrowseNode> children() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public BooleanProperty expandedProperty() {
        return expanded;
    }

    /// The rows that it is below, the nearest first.
    Stream<BrowseNode> parents() {
        return Stream.iterate(parent, Optional::isPresent, above -> above.orElseThrow().parent)
                .map(Optional::orElseThrow);
    }

    /// Whether this is the row under a listing that could not be read.
    public boolean isFailure() {
        return kind() == Kind.REST
                && parent.map(node -> node.state.get() == State.FAILED).orElse(false);
    }
}
