/// What bytes are, found out from bounded reads, and how two texts differ. Knows nothing of registries and manifests.
@NullMarked
package dev.vitrine.content;

import org.jspecify.annotations.NullMarked;
