package dev.vitrine.planted.onlythecommandlineprints.client;

class Chatty {
    void say() {
        System.err.println();
    }
}
