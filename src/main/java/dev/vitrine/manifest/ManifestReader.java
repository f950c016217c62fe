package dev.vitrine.manifest;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one manifest from a parser. Keys come in any order and, as in Python's `dict`, the last of two equal ones
/// counts: in an entry, in `contents` and at the top.
final class ManifestReader {
    static final String POLICY = "wandb-storage-policy-v1";

    private final JsonParser parser;
    private boolean hasVersion;
    private @Nullable String policy;
    private ManifestStorage storage = new ManifestStorage(StorageLayout.V1, Optional.empty());
    private Manifest.@Nullable Builder contents;

    ManifestReader(JsonParser parser) {
        this.parser = parser;
    }

    Manifest read() throws ManifestFormatException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw invalid("Must be a JSON object.");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "version" -> readVersion();
                case "storagePolicy" -> policy = text("storagePolicy");
                case "storagePolicyConfig" -> readStorage();
                case "contents" -> readContents();
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw invalid("There is more after its end.");
        }
        return finish();
    }

    private Manifest finish() throws ManifestFormatException {
        if (!hasVersion) {
            throw invalid("Must contain version field.");
        }
        if (policy == null) {
            throw invalid("Must contain 'storagePolicy'.");
        }
        if (!policy.equals(POLICY)) {
            throw new ManifestFormatException("Failed to find storage policy '" + policy + "'");
        }
        if (contents == null) {
            throw invalid("Must contain 'contents'.");
        }
        return contents.storage(storage).buildLastWins();
    }

    private void readVersion() throws ManifestFormatException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || !parser.getString().equals("1")) {
            String found = parser.currentToken().isScalarValue() ? parser.getString() : "a structure";
            throw new ManifestFormatException("Invalid manifest version. Expected manifest version 1, got " + found);
        }
        hasVersion = true;
    }

    private void readStorage() throws ManifestFormatException {
        StorageLayout layout = StorageLayout.V1;
        Optional<String> region = Optional.empty();
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            requireObject("storagePolicyConfig");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "storageLayout" -> layout = layout(text("storageLayout"));
                    case "storageRegion" -> region = Optional.ofNullable(text("storageRegion"));
                    default -> parser.skipChildren();
                }
            }
        }
        storage = new ManifestStorage(layout, region);
    }

    private static StorageLayout layout(@Nullable String name) throws ManifestFormatException {
        if (name == null) {
            return StorageLayout.V1;
        }
        return switch (name) {
            case "V1" -> StorageLayout.V1;
            case "V2" -> StorageLayout.V2;
            default -> throw new ManifestFormatException("Unrecognized storage layout: " + name);
        };
    }

    private void readContents() throws ManifestFormatException {
        requireObject("contents");
        Manifest.Builder builder = new Manifest.Builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            EntryPath path = EntryPath.of(parser.currentName());
            parser.nextToken();
            readEntry(path, builder);
        }
        contents = builder;
    }

    private void readEntry(EntryPath path, Manifest.Builder builder) throws ManifestFormatException {
        requireObject(path.value());
        String digest = null;
        OptionalLong size = OptionalLong.empty();
        String ref = null;
        String birth = null;
        String extra = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "digest" -> digest = text("digest");
                case "size" -> size = size();
                case "ref" -> ref = text("ref");
                case "birthArtifactID" -> birth = text("birthArtifactID");
                case "extra" -> extra = extra();
                default -> parser.skipChildren();
            }
        }
        if (digest == null) {
            throw invalid("Entry '" + path + "' must contain 'digest'.");
        }
        builder.add(path, digest, size, ref, birth, extra);
    }

    private OptionalLong size() throws ManifestFormatException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> OptionalLong.empty();
            case VALUE_NUMBER_INT -> {
                if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER || parser.getLongValue() < 0) {
                    throw invalid("A size must be between 0 and 2^63-1, not " + parser.getString() + ".");
                }
                yield OptionalLong.of(parser.getLongValue());
            }
            default -> throw wrongType("size", "an integer");
        };
    }

    private @Nullable String extra() throws ManifestFormatException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        requireObject("extra");
        return EntryExtra.read(parser);
    }

    private @Nullable String text(String key) throws ManifestFormatException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> {
                String text = parser.getString();
                if (!EntryPath.hasUtf8(text)) {
                    throw wrongType(key, "valid Unicode");
                }
                yield text;
            }
            default -> throw wrongType(key, "a string");
        };
    }

    private void requireObject(String key) throws ManifestFormatException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrongType(key, "an object");
        }
    }

    private static ManifestFormatException wrongType(String key, String wanted) {
        return invalid("'" + key + "' must be " + wanted + ".");
    }

    private static ManifestFormatException invalid(String what) {
        return new ManifestFormatException("Invalid manifest format. " + what);
    }
}
