package dev.vitrine.app.manifest;

/// Letters that are typed one after another to jump to a name.
final class TypedName {
    private static final long PAUSE_NANOS = 1_000_000_000L;
    private String letters = "";
    private long last;

    /// The letters so far, with the one just typed; empty when it was none. The same letter again stays one.
    String add(String character, boolean shortcut) {
        boolean letter =
                !shortcut && character.length() == 1 && character.charAt(0) > ' ' && character.charAt(0) != 127;
        if (!letter) {
            return "";
        }
        long now = System.nanoTime();
        String before = now - last > PAUSE_NANOS ? "" : letters;
        last = now;
        letters = before.equals(character) ? character : before + character;
        return letters;
    }
}
