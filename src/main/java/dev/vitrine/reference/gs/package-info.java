/// References into Google Cloud Storage. Tracks addresses without reading them; no request is made from here yet.
@NullMarked
package dev.vitrine.reference.gs;

import org.jspecify.annotations.NullMarked;
