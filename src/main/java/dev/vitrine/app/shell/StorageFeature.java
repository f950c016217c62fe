package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.storage.StorageView;
import dev.vitrine.app.storage.StorageViewModel;
import dev.vitrine.app.transfer.Transfer;

/// The page that shows what takes room and frees it.
final class StorageFeature {
    StorageFeature(Ground ground) {
        Desktop desktop = ground.desktop();
        StorageViewModel storage = new StorageViewModel(
                ground.client(),
                ground.selection(),
                desktop.tasks(),
                ground.transfers().recording(Transfer.Kind.FREE),
                desktop.formats());
        AppAction open = ground.actions()
                .add(
                        ActionGroup.GO,
                        "registry.storage",
                        () -> ground.selection().open(new Place.AtStorage()));
        ground.pages().add(Place.AtStorage.class, open.text(), () -> new StorageView(storage, desktop.formats()));
    }
}
