package dev.vitrine.app.preview;

import java.util.Locale;
import java.util.Optional;

/// Places in a file as people type them: `1f40` and `0x1f40` in hex, `#8000` in decimal.
final class HexAddress {
    private HexAddress() {}

    static Optional<Long> parse(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT).replace("_", "");
        boolean decimal = typed.startsWith("#");
        String digits = decimal ? typed.substring(1) : typed.startsWith("0x") ? typed.substring(2) : typed;
        try {
            long value = Long.parseLong(digits, decimal ? 10 : 16);
            return value < 0 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
