/// Questions to the person at the window, and the one place that makes sentences of failures.
@NullMarked
package dev.vitrine.app.dialog;

import org.jspecify.annotations.NullMarked;
