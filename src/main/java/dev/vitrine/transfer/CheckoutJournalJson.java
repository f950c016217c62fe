package dev.vitrine.transfer;

import dev.vitrine.transfer.CheckoutJournal.Arrival;
import dev.vitrine.transfer.CheckoutJournal.Content;
import dev.vitrine.transfer.CheckoutJournal.Head;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The text of a [CheckoutJournal]. Token by token: every opening of a registry reads the heads of its journals, and
/// what binds JSON to records takes a new process longer to prepare than the registry itself.
final class CheckoutJournalJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CheckoutJournalJson() {}

    static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            // The head first, so that no more has to be read for it.
            json.writeNumberProperty("sequence", content.sequence());
            json.writeStringProperty("root", content.root());
            json.writeStringProperty("trash", content.trash());
            json.writeStringProperty("versionId", content.versionId());
            json.writeBooleanProperty("sameVolume", content.sameVolume());
            write(json, "removals", content.removals());
            json.writeArrayPropertyStart("arrivals");
            for (Arrival arrival : content.arrivals()) {
                json.writeStartObject();
                json.writeStringProperty("path", arrival.path());
                json.writeStringProperty("from", arrival.from());
                json.writeStringProperty("md5", arrival.md5());
                json.writeEndObject();
            }
            json.writeEndArray();
            write(json, "emptied", content.emptied());
            write(json, "made", content.made());
            write(json, "restored", content.restored());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Reads as far as the head.
    static Head readHead(Path file) throws IOException {
        Reading reading = new Reading(file);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            while (!reading.hasHead() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                reading.property(parser);
            }
        }
        return reading.head();
    }

    static Content read(Path file) throws IOException {
        Reading reading = new Reading(file);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                reading.property(parser);
            }
        }
        return reading.content();
    }

    /// What was read so far.
    private static final class Reading {
        private final Path file;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, List<String>> lists = new HashMap<>();
        private final List<Arrival> arrivals = new ArrayList<>();
        private @Nullable Long sequence;
        private @Nullable Boolean sameVolume;

        Reading(Path file) {
            this.file = file;
        }

        void property(JsonParser parser) throws IOException {
            String name = parser.currentName();
            switch (parser.nextToken()) {
                case VALUE_STRING -> texts.put(name, parser.getString());
                case VALUE_NUMBER_INT -> sequence = parser.getLongValue();
                case VALUE_TRUE, VALUE_FALSE -> sameVolume = parser.getBooleanValue();
                case START_ARRAY -> lists.put(name, list(parser));
                default -> throw notAJournal();
            }
        }

        private List<String> list(JsonParser parser) throws IOException {
            List<String> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    arrivals.add(arrival(parser));
                } else {
                    list.add(parser.getString());
                }
            }
            return list;
        }

        private Arrival arrival(JsonParser parser) throws IOException {
            Map<String, String> values = new HashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                values.put(name, parser.getString());
            }
            return new Arrival(found(values.get("path")), found(values.get("from")), found(values.get("md5")));
        }

        boolean hasHead() {
            return sequence != null && texts.containsKey("root") && texts.containsKey("trash");
        }

        Head head() throws IOException {
            return new Head(found(sequence), found(texts.get("root")), found(texts.get("trash")));
        }

        Content content() throws IOException {
            return new Content(
                    found(sequence),
                    found(texts.get("versionId")),
                    found(texts.get("root")),
                    found(texts.get("trash")),
                    found(sameVolume),
                    found(lists.get("removals")),
                    arrivals,
                    found(lists.get("emptied")),
                    found(lists.get("made")),
                    found(lists.get("restored")));
        }

        private <T> T found(@Nullable T value) throws IOException {
            if (value == null) {
                throw notAJournal();
            }
            return value;
        }

        private IOException notAJournal() {
            return new IOException("No journal of a checkout: " + file);
        }
    }
}
