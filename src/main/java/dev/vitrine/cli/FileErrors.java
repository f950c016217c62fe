package dev.vitrine.cli;

import dev.vitrine.digest.UnreadableFileException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the file system refuses, as sentences. The JDK gives most reasons only as the system's own words.
final class FileErrors {
    private FileErrors() {}

    static ErrorText of(FileSystemException e) {
        String file = ErrorText.name(String.valueOf(e.getFile()));
        return switch (e) {
            case NoSuchFileException _ -> ErrorText.missing("There is no file or folder " + file + ": check the path");
            case AccessDeniedException _ -> ErrorText.unavailable("No permission for " + file + ": check your rights");
            case NotDirectoryException _ -> ErrorText.wrong(file + " is no folder: name a folder");
            case FileAlreadyExistsException _ -> ErrorText.wrong(file + " is there already: choose another place");
            case FileSystemLoopException _ ->
                ErrorText.wrong("The links at " + file + " lead in a circle: remove the link");
            default -> byReason(file, String.valueOf(e.getReason()));
        };
    }

    /// What cannot be a file of an artifact.
    static ErrorText of(UnreadableFileException e) {
        String file = ErrorText.name(String.valueOf(e.path()));
        return switch (e.reason()) {
            case BROKEN_LINK ->
                ErrorText.wrong(file + " is a link whose target is missing: remove it, or bring its target back");
            case LINK_LOOP -> ErrorText.wrong("The links at " + file + " lead in a circle: remove the link");
            case SPECIAL_FILE -> ErrorText.wrong(file + " is a pipe, a socket or a device: leave it out");
            case NAME_NOT_UTF8 -> ErrorText.wrong("The name of " + file + " is not UTF-8: rename it");
            case UNREADABLE_DIRECTORY ->
                ErrorText.unavailable("The folder " + file + " may not be listed: check your rights");
            case DIRECTORY -> ErrorText.wrong(file + " is a folder: name a file, or add it as a folder");
        };
    }

    private static ErrorText byReason(String file, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (isFull(reason)) {
            return ErrorText.unavailable("The disk of " + file + " is full: free some space and try again");
        }
        if (words.contains("symbolic links")) {
            return ErrorText.wrong("The links at " + file + " lead in a circle: remove the link");
        }
        if (words.contains("read-only")) {
            return ErrorText.unavailable(file + " is on a read-only file system: choose another place");
        }
        if (words.contains("name too long")) {
            return ErrorText.wrong("The name " + file + " is too long for this file system: choose a shorter one");
        }
        if (words.contains("not a file")) {
            return ErrorText.wrong(file + " is no file: name a file");
        }
        if (words.contains("is a directory")) {
            return ErrorText.wrong(file + " is a folder: name a file");
        }
        if (words.contains("not a directory")) {
            return ErrorText.wrong(file + " lies below something that is no folder: check the path");
        }
        return ErrorText.unavailable(file + " cannot be used (" + reason + ")");
    }

    /// Whether the system's words say that no more can be written.
    static boolean isFull(@Nullable String reason) {
        String words = String.valueOf(reason).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("not enough space") || words.contains("quota");
    }
}
