/// References to files and directories of this machine: `file://` addresses, expanded by a walk that enters no linked
/// directory, with or without reading the bytes.
@NullMarked
package dev.vitrine.reference.file;

import org.jspecify.annotations.NullMarked;
