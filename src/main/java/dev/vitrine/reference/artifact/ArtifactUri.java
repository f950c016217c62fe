package dev.vitrine.reference.artifact;

import dev.vitrine.reference.LenientUri;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The address of an entry of another version: `wandb-artifact://<hex of the base64-decoded id>/<path>`
/// (wandb-protocol 3.7).
///
/// @param artifactId id as the registry gives it: base64 text
/// @param path       the entry's path, as it is written in the address
public record ArtifactUri(String artifactId, String path) {
    public static final String SCHEME = "wandb-artifact";

    /// Reads an address; empty when it is none, or holds no id.
    public static Optional<ArtifactUri> parse(String uri) {
        LenientUri parsed = LenientUri.parse(uri);
        String start = SCHEME + "://" + parsed.authority() + "/";
        if (!parsed.scheme().equals(SCHEME) || parsed.authority().isEmpty() || !uri.startsWith(start)) {
            return Optional.empty();
        }
        // Entry paths may hold `?` and `#`, and the address does not escape them.
        String path = uri.substring(start.length());
        try {
            return Optional.of(new ArtifactUri(idOfHex(parsed.authority()), path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Hex of the bytes that a base64 id stands for (`b64_to_hex_id`).
    ///
    /// @throws IllegalArgumentException when the id is not base64
    public static String hexOfId(String id) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(id.getBytes(StandardCharsets.UTF_8)));
    }

    /// The base64 id of `hex` (`hex_to_b64_id`).
    ///
    /// @throws IllegalArgumentException when it is not hex
    public static String idOfHex(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /// The address.
    @Override
    public String toString() {
        return SCHEME + "://" + hexOfId(artifactId) + "/" + path;
    }
}
