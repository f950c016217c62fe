/// What is open: the one state that features share. They never call each other; they set a place here and watch it.
@NullMarked
package dev.vitrine.app.selection;

import org.jspecify.annotations.NullMarked;
