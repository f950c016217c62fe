/// The words of the field as records: paths, versions, collections, runs, and the rules for their names.
@NullMarked
package dev.vitrine.model;

import org.jspecify.annotations.NullMarked;
