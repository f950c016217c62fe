package dev.vitrine.transfer;

/// A reference that was not fetched or not checked, and why.
public record SkippedReference(String path, String uri, Reason reason) {
    public enum Reason {
        /// Added without reading what it points at.
        NO_CHECKSUM,
        /// Nothing here can fetch its scheme.
        NOT_FETCHABLE,
        /// Its digest is no digest of bytes.
        NOT_AN_MD5,
        /// It is no part of the folder that is verified.
        NOT_DOWNLOADED
    }
}
