package dev.vitrine.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class DisplayTextTest {
    @Test
    void charactersThatHideOrTurnTextAreShownAsEscapes() {
        assertEquals("a\\u202Egnp.exe", DisplayText.safe("a\u202Egnp.exe"));
        assertEquals("a\\u200Bb\\u000Ac\\u00A0d", DisplayText.safe("a\u200Bb\nc\u00A0d"));
        assertEquals("\\U000E0041\\uD800", DisplayText.safe(Character.toString(0xE0041) + "\uD800"));
    }

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        String text = "Daten-ß 数据 نموذج 🙂 e\u0301";
        assertSame(text, DisplayText.safe(text));
    }

    @Test
    void longTextIsCutInTheMiddle() {
        assertEquals("abcd…xyz", DisplayText.safe("abcdefghijklmnopqrstuvwxyz", 8));
        assertEquals("abc", DisplayText.safe("abc", 8));
    }
}
