/// The page of settings: how Vitrine looks, where things lie and how much runs at once. What is changed counts at once
/// and is saved in the background; there is no button that applies it.
@NullMarked
package dev.vitrine.app.settings;

import org.jspecify.annotations.NullMarked;
