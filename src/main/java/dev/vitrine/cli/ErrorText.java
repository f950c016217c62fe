package dev.vitrine.cli;

import dev.vitrine.client.ArtifactFinalizedException;
import dev.vitrine.client.CommitTimeoutException;
import dev.vitrine.client.HoldsRegistryException;
import dev.vitrine.client.NotOneFileException;
import dev.vitrine.client.PathTakenException;
import dev.vitrine.client.RecipeFormatException;
import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.manifest.ManifestFormatException;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.RegistryException;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.transfer.FolderBusyException;
import dev.vitrine.transfer.FolderChangedException;
import dev.vitrine.transfer.FolderNotWritableException;
import dev.vitrine.transfer.NotEnoughSpaceException;
import dev.vitrine.transfer.NothingToUndoException;
import dev.vitrine.transfer.TransferConflictException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Objects;

/// A failure as one line for people, which names the thing and what to do, and the exit code that goes with it. The
/// only place of the command line that makes sentences of failures.
record ErrorText(ExitCode code, String sentence) {
    private static final int LONGEST_NAME = 200;

    static ErrorText of(Throwable failure) {
        return switch (failure) {
            case UsageException e -> wrong(String.valueOf(e.getMessage()));
            case CancelledException _ -> new ErrorText(ExitCode.CANCELLED, "Cancelled");
            case InvalidNameException e -> wrong(rule(e));
            case UnsafePathException e ->
                wrong("The path %s cannot be an entry: use a relative path without '..'".formatted(name(e.path())));
            case InvalidPathException e -> wrong("%s is no path that this system has".formatted(name(e.getInput())));
            case RegistryException e -> of(e);
            case ReferenceException e -> reference(e);
            case DigestMismatchException e ->
                new ErrorText(
                        ExitCode.PROBLEMS,
                        "%s has digest %s, not %s, and was not put in place: 'vitrine fsck' finds out why"
                                .formatted(name(e.path()), e.actual(), e.expected()));
            case UnreadableFileException e -> FileErrors.of(e);
            case FileChangedException e ->
                wrong("%s changed while it was read: try again when nothing writes to it"
                        .formatted(name(String.valueOf(e.file()))));
            case ArtifactFinalizedException e ->
                wrong("%s: start from a new draft to add more".formatted(e.getMessage()));
            case ManifestFormatException e ->
                new ErrorText(
                        ExitCode.PROBLEMS,
                        "A manifest cannot be read (%s): 'vitrine fsck' finds out more".formatted(e.getMessage()));
            case PathTakenException e ->
                wrong("The path " + name(e.path()) + " was added before with other content: give it another name");
            case NotOneFileException e ->
                wrong("%s has %s, not exactly one: use 'vitrine get'"
                        .formatted(name(e.name()), Quantity.count(e.count(), "file")));
            case RecipeFormatException e ->
                wrong(e.getMessage() + ": write a JSON array of objects, each with \"op\" and its keys");
            case CommitTimeoutException e ->
                unavailable(name(e.name()) + " was not committed in time: look at it again with 'vitrine show'");
            case NothingToUndoException e ->
                missing("No checkout of " + name(String.valueOf(e.root())) + " is remembered: nothing to take back");
            case FolderChangedException e ->
                wrong(name(String.valueOf(e.root())) + " changed since the plan was made: check out again");
            case FolderNotWritableException e ->
                unavailable(
                        "The folder %s cannot be written to: choose another with --root, or get the right to write there"
                                .formatted(name(String.valueOf(e.folder()))));
            case HoldsRegistryException e ->
                wrong("%s holds the registry itself (%s): add the folders beside it one by one, or move it with --home"
                        .formatted(name(String.valueOf(e.folder())), name(String.valueOf(e.home()))));
            case FolderBusyException e ->
                unavailable("Another checkout is at work in " + name(String.valueOf(e.root()))
                        + ": try again when it is done");
            case NotEnoughSpaceException e -> TransferErrors.of(e);
            case TransferConflictException e -> TransferErrors.of(e);
            case FileSystemException e -> FileErrors.of(e);
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case IOException e
            when FileErrors.isFull(e.getMessage()) -> unavailable("The disk is full: free some space and try again");
            default -> unknown(failure);
        };
    }

    private static ErrorText of(RegistryException failure) {
        return switch (failure) {
            case NotFoundException e -> notFound(e);
            case ConflictException e -> conflict(e);
            case DamagedException e ->
                new ErrorText(
                        ExitCode.PROBLEMS,
                        "The %s %s is damaged: 'vitrine fsck' lists all that is"
                                .formatted(Attributes.lower(e.kind()), name(e.subject())));
            case UnavailableException e ->
                unavailable("The registry %s cannot be used (%s): check the path, your rights and the free space"
                        .formatted(name(e.registry()), reason(e)));
        };
    }

    private static ErrorText notFound(NotFoundException e) {
        String subject = name(e.subject());
        return missing(
                switch (e.kind()) {
                    case ENTRY -> "There is no entry " + subject + ": 'vitrine manifest' lists them";
                    case OBJECT -> "The bytes of " + subject + " are missing: 'vitrine fsck' lists all that is missing";
                    case RUN -> "There is no run " + subject;
                    case ENTITY, PROJECT, TYPE, COLLECTION, VERSION ->
                        "There is no " + Attributes.lower(e.kind()) + " " + subject
                                + ": 'vitrine ls' shows what there is";
                });
    }

