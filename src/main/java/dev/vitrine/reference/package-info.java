/// What a URI scheme does when an entry is a reference: expand, open, check.
@NullMarked
package dev.vitrine.reference;

import org.jspecify.annotations.NullMarked;
