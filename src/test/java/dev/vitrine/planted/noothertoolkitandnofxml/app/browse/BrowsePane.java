package dev.vitrine.planted.noothertoolkitandnofxml.app.browse;

import javafx.embed.swing.SwingFXUtils;

class BrowsePane {
    Class<?> utility = SwingFXUtils.class;
}
