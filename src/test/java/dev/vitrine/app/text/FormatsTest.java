package dev.vitrine.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final Formats formats = new Formats(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void bytesAreShortAndDecimal() {
        assertEquals(
                List.of("0 B", "999 B", "1.0 KB", "112 KB", "1.0 MB", "23.8 MB", "920 MB", "1.24 GB", "18.4 GB"),
                LongStream.of(0, 999, 1000, 112_400, 999_999, 23_800_000, 920_000_000, 1_240_000_000, 18_400_000_000L)
                        .mapToObj(formats::bytes)
                        .toList());
    }

    @Test
    void countsAreGroupedAndFilesAgreeWithTheirNumber() {
        assertEquals("10,012", formats.count(10_012));
        assertEquals(
                List.of("0 files", "1 file", "2 files", "10,012 files"),
                LongStream.of(0, 1, 2, 10_012).mapToObj(formats::files).toList());
    }

    @Test
    void timesAreTheWordsOfPeople() {
        assertEquals(
                List.of(
                        "just now",
                        "1 minute ago",
                        "59 minutes ago",
                        "1 hour ago",
                        "2 days ago",
                        "3 weeks ago",
                        "2 months ago",
                        "2 years ago"),
                List.of(-5, 60, 59 * 60, 3600, 2 * 86_400, 22 * 86_400, 65 * 86_400, 800 * 86_400).stream()
                        .map(seconds -> formats.relative(NOW.minusSeconds(seconds)))
                        .toList());
    }

    @Test
    void numbersAreWrittenInTheLanguageThatHasTexts() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Formats german = new Formats(Clock.fixed(NOW, ZoneOffset.UTC));
            assertEquals("vor 2 Tagen", german.relative(NOW.minusSeconds(2 * 86_400)));
            assertEquals("1,24 GB", german.bytes(1_240_000_000));
            Locale.setDefault(Locale.FRANCE);
            assertEquals("1.24 GB", new Formats(Clock.fixed(NOW, ZoneOffset.UTC)).bytes(1_240_000_000));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void remainingTimeDoesNotFlicker() {
        assertEquals(
                List.of("1 s left", "24 s left", "1 min 5 s left", "10 min left", "2 h 10 min left"),
                LongStream.of(0, 24, 67, 611, 7_830)
                        .mapToObj(seconds -> formats.remaining(Duration.ofSeconds(seconds)))
                        .toList());
    }

    @Test
    void durationsKeepWhatMatters() {
        assertEquals(
                List.of("1.3 s", "24 s", "3 min 5 s", "2 h 10 min", "4 d 3 h"),
                LongStream.of(1_300, 24_000, 185_000, 7_800_000, 356_400_000)
                        .mapToObj(millis -> formats.duration(Duration.ofMillis(millis)))
                        .toList());
    }
}
