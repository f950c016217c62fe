package dev.vitrine.planted.threadsstartintasksandworkers.transfer;

class VirtualThread {
    void start(Runnable work) {
        Thread.ofVirtual().start(work);
    }
}
