/// References into S3 buckets. Tracks addresses without reading them; no request is made from here yet.
@NullMarked
package dev.vitrine.reference.s3;

import org.jspecify.annotations.NullMarked;
