/// Words and numbers of the window: message bundles beside each feature, and the forms in which sizes, counts, times
/// and names from outside are shown. Depends on nothing of ours.
@NullMarked
package dev.vitrine.app.text;

import org.jspecify.annotations.NullMarked;
