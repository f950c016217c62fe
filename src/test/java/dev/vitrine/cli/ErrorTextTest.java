package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.transfer.FolderNotWritableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    @Test
    void exitCodesFollowTheKindOfFailure() {
        assertEquals(ExitCode.WRONG_USE, code(new UsageException("x")));
        assertEquals(ExitCode.WRONG_USE, code(new UnsafePathException("../x")));
        assertEquals(ExitCode.WRONG_USE, code(new ConflictException(ConflictException.Kind.HAS_ALIASES, "a/b/c:v0")));
        assertEquals(ExitCode.WRONG_USE, code(new FileChangedException(Path.of("x"))));
        assertEquals(ExitCode.UNAVAILABLE, code(new ConflictException(ConflictException.Kind.BUSY, "home")));
        assertEquals(ExitCode.NOT_FOUND, code(new NotFoundException(NotFoundException.Kind.VERSION, "a/b/c:v0")));
        assertEquals(ExitCode.NOT_FOUND, code(new NoSuchFileException("x")));
        assertEquals(ExitCode.NOT_FOUND, code(new UncheckedIOException(new NoSuchFileException("x"))));
        assertEquals(ExitCode.UNAVAILABLE, code(new UnavailableException("home", "locked", new IOException())));
        assertEquals(ExitCode.UNAVAILABLE, code(new AccessDeniedException("x")));
        assertEquals(ExitCode.UNAVAILABLE, code(new IOException("No space left on device")));
        assertEquals(ExitCode.PROBLEMS, code(new DamagedException(DamagedException.Kind.OBJECT, "00")));
        assertEquals(ExitCode.PROBLEMS, code(new DigestMismatchException("x", "a", "b")));
        assertEquals(ExitCode.CANCELLED, code(new CancelledException()));
    }

    @Test
    void everySentenceIsOneLineThatNamesTheThing() {
        for (Throwable failure : everyKind()) {
            String sentence = ErrorText.of(failure).sentence();
            assertTrue(sentence.contains("the-thing") && !sentence.contains("\n"), sentence);
            assertFalse(sentence.contains("unexpectedly"), sentence);
        }
    }

    private static List<Throwable> everyKind() {
        List<Throwable> failures = new ArrayList<>();
        for (var rule : InvalidNameException.Rule.values()) {
            failures.add(new InvalidNameException(rule, "the-thing"));
        }
        for (var kind : NotFoundException.Kind.values()) {
            failures.add(new NotFoundException(kind, "the-thing"));
        }
        for (var kind : ConflictException.Kind.values()) {
            failures.add(new ConflictException(kind, "the-thing"));
        }
        for (var kind : DamagedException.Kind.values()) {
            failures.add(new DamagedException(kind, "the-thing"));
        }
        for (var reason : ReferenceException.Reason.values()) {
            failures.add(new ReferenceException(reason, "the-thing"));
        }
        for (var reason : UnreadableFileException.Reason.values()) {
            failures.add(new UnreadableFileException(reason, Path.of("the-thing")));
        }
        failures.add(new FolderNotWritableException(Path.of("the-thing"), new IOException()));
        for (String reason : List.of("No space left on device", "File name too long", "Is a directory", "odd")) {
            failures.add(new FileSystemException("the-thing", null, reason));
        }
        return failures;
    }

    @Test
    void longNamesAreShortened() {
        String sentence =
                ErrorText.of(new UnsafePathException("x".repeat(4000))).sentence();
        assertTrue(sentence.length() < 300, sentence);
    }

    @Test
    void theCodeOfAnUnknownFailureDependsOnWhereItCameFrom() {
        ErrorText text = ErrorText.of(new IllegalStateException("secret"));
        assertEquals(ExitCode.UNAVAILABLE, text.code());
        assertFalse(text.sentence().contains("secret"), text.sentence());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            codes.add(ErrorText.shortCode(new IllegalStateException("detail " + i)));
        }
        assertEquals(codes.get(0), codes.get(1));
        assertFalse(codes.contains(elsewhere()), codes.toString());
    }

    private static String elsewhere() {
        return ErrorText.shortCode(new IllegalStateException());
    }

    private static ExitCode code(Throwable failure) {
        return ErrorText.of(failure).code();
    }
}
