package dev.vitrine.cli;

import dev.vitrine.transfer.NotEnoughSpaceException;
import dev.vitrine.transfer.TransferConflict;
import dev.vitrine.transfer.TransferConflictException;

/// Why a folder cannot take what should be written to it, as sentences.
final class TransferErrors {
    private TransferErrors() {}

    static ErrorText of(NotEnoughSpaceException e) {
        return ErrorText.unavailable("%s needs %s but has %s free: free some space and try again"
                .formatted(
                        ErrorText.name(String.valueOf(e.folder())),
                        Quantity.bytes(e.needed()),
                        Quantity.bytes(e.available())));
    }

    /// Names the first conflict and how many more there are.
    static ErrorText of(TransferConflictException e) {
        TransferConflict first = e.conflicts().getFirst();
        int more = e.conflicts().size() - 1;
        return ErrorText.wrong("Nothing was written to %s: %s%s"
                .formatted(
                        ErrorText.name(String.valueOf(e.root())),
                        sentence(first),
                        more == 0 ? "" : " (and " + Quantity.count(more, "more problem") + ")"));
    }

    private static String sentence(TransferConflict conflict) {
        String path = ErrorText.name(conflict.path());
        String other = ErrorText.name(conflict.detail());
        return switch (conflict.kind()) {
            case FILE_AND_DIRECTORY ->
                path + " would have to be a file and a folder; get the files apart with --prefix";
            case SAME_NAME_HERE ->
                path + " and " + other + " are one name on this file system; use a folder on another one";
            case IMPOSSIBLE_NAME -> "this file system cannot hold the name " + path + "; use a folder on another one";
            case LINK_LEADS_OUTSIDE -> "the link " + path + " leads out of the folder; remove it";
            case DIRECTORY_IN_THE_WAY -> "the folder " + path + " is where a file must go; move it away";
            case FILE_IN_THE_WAY ->
                conflict.path().isEmpty()
                        ? "it is a file; name a folder"
                        : "the file " + path + " is where a folder must go; move it away";
            case SPECIAL_FILE -> path + " is a pipe, socket or device; move it away";
            case HOLDS_THE_REGISTRY -> "the registry lies there; choose another folder";
        };
    }
}
