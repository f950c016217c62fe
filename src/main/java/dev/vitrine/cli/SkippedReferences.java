package dev.vitrine.cli;

import dev.vitrine.transfer.SkippedReference;
import java.io.IOException;
import java.util.List;

/// References that were left out, as lines for people.
final class SkippedReferences {
    private SkippedReferences() {}

    static void print(List<SkippedReference> skipped, Output output) throws IOException {
        for (SkippedReference reference : skipped) {
            String reason = switch (reference.reason()) {
                case NO_CHECKSUM -> "it was added without a checksum";
                case NOT_FETCHABLE -> "its address cannot be read from here";
                case NOT_AN_MD5 -> "its digest is not one of its bytes";
                case NOT_DOWNLOADED -> "its file is not in the folder";
            };
            output.line("skipped     " + reference.path() + "  (reference to " + reference.uri() + ": " + reason + ")");
        }
    }
}
