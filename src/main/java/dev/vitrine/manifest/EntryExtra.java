package dev.vitrine.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `extra` object of an entry between JSON and values. A manifest holds it as text: a million references with an
/// ETag each cost a tenth of what as many maps would.
final class EntryExtra {
    /// What one entry may carry, about; handlers write two short strings.
    private static final int LARGEST = 1 << 20;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

    private final JsonParser parser;
    private int left = LARGEST;

    private EntryExtra(JsonParser parser) {
        this.parser = parser;
    }

    static String toJson(Map<String, @Nullable Object> extra) {
        return MAPPER.writeValueAsString(extra);
    }

    static Map<String, @Nullable Object> fromJson(String json) {
        return MAPPER.readValue(json, MAP);
    }

    /// The object that `parser` stands at, as text; `null` when it is empty.
    ///
    /// @throws ManifestFormatException when it is larger than 1 MiB, or a number in it than a double
    static @Nullable String read(JsonParser parser) throws ManifestFormatException {
        Map<String, @Nullable Object> extra = new EntryExtra(parser).readObject();
        return extra.isEmpty() ? null : toJson(extra);
    }

    private Map<String, @Nullable Object> readObject() throws ManifestFormatException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(checked(name), readValue());
        }
        return object;
    }

    private List<@Nullable Object> readArray() throws ManifestFormatException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(readValue());
        }
        return array;
    }

    private @Nullable Object readValue() throws ManifestFormatException {
        spend(4);
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject();
            case START_ARRAY -> readArray();
            case VALUE_STRING -> checked(parser.getString());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> readDouble();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private double readDouble() throws ManifestFormatException {
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw new ManifestFormatException("Number too large in extra: " + parser.getString());
        }
        return value;
    }

    private String checked(String text) throws ManifestFormatException {
        spend(text.length());
        if (!EntryPath.hasUtf8(text)) {
            throw new ManifestFormatException("Invalid manifest format. 'extra' must be valid Unicode.");
        }
        return text;
    }

    private void spend(int characters) throws ManifestFormatException {
        left -= characters;
        if (left < 0) {
            throw new ManifestFormatException("The extra data of an entry is larger than 1 MiB");
        }
    }
}
