package dev.vitrine.app.browse;

import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;

/// What a row of the registry tree stands for.
sealed interface Address {
    /// The registry itself.
    record Whole() implements Address {}

    record Entity(String name) implements Address {}

    record InProject(ProjectPath path) implements Address {}

    record OfType(ProjectPath project, String type) implements Address {}

    record Leaf(CollectionPath path, CollectionKind kind) implements Address {}

    /// The row under a listing that is not complete: loads more, or tries again.
    record Rest() implements Address {}
}
