package dev.vitrine.app.version;

import dev.vitrine.app.editor.MetadataHolder;
import dev.vitrine.app.editor.MetadataNode;
import dev.vitrine.model.Metadata;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// The metadata of the version shown. A change is written to the registry, and the notice about it offers the way back.
final class HeldMetadata implements MetadataHolder {
    private final ReadOnlyObjectProperty<Optional<VersionDetails>> details;
    private final EditViewModel edits;

    HeldMetadata(ReadOnlyObjectProperty<Optional<VersionDetails>> details, EditViewModel edits) {
        this.details = details;
        this.edits = edits;
    }

    @Override
    public ObservableValue<Optional<MetadataNode>> root() {
        return details.map(shown -> shown.map(VersionDetails::metadata));
    }

    @Override
    public Metadata metadata() {
        return details.get().map(shown -> shown.version().metadata()).orElse(Metadata.EMPTY);
    }

    @Override
    public void change(UnaryOperator<Metadata> change, String said) {
        edits.setMetadata(change, said);
    }
}
