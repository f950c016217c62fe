package dev.vitrine.cli;

import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Metadata given on the command line as a JSON object, or with `@FILE` in a file.
final class MetadataArgument {
    private MetadataArgument() {}

    static Metadata read(String argument, Session session) throws IOException {
        String text = TextArgument.read(argument, session);
        try {
            return Metadata.parse(text);
        } catch (InvalidNameException e) {
            if (e.rule() == InvalidNameException.Rule.METADATA_DEPTH) {
                throw e;
            }
            String origin = argument.startsWith("@") ? " in " + ErrorText.name(argument.substring(1)) : "";
            throw new UsageException(
                    "The metadata" + origin + " is no JSON object" + place(e.getCause()) + ": write {\"key\": value}");
        }
    }

    private static String place(@Nullable Throwable cause) {
        return cause instanceof JacksonException e
                        && e.getLocation() != null
                        && e.getLocation().getLineNr() > 0
                ? " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr())
                : "";
    }
}
