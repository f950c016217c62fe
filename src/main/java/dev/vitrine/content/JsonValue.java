package dev.vitrine.content;

import java.util.List;

/// A value of a JSON document as it was written: numbers keep their digits, members their order and their repetition.
public sealed interface JsonValue {
    /// An object.
    record Members(List<Member> members) implements JsonValue {}

    /// A name and its value.
    record Member(String name, JsonValue value) {}

    /// An array.
    record Items(List<JsonValue> items) implements JsonValue {}

    /// A value without parts.
    ///
    /// @param text a string without its quotes, cut when it is very long; else as written
    record Scalar(Type type, String text) implements JsonValue {}

    enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /// How many parts it has itself.
    default int count() {
        return switch (this) {
            case Members(var members) -> members.size();
            case Items(var items) -> items.size();
            case Scalar scalar -> 0;
        };
    }
}
