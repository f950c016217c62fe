package dev.vitrine.registry.local;

import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.RegistryException;
import dev.vitrine.registry.UnavailableException;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns SQLite's failures into the registry's. A failure that is not SQLite's is a mistake of ours and stays as it is.
final class SqlFailures {
    private SqlFailures() {}

    static RegistryException of(Path file, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(file, sqlite, failure);
            }
        }
        if (failure instanceof RuntimeException mistake) {
            throw mistake;
        }
        return new UnavailableException(file.toString(), String.valueOf(failure.getMessage()), failure);
    }

    private static RegistryException of(Path file, SQLiteException sqlite, Throwable failure) {
        // Extended codes hold the primary one in their low byte.
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
        RegistryException result = switch (primary) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new ConflictException(ConflictException.Kind.BUSY, file.toString());
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new DamagedException(DamagedException.Kind.INDEX, file.toString());
            default -> new UnavailableException(file.toString(), String.valueOf(sqlite.getMessage()), failure);
        };
        if (result.getCause() == null) {
            result.initCause(failure);
        }
        return result;
    }
}
