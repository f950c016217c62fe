package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternsTest {
    @ParameterizedTest
    @CsvSource({
        "'', a.txt, false",
        "'# all', a.txt, false",
        "*.tmp, a.tmp, true",
        "*.tmp, deep/b.tmp, true",
        "*.tmp, a.tmp.txt, false",
        "build/, build/a, true",
        "build/, x/build/a, true",
        "build/, build, false",
        "/build, build/a, true",
        "/build, x/build, false",
        "docs/*.md, docs/a.md, true",
        "docs/*.md, docs/x/a.md, false",
        "docs/**, docs/x/a.md, true",
        "**/cache, a/b/cache/x, true",
        "'*.txt|!keep.txt', keep.txt, false",
        "'*.txt|!keep.txt', other.txt, true",
        "a?c, abc, true",
        "a.c, abc, false"
    })
    void aLineLeavesOutWhatGitWouldLeaveOut(String lines, String path, boolean ignored) {
        assertEquals(ignored, IgnorePatterns.parse(lines.replace('|', '\n')).ignores(path));
    }
}
