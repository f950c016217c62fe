package dev.vitrine.planted.viewmodelshavenoscenegraph.app.browse;

import javafx.scene.Node;

class BrowseViewModel {
    Node node;
}
