/// The main window: it composes the features, wires the actions that lead from one to another, and lays the columns
/// out. Features never see each other; they meet here.
@NullMarked
package dev.vitrine.app.shell;

import org.jspecify.annotations.NullMarked;
