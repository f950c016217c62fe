/// The files of a version as a tree table. A manifest may hold a million entries, and a stock tree table walks its
/// rows, so this package counts rows itself: [FolderIndex] knows the folders, [ManifestRows] which of them are open,
/// and a flat table shows only the rows in sight. Filtering scans paths away from the JavaFX thread.
@NullMarked
package dev.vitrine.app.manifest;

import org.jspecify.annotations.NullMarked;
