package dev.vitrine.transfer;

/// A reference that was not fetched or not checked, and why.
public record SkippedReference(String path, String uri, Reason reason) {
    public enum Reason {
        NO_CHECKSUM,
        NOT_FETCHABLE,
        NOT_AN_MD5
    }
}
