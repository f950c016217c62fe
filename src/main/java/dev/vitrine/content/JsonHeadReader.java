package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentFormatException.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON until it ends, or until there are as many values as may be shown. Python's `NaN` and `Infinity` are read
/// too: its writer makes them.
final class JsonHeadReader {
    static final int LONGEST_STRING = 2_000;
    private static final int DEEPEST = 400;
    /// A text that was cut may end in the middle of a word, which is then told as a wrong one.
    private static final int CUT_WORD = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    private final JsonParser parser;
    private int left;
    private boolean stopped;

    private JsonHeadReader(JsonParser parser, int mostValues) {
        this.parser = parser;
        left = mostValues;
    }

    /// A document, or the part of it that was read.
    record Read(JsonValue root, boolean whole) {}

    /// @param whole whether `text` is all of it; else it may end anywhere
    static Read read(String text, boolean whole, int mostValues) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonHeadReader reader = new JsonHeadReader(parser, mostValues);
            return reader.read(text.length(), whole);
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    private Read read(int length, boolean whole) throws IOException {
        List<JsonValue> roots = new ArrayList<>();
        try {
            if (parser.nextToken() == null) {
                throw new ContentFormatException(Fault.ENDS_EARLY);
            }
            readInto(roots);
            if (!stopped && parser.nextToken() != null) {
                throw new ContentFormatException(Fault.MALFORMED, placeOf(parser.currentTokenLocation()));
            }
        } catch (JacksonException e) {
            if (whole || roots.isEmpty() || !isAtEnd(length)) {
                throw e;
            }
            stopped = true;
        }
        return new Read(roots.getFirst(), whole && !stopped);
    }

    private boolean isAtEnd(int length) {
        return parser.currentLocation().getCharOffset() >= length - CUT_WORD
                || parser.currentTokenLocation().getCharOffset() >= length - CUT_WORD;
    }

    /// Adds the value at the current token to `into` before its parts are read, so that what was read of it is kept.
    private void readInto(List<? super JsonValue> into) {
        left--;
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<JsonValue.Member> members = new ArrayList<>();
                into.add(new JsonValue.Members(members));
                readMembers(members);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                into.add(new JsonValue.Items(items));
                readItems(items);
            }
            default -> into.add(scalar());
        }
    }

    private void readMembers(List<JsonValue.Member> members) {
        List<JsonValue> value = new ArrayList<>(1);
        while (!stopped && parser.nextToken() != JsonToken.END_OBJECT) {
            if (isFull()) {
                return;
            }
            String name = cut(parser.currentName());
            parser.nextToken();
            value.clear();
            try {
                readInto(value);
            } finally {
                value.forEach(each -> members.add(new JsonValue.Member(name, each)));
            }
        }
    }

    private void readItems(List<JsonValue> items) {
        while (!stopped && parser.nextToken() != JsonToken.END_ARRAY) {
            if (isFull()) {
                return;
            }
            readInto(items);
        }
    }

    private boolean isFull() {
        stopped |= left <= 0;
        return stopped;
    }

    private JsonValue scalar() {
        JsonValue.Type type = switch (parser.currentToken()) {
            case VALUE_STRING -> JsonValue.Type.STRING;
            case VALUE_TRUE, VALUE_FALSE -> JsonValue.Type.BOOLEAN;
            case VALUE_NULL -> JsonValue.Type.NULL;
            default -> JsonValue.Type.NUMBER;
        };
        return new JsonValue.Scalar(type, cut(parser.getString()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_STRING ? text : text.substring(0, LONGEST_STRING) + "…";
    }

    private static ContentFormatException failure(JacksonException e) {
        Fault fault = e instanceof StreamConstraintsException ? Fault.TOO_DEEP : Fault.MALFORMED;
        TokenStreamLocation location = e.getLocation();
        return new ContentFormatException(fault, location == null ? Place.NONE : placeOf(location));
    }

    private static Place placeOf(TokenStreamLocation location) {
        return new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
