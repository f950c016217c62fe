package dev.vitrine.registry.local;

import dev.vitrine.registry.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The opaque ids that the registry hands out: base64 of a kind and a number that is never given again, in the shape of
/// W&B's (`QXJ0aWZhY3Q6Nw==` is `Artifact:7`).
final class Ids {
    private static final String VERSION = "Artifact:";
    private static final String COLLECTION = "ArtifactCollection:";

    private Ids() {}

    static String ofVersion(long number) {
        return encode(VERSION + number);
    }

    static String ofCollection(long number) {
        return encode(COLLECTION + number);
    }

    /// @throws NotFoundException when no version can have this id
    static long version(String id) throws NotFoundException {
        try {
            String text = new String(Base64.getDecoder().decode(id), StandardCharsets.UTF_8);
            if (text.startsWith(VERSION)) {
                long number = Long.parseLong(text.substring(VERSION.length()));
                if (ofVersion(number).equals(id)) {
                    return number;
                }
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours: falls through to the answer for all such ids.
        }
        throw new NotFoundException(NotFoundException.Kind.VERSION, id);
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
