package dev.vitrine.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LenientUriTest {
    @Test
    void aUriFallsIntoItsParts() {
        assertEquals(
                new LenientUri("s3", "bucket", "/a/b.txt", "versionId=3", "7"),
                LenientUri.parse("S3://bucket/a/b.txt?versionId=3#7"));
    }

    @Test
    void rawSpacesAndBrokenEscapesStay() {
        assertEquals(
                new LenientUri("file", "", "/my data/50%.bin", "", ""), LenientUri.parse("file:///my data/50%.bin"));
    }

    @Test
    void aPathIsNoUri() {
        assertEquals("", LenientUri.parse("/plain/path").scheme());
        assertEquals("", LenientUri.parse("plain/a:b").scheme());
        assertEquals("", LenientUri.parse(":x").scheme());
        assertEquals("", LenientUri.parse("7z:x").scheme());
        assertEquals("", LenientUri.parse("").scheme());
    }

    @Test
    void aUriWithoutSlashesHasNoAuthority() {
        assertEquals(new LenientUri("mailto", "", "a@b", "", ""), LenientUri.parse("mailto:a@b"));
        assertEquals(new LenientUri("file", "", "//x", "", ""), LenientUri.parse("file:////x"));
        assertEquals(new LenientUri("https", "h", "", "q=/a", ""), LenientUri.parse("https://h?q=/a"));
    }

    @Test
    void escapesAreReadAsUtf8() {
        assertEquals("a b\u00e9%zz%", LenientUri.decode("a%20b%C3%A9%zz%"));
        assertEquals("\ufffdx", LenientUri.decode("%ffx"));
    }

    @Test
    void theBaseNameIsWhatFollowsTheLastSlash() {
        assertEquals("q?x=1", LenientUri.baseName("https://example.invalid/q?x=1"));
        assertEquals("c", LenientUri.baseName("https://h/a?b=/c"));
        assertEquals("", LenientUri.baseName("https://h/a/"));
    }
}
