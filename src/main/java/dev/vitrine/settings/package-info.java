/// Directories, registries and credentials that the user chose.
@NullMarked
package dev.vitrine.settings;

import org.jspecify.annotations.NullMarked;
