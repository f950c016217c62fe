package dev.vitrine.app.storage;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;

/// What tiles are called.
record TileText(Messages messages, Formats formats) {
    /// On the tile.
    String name(Tile tile) {
        return switch (tile.kind()) {
            case VERSION ->
                tile.version().map(version -> version.path().alias()).orElse("");
            case COLLECTION ->
                DisplayText.safe(tile.name().substring(tile.name().lastIndexOf('/') + 1), 80);
            case SHARED_WITHIN, SHARED, GARBAGE, OTHERS -> messages.get("storage.tile." + tile.kind());
        };
    }

    /// In full, with its size.
    String full(Tile tile) {
        String name = switch (tile.kind()) {
            case VERSION, COLLECTION -> DisplayText.safe(tile.name(), 200);
            case SHARED_WITHIN, SHARED, GARBAGE, OTHERS -> messages.get("storage.tile.full." + tile.kind());
        };
        return messages.get("storage.tile.size", name, formats.bytes(tile.bytes()));
    }
}
