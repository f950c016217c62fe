package dev.vitrine.app.shell;

import dev.vitrine.app.selection.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// The pages of the right column, by the kind of place they belong to. Features add theirs before the window is built;
/// a page is made when its place is opened for the first time.
final class Pages {
    /// Which columns stand beside a page.
    enum Beside {
        TREE_AND_VERSIONS,
        TREE
    }

    /// @param title the last step of the way in the tool bar; empty where the place itself names it
    private record Page(Optional<String> title, Beside beside, Supplier<? extends Region> make) {}

    private final Map<Class<? extends Place>, Page> pages = new HashMap<>();
    private final Map<Class<? extends Place>, Region> made = new HashMap<>();

    /// The page of a place in a collection.
    void add(Class<? extends Place> place, Supplier<? extends Region> make) {
        pages.put(place, new Page(Optional.empty(), Beside.TREE_AND_VERSIONS, make));
    }

    /// A page that stands for itself, with the tree beside it.
    void add(Class<? extends Place> place, String title, Supplier<? extends Region> make) {
        pages.put(place, new Page(Optional.of(title), Beside.TREE, make));
    }

    Region at(Place place) {
        Region known = made.get(place.getClass());
        if (known != null) {
            return known;
        }
        Region fresh = page(place).make().get();
        made.put(place.getClass(), fresh);
        return fresh;
    }

    Beside beside(Place place) {
        return page(place).beside();
    }

    Optional<String> title(Place place) {
        return page(place).title();
    }

    private Page page(Place place) {
        Page page = pages.get(place.getClass());
        if (page == null) {
            throw new IllegalArgumentException("No page for " + place);
        }
        return page;
    }
}
