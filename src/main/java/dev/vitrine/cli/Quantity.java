package dev.vitrine.cli;

import java.time.Duration;
import java.util.Locale;

/// Numbers in words that people use.
final class Quantity {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Quantity() {}

    /// `1.24 GB`, in decimal units and three digits.
    static String bytes(long count) {
        if (count < 1000) {
            return count + " B";
        }
        double value = count;
        int unit = -1;
        do {
            value /= 1000;
            unit++;
        } while (value >= 999.5 && unit < UNITS.length - 1);
        String format = value < 9.995 ? "%.2f %s" : value < 99.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, format, value, UNITS[unit]);
    }

    /// `1 file`, `10,012 files`.
    static String count(long count, String singular) {
        return String.format(Locale.ROOT, count == 1 ? "%,d %s" : "%,d %ss", count, singular);
    }

    /// `1:02:03`, `2:03`.
    static String time(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
