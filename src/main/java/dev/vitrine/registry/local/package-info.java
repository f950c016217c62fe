/// The embedded registry: an SQLite index beside an object store in one home directory.
@NullMarked
package dev.vitrine.registry.local;

import org.jspecify.annotations.NullMarked;
