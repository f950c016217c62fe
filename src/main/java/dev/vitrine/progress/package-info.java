/// Progress out, pause and cancellation in, through one small interface that every long operation of the core takes.
@NullMarked
package dev.vitrine.progress;

import org.jspecify.annotations.NullMarked;
