package dev.vitrine.app.version;

import java.util.Optional;

/// One sentence about what was just done to the version, or could not be done.
///
/// @param undo takes it back; empty where there is nothing to take back
public record Notice(boolean failed, String text, Optional<Runnable> undo) {}
