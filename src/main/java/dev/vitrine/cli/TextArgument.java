package dev.vitrine.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text given on the command line, or with `@FILE` the text of a UTF-8 file.
final class TextArgument {
    /// What W&B's server refuses to hold, and no description or metadata needs.
    private static final long LARGEST_FILE = 64 << 20;

    private TextArgument() {}

    static String read(String argument, Session session) throws IOException {
        if (!argument.startsWith("@")) {
            return argument;
        }
        if (argument.length() == 1) {
            throw new UsageException("The file name after '@' is missing");
        }
        Path file = session.path(Path.of(argument.substring(1)));
        if (Files.isDirectory(file)) {
            throw new UsageException(ErrorText.name(file.toString()) + " is a folder: name a text file after '@'");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new UsageException(ErrorText.name(file.toString()) + " is larger than 64 MB: shorten it");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException(ErrorText.name(file.toString()) + " is not UTF-8 text: convert it");
        }
    }
}
