/// The verbs that users know, on artifacts and drafts; wires the core together.
@NullMarked
package dev.vitrine.client;

import org.jspecify.annotations.NullMarked;
