/// The page of a version: header, overview with description and metadata, and the place for the files. Descriptions
/// and metadata come from outside and may be of any size; both are shown in bounded pieces.
@NullMarked
package dev.vitrine.app.version;

import org.jspecify.annotations.NullMarked;
