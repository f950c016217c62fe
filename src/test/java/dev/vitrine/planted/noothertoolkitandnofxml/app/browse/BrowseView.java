package dev.vitrine.planted.noothertoolkitandnofxml.app.browse;

import java.awt.Point;

class BrowseView {
    Point point;
}
