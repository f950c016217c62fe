package dev.vitrine.registry.local;

/// Whether garbage is removed, or only counted.
public enum GcMode {
    DRY_RUN,
    DELETE
}
