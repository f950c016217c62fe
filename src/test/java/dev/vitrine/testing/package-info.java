/// Doubles and builders that tests share.
@NullMarked
package dev.vitrine.testing;

import org.jspecify.annotations.NullMarked;
