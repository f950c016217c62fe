package dev.vitrine.planted.threadsstartintasksandworkers.transfer;

class NewThread {
    void start(Runnable work) {
        new Thread(work);
    }
}
