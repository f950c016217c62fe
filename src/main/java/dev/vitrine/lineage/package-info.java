/// The graph of runs and versions around one version: read from a registry within limits, grouped so that many alike
/// nodes become one, and laid out in layers from left to right. Geometry only: nothing here draws. Classes are
/// immutable or used by one thread at a time; what takes long asks whether it was cancelled and then throws
/// [java.util.concurrent.CancellationException].
@NullMarked
package dev.vitrine.lineage;

import org.jspecify.annotations.NullMarked;
