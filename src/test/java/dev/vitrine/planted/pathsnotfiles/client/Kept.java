package dev.vitrine.planted.pathsnotfiles.client;

import java.io.File;
import java.util.List;

class Kept {
    List<File> files;
}
