package dev.vitrine.cli;

/// One argument of a command: what the line said, once it is read.
@FunctionalInterface
interface Argument<T> {
    T value();
}
