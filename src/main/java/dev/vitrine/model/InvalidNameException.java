package dev.vitrine.model;

/// A name, type, alias, tag, metadata value or TTL that the rules refuse. Carries which rule and the value; fronts
/// make the sentence.
public final class InvalidNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// Which rule refused the value.
    public enum Rule {
        ARTIFACT_NAME_CHARACTERS,
        ARTIFACT_NAME_LENGTH,
        RESERVED_TYPE,
        TYPE_NAME,
        ALIAS,
        TAG,
        PROJECT_NAME,
        ENTITY_NAME,
        RUN_ID,
        ARTIFACT_PATH,
        METADATA_KEYS,
        METADATA_DEPTH,
        METADATA_VALUE,
        TTL
    }

    private final Rule rule;
    private final String value;

    public InvalidNameException(Rule rule, String value) {
        super(rule + ": " + value);
        this.rule = rule;
        this.value = value;
    }

    public Rule rule() {
        return rule;
    }

    public String value() {
        return value;
    }
}
