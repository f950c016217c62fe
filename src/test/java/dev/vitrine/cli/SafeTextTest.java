package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        for (String text : new String[] {"a b.txt", "größe", "数据", "नमस्ते", "\ud83d\udc69\u200d\ud83d\ude80", ""}) {
            assertSame(text, SafeText.of(text));
        }
    }

    @Test
    void whatMovesTheCursorOrTurnsTheTextIsWrittenOut() {
        assertEquals("\\x1b[2Jx\\n\\r\\t\\x07\\x9b", SafeText.of("\u001b[2Jx\n\r\t\u0007\u009b"));
        assertEquals("a\\u202egpj.exe\\u2066\\u200e", SafeText.of("a\u202egpj.exe\u2066\u200e"));
        assertEquals("\\u200bx\\ufeff\\u2028\\U000e0041", SafeText.of("\u200bx\ufeff\u2028\udb40\udc41"));
        assertEquals("\\ud800", SafeText.of("\ud800"));
    }
}
