package dev.vitrine.planted.threadsstartintasksandworkers.digest;

import java.util.function.Function;

class ByName {
    Function<Runnable, Thread> factory = Thread::new;
}
