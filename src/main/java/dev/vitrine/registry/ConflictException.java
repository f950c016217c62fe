package dev.vitrine.registry;

/// The registry's state forbids what was asked.
public final class ConflictException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /// Why it is forbidden.
    public enum Kind {
        HAS_ALIASES,
        OTHER_TYPE,
        IS_PORTFOLIO,
        IS_SOURCE,
        NAME_TAKEN,
        NOT_COMMITTED,
        ALIAS_IS_VERSION,
        BUSY
    }

    private final Kind kind;
    private final String subject;

    public ConflictException(Kind kind, String subject) {
        super(kind + ": " + subject, null);
        this.kind = kind;
        this.subject = subject;
    }

    public Kind kind() {
        return kind;
    }

    /// The name of the thing.
    public String subject() {
        return subject;
    }
}
