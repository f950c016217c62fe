/// Content-addressed files on disk: objects, staging, and the cache in W&B's own layout.
@NullMarked
package dev.vitrine.store;

import org.jspecify.annotations.NullMarked;
