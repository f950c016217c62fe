/// Controls that know no feature: chips, bars, empty states, digests to copy, the two themes.
@NullMarked
package dev.vitrine.app.control;

import org.jspecify.annotations.NullMarked;
