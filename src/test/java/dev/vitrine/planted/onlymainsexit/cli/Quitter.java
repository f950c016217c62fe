package dev.vitrine.planted.onlymainsexit.cli;

class Quitter {
    void quit() {
        System.exit(1);
    }
}
