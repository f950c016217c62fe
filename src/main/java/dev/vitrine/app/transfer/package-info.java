/// Moving bytes between the registry and folders, as people see it: download, checkout with its plan and its undo,
/// verify with its report, and the strip of everything that runs.
@NullMarked
package dev.vitrine.app.transfer;

import org.jspecify.annotations.NullMarked;
