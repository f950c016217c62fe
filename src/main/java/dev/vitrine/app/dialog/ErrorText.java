package dev.vitrine.app.dialog;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactFinalizedException;
import dev.vitrine.client.HoldsRegistryException;
import dev.vitrine.client.OtherFolderException;
import dev.vitrine.client.PathTakenException;
import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.manifest.ManifestFormatException;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.transfer.FolderBusyException;
import dev.vitrine.transfer.FolderChangedException;
import dev.vitrine.transfer.FolderNotWritableException;
import dev.vitrine.transfer.NotEnoughSpaceException;
import dev.vitrine.transfer.NothingToUndoException;
import dev.vitrine.transfer.TransferConflict;
import dev.vitrine.transfer.TransferConflictException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/// Turns failures into what people read: a title, one sentence, one thing to do. What is not known gets a short code
/// that is the same each time, and details to copy.
public final class ErrorText {
    private static final int LONGEST_NAME = 160;
    private final Messages messages = Messages.of(ErrorText.class);

    /// What people read.
    ///
    /// @param title    what happened, in a few words
    /// @param sentence what it is about
    /// @param advice   one thing to do
    /// @param details  everything, for a report
    public record Explanation(String title, String sentence, String advice, String details) {}

    public Explanation explain(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        return switch (failure) {
            case NotFoundException e -> known(e, "notFound." + e.kind(), e.subject());
            case ConflictException e -> known(e, "conflict." + e.kind(), e.subject());
            case DamagedException e -> known(e, "damaged." + e.kind(), e.subject());
            case UnavailableException e -> known(e, "unavailable", e.registry(), reason(e));
            case DigestMismatchException e -> known(e, "digest", e.path(), e.expected(), e.actual());
            case FileChangedException e -> known(e, "changed", String.valueOf(e.file()));
            case UnsafePathException e -> known(e, "unsafe", e.path());
            case ManifestFormatException e -> known(e, "manifest", String.valueOf(e.getMessage()));
            case InvalidNameException e -> known(e, "name." + e.rule(), e.value());
            case ReferenceException e -> known(e, "reference." + e.reason(), e.uri());
            case CancelledException e -> known(e, "cancelled");
            case ArtifactFinalizedException e -> known(e, "finalized");
            case PathTakenException e -> known(e, "pathTaken", e.path());
            case UnreadableFileException e -> known(e, "unreadable." + e.reason(), e.path());
            case FolderNotWritableException e -> known(e, "folderNotWritable", e.folder());
            case HoldsRegistryException e -> known(e, "holdsRegistry", e.folder(), e.home());
            case OtherFolderException e -> known(e, "otherFolder", e.folder());
            case FolderBusyException e -> known(e, "folderBusy", e.root());
            case FolderChangedException e -> known(e, "folderChanged", e.root());
            case NothingToUndoException e -> known(e, "nothingToUndo", e.root());
            case NotEnoughSpaceException e -> known(e, "full", e.folder());
            case TransferConflictException e -> known(e, "folderConflict", e.root(), firstOf(e.conflicts()));
            case FileSystemException e -> fileSystem(e);
            default -> isDiskFull(failure) ? known(failure, "full", "") : unknown(failure);
        };
    }

    private static String firstOf(List<TransferConflict> conflicts) {
        String more = conflicts.size() > 1 ? " (+" + (conflicts.size() - 1) + ")" : "";
        return conflicts.getFirst().path() + more;
    }

    private Explanation fileSystem(FileSystemException failure) {
        String file = String.valueOf(failure.getFile());
        return switch (failure) {
            case NoSuchFileException e -> known(e, "file.missing", file);
            case AccessDeniedException e -> known(e, "file.denied", file);
            case FileAlreadyExistsException e -> known(e, "file.exists", file);
            case NotDirectoryException e -> known(e, "file.notDirectory", file);
            case DirectoryNotEmptyException e -> known(e, "file.notEmpty", file);
            default ->
                isDiskFull(failure)
                        ? known(failure, "full", file)
                        : known(failure, "file.other", file, String.valueOf(failure.getReason()));
        };
    }

    private static boolean isDiskFull(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while ((failure instanceof ExecutionException || failure instanceof UncheckedIOException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }

    /// Failures of the file system name the file in their message, and some say nothing else.
    private String reason(UnavailableException failure) {
        return switch (failure.getCause()) {
            case AccessDeniedException denied -> messages.get("error.unavailable.denied");
            case FileAlreadyExistsException file -> messages.get("error.unavailable.noFolder");
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case null, default -> String.valueOf(failure.getMessage());
        };
    }

    private Explanation known(Throwable failure, String key, Object... names) {
        Object[] shown = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            shown[i] = DisplayText.safe(String.valueOf(names[i]), LONGEST_NAME);
        }
        String base = "error." + key;
        return new Explanation(
                messages.get(base + ".title", shown),
                messages.get(base + ".text", shown),
                messages.get(base + ".advice", shown),
                details(failure));
    }

    private Explanation unknown(Throwable failure) {
        String code = code(failure);
        return new Explanation(
                messages.get("error.unknown.title"),
                messages.get("error.unknown.text", code),
                messages.get("error.unknown.advice"),
                code + "\n" + details(failure));
    }

    /// From the types and the places of the stack, not from messages or line numbers: the same fault has the same
    /// code in the next release too, mostly.
    private static String code(Throwable failure) {
        int hash = 17;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            hash = 31 * hash + cause.getClass().getName().hashCode();
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.vitrine.")) {
                    hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
                    break;
                }
            }
        }
        return "V-" + Integer.toString(hash & 0x7fffffff, 36).toUpperCase(Locale.ROOT);
    }

    private static String details(Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        writer.println(failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            writer.println("    at " + frame);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            writer.println("Caused by: " + cause);
        }
        return text.toString();
    }
}
