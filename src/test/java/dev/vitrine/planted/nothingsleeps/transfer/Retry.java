package dev.vitrine.planted.nothingsleeps.transfer;

class Retry {
    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
