/// References from one version to an entry of another: `wandb-artifact://` addresses. Chains are followed to the entry
/// that is no reference to a version itself.
@NullMarked
package dev.vitrine.reference.artifact;

import org.jspecify.annotations.NullMarked;
