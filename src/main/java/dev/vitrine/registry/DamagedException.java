package dev.vitrine.registry;

/// The registry holds something that is not what it should be; `fsck` lists all of it.
public final class DamagedException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /// What is damaged.
    public enum Kind {
        OBJECT,
        MANIFEST,
        INDEX
    }

    private final Kind kind;
    private final String subject;

    public DamagedException(Kind kind, String subject) {
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
