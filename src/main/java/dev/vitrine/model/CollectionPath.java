package dev.vitrine.model;

/// A collection's address: `entity/project/name`.
public record CollectionPath(ProjectPath project, String name) {
    /// The version of this collection that `alias` (or `v3`) points at.
    public ArtifactPath at(String alias) {
        return new ArtifactPath(this, alias);
    }

    @Override
    public String toString() {
        return project + "/" + name;
    }
}
