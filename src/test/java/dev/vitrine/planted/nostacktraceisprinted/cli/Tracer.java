package dev.vitrine.planted.nostacktraceisprinted.cli;

class Tracer {
    void trace(Exception failure) {
        failure.printStackTrace();
    }
}
