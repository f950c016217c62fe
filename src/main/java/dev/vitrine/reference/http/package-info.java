/// References over HTTP: `http`, `https`, and Azure blobs, which share the scheme. Tracks addresses without reading
/// them; no request is made from here yet.
@NullMarked
package dev.vitrine.reference.http;

import org.jspecify.annotations.NullMarked;
