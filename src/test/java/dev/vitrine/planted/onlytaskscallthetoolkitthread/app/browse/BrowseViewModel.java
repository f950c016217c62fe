package dev.vitrine.planted.onlytaskscallthetoolkitthread.app.browse;

import javafx.application.Platform;

class BrowseViewModel {
    void show(Runnable work) {
        Platform.runLater(work);
    }
}
