package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the header of a safetensors file: eight bytes of length, then JSON.
///
/// Source: the format section of github.com/huggingface/safetensors, which also limits the header to 100 MB.
final class SafetensorsReader {
    private static final long LARGEST_HEADER = 100_000_000;
    private static final int MOST_DIMENSIONS = 64;
    private static final String NOTES = "__metadata__";

    private SafetensorsReader() {}

    /// @param endsEarly whether the numbers are not all there
    record Read(TensorList tensors, boolean endsEarly) {}

    static Read read(ContentBytes content, Bounds bounds) throws IOException {
        long length = LittleEndian.u64(PictureHead.take(content, 0, 8), 0);
        if (length <= 0 || length > LARGEST_HEADER) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        } else if (length > content.size() - 8) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        } else if (length > 4L * bounds.bytes()) {
            throw new ContentFormatException(Fault.TOO_LARGE);
        }
        byte[] header = PictureHead.take(content, 8, (int) length);
        JsonHeadReader.Read json =
                JsonHeadReader.read(TextEncoding.of(header).decode(header, true), true, bounds.nodes());
        if (!(json.root() instanceof JsonValue.Members(var members))) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        List<TensorList.Tensor> tensors = new ArrayList<>();
        Map<String, String> notes = new LinkedHashMap<>();
        long end = 0;
        for (JsonValue.Member member : members) {
            if (!(member.value() instanceof JsonValue.Members(var fields))) {
                throw new ContentFormatException(Fault.MALFORMED);
            } else if (member.name().equals(NOTES)) {
                fields.forEach(note -> notes.put(note.name(), JsonText.of(note.value())));
            } else if (json.whole() || isComplete(fields)) {
                tensors.add(tensor(member.name(), fields));
                List<Long> offsets = numbers(field(fields, "data_offsets"));
                end = Math.max(end, offsets.isEmpty() ? 0 : offsets.getLast());
            }
        }
        TensorList list = new TensorList(List.copyOf(tensors), Collections.unmodifiableMap(notes), json.whole());
        return new Read(checked(list), end > content.size() - 8 - length);
    }

    /// Shapes whose product no number holds are no shapes.
    static TensorList checked(TensorList list) throws IOException {
        try {
            list.count();
            return list;
        } catch (ArithmeticException e) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
    }

    private static TensorList.Tensor tensor(String name, List<JsonValue.Member> fields) throws IOException {
        JsonValue type = field(fields, "dtype").orElseThrow(() -> new ContentFormatException(Fault.MALFORMED));
        return new TensorList.Tensor(name, JsonText.of(type), numbers(field(fields, "shape")));
    }

    private static boolean isComplete(List<JsonValue.Member> fields) {
        return field(fields, "dtype").isPresent() && field(fields, "shape").isPresent();
    }

    private static Optional<JsonValue> field(List<JsonValue.Member> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(JsonValue.Member::value)
                .findFirst();
    }

    private static List<Long> numbers(Optional<JsonValue> value) throws IOException {
        if (value.isEmpty() || !(value.get() instanceof JsonValue.Items(var items)) || items.size() > MOST_DIMENSIONS) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonValue item : items) {
            numbers.add(number(JsonText.of(item)));
        }
        return List.copyOf(numbers);
    }

    /// A size: a whole number that is not negative.
    static long number(String text) throws IOException {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative one is.
        }
        throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
    }
}
