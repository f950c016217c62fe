package dev.vitrine.registry;

/// Something that was named does not exist.
public final class NotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /// What kind of thing is missing.
    public enum Kind {
        ENTITY,
        PROJECT,
        TYPE,
        COLLECTION,
        VERSION,
        ENTRY,
        RUN,
        OBJECT
    }

    private final Kind kind;
    private final String subject;

    public NotFoundException(Kind kind, String subject) {
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
