/// Editors of what people say about a version: its metadata as a typed tree or as JSON. The page of a version and the
/// page for a new one share them; where a change goes is the [MetadataHolder]'s matter. Metadata comes from outside and
/// may be of any size: it is shown in bounded pieces.
@NullMarked
package dev.vitrine.app.editor;

import org.jspecify.annotations.NullMarked;
