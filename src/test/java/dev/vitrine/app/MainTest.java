package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void aMissingDisplayIsToldInOneSentenceThatNamesThePackage() {
        String platform = System.clearProperty("glass.platform");
        try {
            String sentence = Main.missing("Linux", Map.of()).orElseThrow();
            assertTrue(sentence.contains("DISPLAY is not set") && sentence.contains("libgtk-3-0"));
            assertEquals(1, sentence.lines().count());
            assertEquals(Optional.empty(), Main.missing("Mac OS X", Map.of()));
        } finally {
            if (platform != null) {
                System.setProperty("glass.platform", platform);
            }
        }
    }
}
