package dev.vitrine.content;

import java.util.Iterator;

/// Writes JSON values on one line, for a cell or a row of a tree.
public final class JsonText {
    private static final int LONGEST = TableHead.LONGEST_CELL;

    private JsonText() {}

    /// A string without quotes; anything else as JSON, cut when it is long.
    public static String of(JsonValue value) {
        if (value instanceof JsonValue.Scalar(var type, String text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonValue.Scalar(JsonValue.Type type, String text) ->
                out.append(type == JsonValue.Type.STRING ? '"' + text + '"' : text);
            case JsonValue.Items(var items) -> {
                out.append('[');
                for (Iterator<JsonValue> each = items.iterator(); each.hasNext() && out.length() < LONGEST; ) {
                    write(each.next(), out);
                    out.append(each.hasNext() ? ", " : "");
                }
                out.append(']');
            }
            case JsonValue.Members(var members) -> {
                out.append('{');
                for (Iterator<JsonValue.Member> each = members.iterator(); each.hasNext() && out.length() < LONGEST; ) {
                    JsonValue.Member member = each.next();
                    out.append('"').append(member.name()).append("\": ");
                    write(member.value(), out);
                    out.append(each.hasNext() ? ", " : "");
                }
                out.append('}');
            }
        }
    }
}