    private static String reason(UnavailableException e) {
        String message = String.valueOf(e.getMessage());
        return message.isBlank() ? String.valueOf(e.getCause()) : message;
    }

    private static ErrorText conflict(ConflictException e) {
        String subject = name(e.subject());
        return switch (e.kind()) {
            case HAS_ALIASES -> wrong(subject + " still has aliases: add --delete-aliases to delete them too");
            case OTHER_TYPE -> wrong(subject + " exists with another type: give that --type, or choose another name");
            case IS_PORTFOLIO ->
                wrong(subject + " is a portfolio: save into a collection of its own and link it there");
            case IS_SOURCE -> wrong(subject + " is where versions were saved, no portfolio: choose another name");
            case NAME_TAKEN -> wrong("The name " + subject + " is taken: choose another");
            case NOT_COMMITTED -> wrong(subject + " is not committed: only committed versions can be used so");
            case ALIAS_IS_VERSION ->
                wrong("The alias " + subject + " has the form of a version number: choose another");
            case BUSY -> unavailable(subject + " is in use by another process: try again when it is done");
        };
    }

    private static ErrorText reference(ReferenceException e) {
        String uri = name(e.uri());
        return switch (e.reason()) {
            case NO_SCHEME -> wrong(uri + " has no scheme: write SCHEME://…");
            case NAME_REQUIRED -> wrong("A reference to " + uri + " needs a name: write URI=NAME");
            case NOT_FOUND -> missing("There is nothing at " + uri + ": check the address");
            case NOT_A_FILE_OR_DIRECTORY -> wrong(uri + " is neither a file nor a directory");
            case TOO_MANY_OBJECTS -> wrong(uri + " holds more objects than a reference may have: refer to parts of it");
            case CHANGED -> wrong(uri + " changed since it was added: add it again");
            case NO_CHECKSUM -> wrong(uri + " was added without a checksum and cannot be checked");
            case UNKNOWN_SCHEME -> wrong("Nothing is known about the scheme of " + uri + ": it cannot be fetched");
            case NETWORK_NOT_SUPPORTED ->
                unavailable(uri + " lies on the network, which this version cannot read: download it first");
        };
    }

    private static String rule(InvalidNameException e) {
        String value = name(e.value());
        return switch (e.rule()) {
            case ARTIFACT_NAME_CHARACTERS ->
                "The artifact name %s is refused: use letters, digits, '-', '_' and '.'".formatted(value);
            case ARTIFACT_NAME_LENGTH ->
                "The artifact name %s is too long: use at most 128 characters".formatted(value);
            case RESERVED_TYPE -> "The type %s is reserved: choose another".formatted(value);
            case TYPE_NAME ->
                "The type %s is refused: use letters, digits, '-', '_', '.' and spaces, at most 128".formatted(value);
            case ALIAS -> "The alias %s is refused: use 1 to 128 characters without '/' and ':'".formatted(value);
            case TAG -> "The tag %s is refused: use letters, digits, '-', '_' and single words".formatted(value);
            case PROJECT_NAME ->
                "The project name %s is refused: use 1 to 128 characters, none of /\\#?%%:".formatted(value);
            case ENTITY_NAME -> "The entity name %s is refused: use letters, digits, '-' and '_'".formatted(value);
            case RUN_ID -> "The run id %s is refused: use 1 to 128 characters without '/' and ':'".formatted(value);
            case ARTIFACT_PATH ->
                "The name %s is refused: write [[ENTITY/]PROJECT/]COLLECTION[:ALIAS]".formatted(value);
            case METADATA_KEYS -> "The metadata is refused: use at most 100 keys at the top (%s)".formatted(value);
            case METADATA_DEPTH ->
                "The metadata is refused: it is more than %d levels deep (%s): flatten it, or keep it in a file"
                        .formatted(Metadata.MAX_DEPTH, value);
            case METADATA_VALUE -> "The metadata is refused: JSON has no place for %s".formatted(value);
            case TTL -> "The time to live %s is refused: give a number of days above 0".formatted(value);
        };
    }

    static ErrorText wrong(String sentence) {
        return new ErrorText(ExitCode.WRONG_USE, sentence);
    }

    static ErrorText missing(String sentence) {
        return new ErrorText(ExitCode.NOT_FOUND, sentence);
    }

    static ErrorText unavailable(String sentence) {
        return new ErrorText(ExitCode.UNAVAILABLE, sentence);
    }

    private static ErrorText unknown(Throwable failure) {
        return new ErrorText(
                ExitCode.UNAVAILABLE,
                "Vitrine failed unexpectedly (%s): run it again with --verbose and report what it prints"
                        .formatted(shortCode(failure)));
    }

    /// The same for the same fault on every machine: made of the kind of failure and of where it came from.
    static String shortCode(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(3, frames.length); i++) {
            hash = 31 * hash + (frames[i].getClassName() + "." + frames[i].getMethodName()).hashCode();
        }
        return String.format(Locale.ROOT, "E-%08X", hash);
    }

    /// A name from outside in quotes, shortened.
    static String name(String text) {
        String shown = text.codePointCount(0, text.length()) > LONGEST_NAME
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : text;
        return "'" + shown + "'";
    }
}
