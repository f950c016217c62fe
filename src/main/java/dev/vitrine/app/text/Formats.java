package dev.vitrine.app.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and times in the words that people use, in the language that has texts; exact values belong into tooltips.
/// Immutable.
public final class Formats {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private final Clock clock;
    private final Locale locale;
    private final Messages messages = Messages.of(Formats.class);
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter exact;

    /// @param clock what "now" is, and the time zone that dates are shown in
    public Formats(Clock clock) {
        this(clock, Messages.of(Formats.class).locale());
    }

    public Formats(Clock clock, Locale locale) {
        this.clock = clock;
        this.locale = locale;
        this.dateTime = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).withZone(clock.getZone());
        this.exact =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX", locale).withZone(clock.getZone());
    }

    /// `1.24 GB`: decimal units, so that a thousand is a thousand.
    public String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (roundedTo(value, unit) >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(locale, "%,." + decimals(value, unit) + "f %s", value, UNITS[unit]);
    }

    private static double roundedTo(double value, int unit) {
        double scale = Math.pow(10, decimals(value, unit));
        return Math.rint(value * scale) / scale;
    }

    private static int decimals(double value, int unit) {
        if (unit == 0 || value >= 99.95) {
            return 0;
        }
        return unit >= 3 && value < 9.995 ? 2 : 1;
    }

    /// `1,240,000,000 bytes`.
    public String exactBytes(long bytes) {
        return messages.get("text.bytes", count(bytes), bytes);
    }

    /// `10,012`.
    public String count(long number) {
        return String.format(locale, "%,d", number);
    }

    /// `10,012 files`, `1 file`.
    public String files(long number) {
        return messages.get("text.files", count(number), number);
    }

    /// `212 MB/s`.
    public String rate(double bytesPerSecond) {
        return messages.get("text.rate", bytes(Math.round(bytesPerSecond)));
    }

    /// `2 days ago`; `just now` below a minute and for times ahead.
    public String relative(Instant time) {
        long seconds = Math.max(0, Duration.between(time, clock.instant()).toSeconds());
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (minutes < 1) {
            return messages.get("text.ago.now");
        } else if (hours < 1) {
            return messages.get("text.ago.minutes", minutes);
        } else if (days < 1) {
            return messages.get("text.ago.hours", hours);
        } else if (days < 14) {
            return messages.get("text.ago.days", days);
        } else if (days < 60) {
            return messages.get("text.ago.weeks", days / 7);
        } else if (days < 730) {
            return messages.get("text.ago.months", days / 30);
        }
        return messages.get("text.ago.years", days / 365);
    }

    /// `21 Nov 2026, 14:02`.
    public String dateTime(Instant time) {
        return dateTime.format(time);
    }

    /// `2026-11-21 14:02:09 +01:00`.
    public String exact(Instant time) {
        return exact.format(time);
    }

    /// `1.3 s`, `24 s`, `3 min 5 s`, `2 h 10 min`, `4 d 3 h`.
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(locale, "%.1f s", duration.toMillis() / 1000.0);
        } else if (seconds < 60) {
            return seconds + " s";
        } else if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        } else if (seconds < 86_400) {
            return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        }
        return seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
    }

    /// `24 s left`, in steps that do not flicker: whole seconds, then 5 s, then minutes.
    public String remaining(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds >= 600) {
            seconds = seconds / 60 * 60;
        } else if (seconds >= 60) {
            seconds = seconds / 5 * 5;
        }
        String text = seconds < 10
                ? seconds + " s"
                : seconds >= 600 && seconds < 3600 ? seconds / 60 + " min" : duration(Duration.ofSeconds(seconds));
        return messages.get("text.left", text);
    }
}
