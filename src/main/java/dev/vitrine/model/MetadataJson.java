package dev.vitrine.model;

import dev.vitrine.model.InvalidNameException.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of [Metadata].
final class MetadataJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Metadata.MAX_DEPTH)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MetadataJson() {}

    static Metadata read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return new Metadata(asMap(object));
            }
            if (node instanceof NullNode) {
                return Metadata.EMPTY;
            }
            throw new InvalidNameException(Rule.METADATA_VALUE, json);
        } catch (StreamConstraintsException e) {
            // The other constraint that JSON text can break is the length of a number.
            boolean isDeep = String.valueOf(e.getMessage()).contains("nesting depth");
            throw refused(
                    isDeep ? Rule.METADATA_DEPTH : Rule.METADATA_VALUE,
                    isDeep ? "level " + (Metadata.MAX_DEPTH + 1) : json,
                    e);
        } catch (JacksonException e) {
            throw refused(Rule.METADATA_VALUE, json, e);
        }
    }

    private static InvalidNameException refused(Rule rule, String value, JacksonException cause) {
        InvalidNameException refused = new InvalidNameException(rule, value);
        refused.initCause(cause);
        return refused;
    }

    static Optional<JsonProblem> problem(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node instanceof ObjectNode || node instanceof NullNode
                    ? Optional.empty()
                    : Optional.of(new JsonProblem(1, 1, "A JSON object begins with {"));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String reason = e.getOriginalMessage()
                    .lines()
                    .findFirst()
                    .orElse("")
                    // Where the parser says the text came from is no help: it came from the person.
                    .replaceAll(" ?\\([^()]*\\[Source: .*", "");
            return Optional.of(
                    at == null
                            ? new JsonProblem(1, 1, reason)
                            : new JsonProblem(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), reason));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asMap(ObjectNode object) {
        return MAPPER.treeToValue(object, LinkedHashMap.class);
    }

    static String write(Metadata metadata) {
        return write(metadata.values());
    }

    /// The JSON text of one value of a metadata.
    static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static String writePretty(Metadata metadata) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(metadata.values());
    }
}
