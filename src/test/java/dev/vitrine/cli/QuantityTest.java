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
        assertEquals("9.99 kB", Quantity.bytes(9_994));
        assertEquals("10.0 kB", Quantity.bytes(9_995));
        assertEquals("1.05 kB", Quantity.bytes(1_049));
        assertEquals("12.3 MB", Quantity.bytes(12_345_678));
        assertEquals("100 MB", Quantity.bytes(99_950_000));
        assertEquals("1.00 MB", Quantity.bytes(999_999));
        assertEquals("9.22 EB", Quantity.bytes(Long.MAX_VALUE));
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertEquals("1 file", Quantity.count(1, "file"));
        assertEquals("10,012 files", Quantity.count(10_012, "file"));
        assertEquals("999 files", Quantity.count(999, "file"));
        assertEquals("1,234,567 files", Quantity.count(1_234_567, "file"));
        assertEquals("0 files", Quantity.count(0, "file"));
        assertEquals("2 days", Quantity.count(2, "day"));
    }

    @Test
    void timesAreShort() {
        assertEquals("0:05", Quantity.time(Duration.ofSeconds(5)));
        assertEquals("1:02:03", Quantity.time(Duration.ofSeconds(3723)));
    }
}
