package dev.vitrine.app.shell;

import dev.vitrine.app.action.Actions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.transfer.TransfersViewModel;
import dev.vitrine.client.ArtifactClient;

/// What every feature stands on.
///
/// @param transfers where work that people wait for has its row
record Ground(
        ArtifactClient client,
        Desktop desktop,
        Selection selection,
        Actions actions,
        TransfersViewModel transfers,
        Pages pages) {}
