/// Classes that break one rule of the house each, in a package named like the rule; `ArchitectureTest` shows that they
/// are caught. Nothing else uses them.
package dev.vitrine.planted;
