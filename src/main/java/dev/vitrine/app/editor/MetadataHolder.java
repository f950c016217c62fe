package dev.vitrine.app.editor;

import dev.vitrine.model.Metadata;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Metadata that can be edited, and where a change of it goes. Used on the JavaFX thread.
public interface MetadataHolder {
    /// Root of the tree to show; empty while there is nothing to show, or no tree can be made of it.
    ObservableValue<Optional<MetadataNode>> root();

    /// What is shown.
    Metadata metadata();

    /// Makes a change; `said` tells it in the past, for a notice with a way back.
    void change(UnaryOperator<Metadata> change, String said);

    /// The JSON text where it is kept as it is typed, right or wrong; empty where it is taken whole when one saves it.
    default Optional<StringProperty> typedText() {
        return Optional.empty();
    }
}
