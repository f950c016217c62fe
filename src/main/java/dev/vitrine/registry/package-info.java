/// Where versions live: the interface that the embedded registry and W&B servers share, and its failures.
@NullMarked
package dev.vitrine.registry;

import org.jspecify.annotations.NullMarked;
