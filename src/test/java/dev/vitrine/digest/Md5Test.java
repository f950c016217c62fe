package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.Golden;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class Md5Test {
    @Test
    void bothFormsAreThoseOfTheClient() {
        for (JsonNode row : Golden.manifestRules().get("md5Strings")) {
            Md5 md5 = Md5.ofUtf8(row.get("text").asString());
            assertEquals(row.get("b64").asString(), md5.base64());
            assertEquals(row.get("hex").asString(), md5.hex());
            assertEquals(md5, Md5.ofBase64(md5.base64()));
            assertEquals(md5, Md5.ofHex(md5.hex()));
            assertTrue(Md5.isBase64(md5.base64()));
        }
    }

    @Test
    void onlyTheExactBase64FormCounts() {
        for (String text : new String[] {"", "abc", "XUFAKrxLKna5cZ2REBfFkh==", "XUFAKrxLKna5cZ2REBfFkg= ", "é"}) {
            assertFalse(Md5.isBase64(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> Md5.ofHex("ab"));
        assertThrows(IllegalArgumentException.class, () -> Md5.ofBase64("XUFAKrxLKna5cZ2REBfFkh=="));
    }

    @Test
    void everyValueSurvivesBothForms() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            Md5 md5 = new Md5(random.nextLong(), random.nextLong());
            assertEquals(md5, Md5.ofBase64(md5.base64()));
            assertEquals(md5, Md5.ofHex(md5.hex()));
            assertEquals(md5, Md5.ofBytes(Base64.getDecoder().decode(md5.base64())));
        }
    }
}
