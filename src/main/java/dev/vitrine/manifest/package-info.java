/// What a version consists of: entries, their paths, the manifest's JSON form, its digest and its tree.
@NullMarked
package dev.vitrine.manifest;

import org.jspecify.annotations.NullMarked;
