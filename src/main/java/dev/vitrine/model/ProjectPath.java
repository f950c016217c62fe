package dev.vitrine.model;

/// A project's address: `entity/project`.
public record ProjectPath(String entity, String project) {
    /// The collection `name` in this project.
    public CollectionPath collection(String name) {
        return new CollectionPath(this, name);
    }

    @Override
    public String toString() {
        return entity + "/" + project;
    }
}
