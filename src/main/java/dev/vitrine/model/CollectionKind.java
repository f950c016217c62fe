package dev.vitrine.model;

/// Whether versions are logged into a collection (SEQUENCE) or linked into it (PORTFOLIO).
public enum CollectionKind {
    SEQUENCE,
    PORTFOLIO
}
