/// The lineage of the open version: a canvas of runs and versions, and the same as a list. The view model reads, groups
/// and lays out in the background; the painter only draws what it is given, so that pan and zoom cost no more than
/// what is seen.
@NullMarked
package dev.vitrine.app.lineage;

import org.jspecify.annotations.NullMarked;
