/// What bytes are, bounded reads of their heads (text, tables, pictures, archives, tensors), and how two texts differ.
/// Every reader takes what it may read from [Bounds] and stops there, so that neither a huge nor a hostile file costs
/// more than that. Nothing is executed, unpickled or fetched. A file that is not what it seems to be fails as
/// [ContentFormatException]. Knows nothing of registries and manifests.
@NullMarked
package dev.vitrine.content;

import org.jspecify.annotations.NullMarked;
