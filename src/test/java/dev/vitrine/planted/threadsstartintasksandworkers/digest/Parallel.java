package dev.vitrine.planted.threadsstartintasksandworkers.digest;

import java.util.List;

class Parallel {
    long count(List<String> names) {
        return names.parallelStream().count();
    }
}
