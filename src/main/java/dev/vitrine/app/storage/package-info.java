/// What fills the disk and how to free it: a treemap and a table of what each version needs, what deleting some of them
/// frees, the plan before anything is deleted, and garbage collection. Nothing is removed before it was shown.
@NullMarked
package dev.vitrine.app.storage;

import org.jspecify.annotations.NullMarked;
