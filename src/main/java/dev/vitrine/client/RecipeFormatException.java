package dev.vitrine.client;

import java.io.IOException;

/// A recipe, or one of its operations, that cannot be read. The message says what is wrong.
public final class RecipeFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public RecipeFormatException(String message) {
        super("Recipe: " + message);
    }
}
