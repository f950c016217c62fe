package dev.vitrine.planted.threadsstartintasksandworkers.app.browse;

import java.util.concurrent.CompletableFuture;

class Later {
    void start(Runnable work) {
        CompletableFuture.runAsync(work);
    }
}
