package dev.vitrine.cli;

import java.time.Duration;

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
        int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return decimal(value, decimals) + " " + UNITS[unit];
    }

    /// `1 file`, `10,012 files`.
    static String count(long count, String singular) {
        return grouped(count) + " " + (count == 1 ? singular : singular + "s");
    }

    /// `1:02:03`, `2:03`.
    static String time(Duration duration) {
        long seconds = duration.toSeconds();
        String rest = twoDigits(seconds % 60);
        return seconds >= 3600
                ? seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + rest
                : seconds / 60 + ":" + rest;
    }

    // Not by Formatter: the JDK's decimal symbols look for providers in every jar, a tenth of a small command.
    private static String decimal(double value, int decimals) {
        long scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
        long scaled = Math.round(value * scale);
        String fraction = Long.toString(scaled % scale + scale).substring(1);
        return scaled / scale + (decimals == 0 ? "" : "." + fraction);
    }

    private static String grouped(long count) {
        StringBuilder digits = new StringBuilder().append(count);
        for (int i = digits.length() - 3; i > (count < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
