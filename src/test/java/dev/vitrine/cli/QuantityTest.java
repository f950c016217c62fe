package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void bytesAreDecimalWithThreeDigits() {
        assertEquals("0 B", Quantity.bytes(0));
        assertEquals("999 B", Quantity.bytes(999));
        assertEquals("1.00 kB", Quantity.bytes(1000));
        assertEquals("12.3 MB", Quantity.bytes(12_345_678));
        assertEquals("1.00 MB", Quantity.bytes(999_999));
        assertEquals("9.22 EB", Quantity.bytes(Long.MAX_VALUE));
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertEquals("1 file", Quantity.count(1, "file"));
        assertEquals("10,012 files", Quantity.count(10_012, "file"));
        assertEquals("0 files", Quantity.count(0, "file"));
        assertEquals("2 days", Quantity.count(2, "day"));
    }

    @Test
    void timesAreShort() {
        assertEquals("0:05", Quantity.time(Duration.ofSeconds(5)));
        assertEquals("1:02:03", Quantity.time(Duration.ofSeconds(3723)));
    }
}
