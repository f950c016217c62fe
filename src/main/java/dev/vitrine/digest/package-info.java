/// Digests as W&B computes them: MD5 values in hex and base64, hashing of files in batches with a cache of what was
/// measured, the listing of folders, and the one bounded pool that hashing and transfer share.
@NullMarked
package dev.vitrine.digest;

import org.jspecify.annotations.NullMarked;
