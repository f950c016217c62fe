package dev.vitrine.planted.viewsdonotcallthecore.app.browse;

import dev.vitrine.planted.viewsdonotcallthecore.client.ArtifactClient;

class BrowseView {
    ArtifactClient client;
}
