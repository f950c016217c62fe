/// The pane beside the files of a version: shows what the chosen file holds. It reads the head of the file in the
/// background and only from this machine; the newest choice wins. Each kind of content has a pane of its own; what is
/// wrong with a file is one sentence above it.
@NullMarked
package dev.vitrine.app.preview;

import org.jspecify.annotations.NullMarked;
