/// The page for a new artifact: files that were dropped, what they will be called, and what is said about them. The
/// view model holds one `client.ArtifactDraft`; files are hashed when they are dropped and stored when it is saved.
@NullMarked
package dev.vitrine.app.build;

import org.jspecify.annotations.NullMarked;
