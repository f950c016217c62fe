package dev.vitrine.planted.threadsstartintasksandworkers.transfer;

import java.util.concurrent.Executors;

class Pool {
    void start() {
        Executors.newCachedThreadPool();
    }
}
