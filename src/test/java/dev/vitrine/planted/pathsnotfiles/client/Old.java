package dev.vitrine.planted.pathsnotfiles.client;

import java.io.File;

class Old {
    void open(File file) {}
}
