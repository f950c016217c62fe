/// Moving bytes between a registry and a folder: download, checkout with undo, verify.
@NullMarked
package dev.vitrine.transfer;

import org.jspecify.annotations.NullMarked;
