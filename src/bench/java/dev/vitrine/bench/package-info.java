/// Benchmarks in a warm JVM, each against a tool of the system in the same run (src/docs/performance.md).
@NullMarked
package dev.vitrine.bench;

import org.jspecify.annotations.NullMarked;
