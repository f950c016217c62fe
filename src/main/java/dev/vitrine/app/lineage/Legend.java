package dev.vitrine.app.lineage;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the colours stand for.
final class Legend extends HBox {
    Legend(LineageText text) {
        getStyleClass().add("lineage-legend");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        for (String kind : new String[] {"version", "run", "group"}) {
            Region sample = new Region();
            sample.getStyleClass().addAll("lineage-sample", "lineage-sample-" + kind);
            Label label = new Label(text.message("lineage.legend." + kind), sample);
            label.getStyleClass().add("small");
            getChildren().add(label);
        }
    }
}
