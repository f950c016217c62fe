/// Compares the open version with another one or with a folder on disk: which files, metadata and description differ,
/// the text of one file line by line, and reports to keep.
@NullMarked
package dev.vitrine.app.compare;

import org.jspecify.annotations.NullMarked;
