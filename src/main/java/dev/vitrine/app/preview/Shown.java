package dev.vitrine.app.preview;

import dev.vitrine.content.ContentHead;
import dev.vitrine.content.FileContent;
import java.util.Optional;

/// A file as it is shown.
///
/// @param source  for panes that read on while they are scrolled
/// @param picture what was decoded, for content that is a picture
record Shown(ContentHead head, FileContent source, Optional<Picture> picture) {}
