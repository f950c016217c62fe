package dev.vitrine.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HexWindowTest {
    private static final long TERABYTE = 1L << 40;

    @Test
    void aFileThatFitsIsThereFromItsFirstRowOn() {
        assertEquals(new HexWindow(0, 3), HexWindow.around(40, 41, 16));
        assertEquals(new HexWindow(0, 0), HexWindow.around(0, 0, 16));
    }

    @Test
    void everyByteOfAHugeFileIsReached() {
        for (long address : new long[] {0, TERABYTE / 3, TERABYTE - 1}) {
            HexWindow window = HexWindow.around(address, TERABYTE, 8);
            assertTrue(window.holds(address, 8));
            assertEquals(HexWindow.MOST_ROWS, window.rows());
            assertEquals(0, window.start() % 8);
        }
        assertEquals(TERABYTE, HexWindow.around(TERABYTE - 1, TERABYTE, 16).end(16));
        assertFalse(HexWindow.around(0, TERABYTE, 16).holds(TERABYTE - 1, 16));
    }
}
