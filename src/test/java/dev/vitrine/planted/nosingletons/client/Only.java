package dev.vitrine.planted.nosingletons.client;

class Only {
    static Only getInstance() {
        return new Only();
    }
}
