package dev.vitrine.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.ArtifactFinalizedException;
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
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTextTest {
    private final ErrorText text = new ErrorText();

    static Stream<Throwable> knownFailures() {
        return Stream.of(
                        Arrays.stream(NotFoundException.Kind.values()).map(kind -> new NotFoundException(kind, "x")),
                        Arrays.stream(ConflictException.Kind.values()).map(kind -> new ConflictException(kind, "x")),
                        Arrays.stream(DamagedException.Kind.values()).map(kind -> new DamagedException(kind, "x")),
                        Arrays.stream(InvalidNameException.Rule.values())
                                .map(rule -> new InvalidNameException(rule, "x")),
                        Arrays.stream(ReferenceException.Reason.values())
                                .map(reason -> new ReferenceException(reason, "x")),
                        Arrays.stream(UnreadableFileException.Reason.values())
                                .map(reason -> new UnreadableFileException(reason, Path.of("x"))),
                        Stream.of(
                                new PathTakenException("a"),
                                new FolderBusyException(Path.of("a")),
                                new FolderNotWritableException(Path.of("a"), new IOException()),
                                new FolderChangedException(Path.of("a")),
                                new NothingToUndoException(Path.of("a")),
                                new NotEnoughSpaceException(Path.of("a"), 2, 1),
                                new TransferConflictException(
                                        Path.of("a"),
                                        List.of(new TransferConflict(TransferConflict.Kind.SPECIAL_FILE, "b", ""))),
                                new UnavailableException("home", "no permission", new IOException()),
                                new DigestMismatchException("a", "b", "c"),
                                new FileChangedException(Path.of("a")),
                                new UnsafePathException("../a"),
                                new ManifestFormatException("version 9"),
                                new CancelledException(),
                                new ArtifactFinalizedException("a"),
                                new NoSuchFileException("a"),
                                new AccessDeniedException("a"),
                                new FileSystemException("a", null, "No space left on device"),
                                new IOException("No space left on device")))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("knownFailures")
    void everyKnownFailureHasATitleASentenceAndAnAdvice(Throwable failure) {
        ErrorText.Explanation explanation = text.explain(failure);
        assertTrue(explanation.details().startsWith(failure.getClass().getName()), explanation.details());
        assertFalse(explanation.title().isBlank());
        assertFalse(
                explanation.sentence().contains("{") || explanation.sentence().isBlank());
        assertFalse(explanation.advice().isBlank());
    }

    @Test
    void theCauseOfAWrapperIsExplained() {
        NotFoundException cause = new NotFoundException(NotFoundException.Kind.VERSION, "a/b/c:v1");
        assertEquals(
                text.explain(cause).sentence(),
                text.explain(new ExecutionException(cause)).sentence());
    }

    @Test
    void anUnknownFailureHasTheSameCodeEachTime() {
        ErrorText.Explanation first = text.explain(new IllegalStateException("one"));
        String code = first.details().lines().findFirst().orElseThrow();
        assertTrue(code.startsWith("V-") && first.sentence().contains(code), first.sentence());
        assertEquals(
                first.sentence(), text.explain(new IllegalStateException("two")).sentence());
        assertTrue(first.details().contains("IllegalStateException: one"));
    }

    @Test
    void hostileNamesAreShownSafely() {
        assertEquals(
                "There is no collection a\\u202Eb.",
                text.explain(new NotFoundException(NotFoundException.Kind.COLLECTION, "a\u202Eb"))
                        .sentence());
    }

    @Test
    void aRegistryThatCannotBeOpenedSaysWhyAndItsFolderOnce() {
        assertEquals("home: no permission.", unavailable(new AccessDeniedException("home")));
        assertEquals("home: it is a file, not a folder.", unavailable(new FileAlreadyExistsException("home")));
        assertEquals("home: Not a directory.", unavailable(new FileSystemException("home", null, "Not a directory")));
    }

    private String unavailable(IOException cause) {
        return text.explain(new UnavailableException("home", String.valueOf(cause.getMessage()), cause))
                .sentence();
    }
}
