package dev.vitrine.lineage;

/// Which way to follow the lineage: to what something was made from, or to what was made from it.
public enum Direction {
    UPSTREAM,
    DOWNSTREAM
}
