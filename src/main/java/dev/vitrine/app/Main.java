package dev.vitrine.app;

/// Starts the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("owner: app");
    }
}
