package dev.vitrine.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.app.editor.MetadataNode.Type;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataChangeTest {
    private static final Metadata BEFORE = Metadata.parse("{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":true}");

    private static String put(Object value, Object... path) {
        return MetadataChange.put(BEFORE, List.of(path), value).toJson();
    }

    private static String remove(Object... path) {
        return MetadataChange.remove(BEFORE, List.of(path)).toJson();
    }

    @Test
    void aValueIsReplacedAddedAndRemovedAnywhere() {
        assertEquals("{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"x\"}", put("x", "d"));
        assertEquals("{\"a\":{\"b\":[1,2,{\"c\":7}]},\"d\":true}", put(7L, "a", "b", 2, "c"));
        assertEquals("{\"a\":{\"b\":[1,2,{\"c\":null},3]},\"d\":true}", put(3L, "a", "b", 3));
        assertEquals("{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":true,\"e\":{}}", put(Map.of(), "e"));
        assertEquals("{\"a\":{\"b\":[2,{\"c\":null}]},\"d\":true}", remove("a", "b", 0));
        assertEquals("{\"d\":true}", remove("a"));
    }

    @Test
    void aPlaceThatIsGoneChangesNothing() {
        assertEquals(BEFORE.toJson(), put(1L, "x", "y"));
        assertEquals(BEFORE.toJson(), put(1L, "a", "b", 9));
        assertEquals(BEFORE.toJson(), put(1L, "a", "b", "key"));
        assertEquals(BEFORE.toJson(), remove("a", "b", 3));
        assertEquals(BEFORE.toJson(), remove("z"));
    }

    @Test
    void whatIsTypedIsReadAsItsType() {
        assertEquals(new BigInteger("12"), MetadataChange.read(Type.NUMBER, " 12 "));
        assertEquals(-0.5, MetadataChange.read(Type.NUMBER, "-.5"));
        assertEquals(1e10, MetadataChange.read(Type.NUMBER, "1e10"));
        assertEquals(false, MetadataChange.read(Type.BOOLEAN, "false"));
        assertEquals("12", MetadataChange.read(Type.TEXT, "12"));
        for (String wrong : List.of("", "abc", "1e999", "NaN", "Infinity", "1,5", "0x10", "9".repeat(2_000))) {
            assertThrows(InvalidNameException.class, () -> MetadataChange.read(Type.NUMBER, wrong), wrong);
        }
        assertThrows(InvalidNameException.class, () -> MetadataChange.read(Type.BOOLEAN, "yes"));
    }

    @Test
    void anotherTypeKeepsWhatItCan() {
        assertEquals("12", MetadataChange.convert(12L, Type.TEXT));
        assertEquals(new BigInteger("12"), MetadataChange.convert("12", Type.NUMBER));
        assertEquals(0L, MetadataChange.convert("abc", Type.NUMBER));
        assertEquals(true, MetadataChange.convert("true", Type.BOOLEAN));
        assertEquals(false, MetadataChange.convert(Map.of("a", 1L), Type.BOOLEAN));
        assertEquals(List.of(), MetadataChange.convert("x", Type.LIST));
    }
}
