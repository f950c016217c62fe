/// What the registry holds, to find one's way in: the tree from entity to collection, and the versions of the open
/// collection. Both read page by page, off the JavaFX thread.
@NullMarked
package dev.vitrine.app.browse;

import org.jspecify.annotations.NullMarked;
