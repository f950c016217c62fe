/// Work in the background: the only place of the window with threads. Work runs on virtual threads, results and
/// progress come back on the JavaFX thread, at most every 100 ms. View models see only the interfaces, so that their
/// tests run the work on the spot.
@NullMarked
package dev.vitrine.app.task;

import org.jspecify.annotations.NullMarked;
