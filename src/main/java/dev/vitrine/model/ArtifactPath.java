package dev.vitrine.model;

/// A version's full name: `entity/project/collection:alias`, where alias may be `latest`, `v3` or any other.
/// Grammar: wandb-protocol 1.4.
public record ArtifactPath(CollectionPath collection, String alias) {
    /// The alias that is meant when none is given.
    public static final String LATEST = "latest";

    /// What stands in for parts that a name leaves out.
    public record Defaults(String entity, String project) {}

    /// Reads `[[entity/]project/]collection[:alias]`: split first at the first `:`, then the left part at `/`. A
    /// missing alias is `latest`. Nothing but the grammar is checked: servers hold names that creation would refuse.
    ///
    /// @throws InvalidNameException when there are more than three parts or one is empty
    public static ArtifactPath parse(String text, Defaults defaults) {
        int colon = text.indexOf(':');
        String left = colon < 0 ? text : text.substring(0, colon);
        String alias = colon < 0 ? LATEST : text.substring(colon + 1);
        String[] parts = left.split("/", -1);
        if (parts.length > 3 || alias.isEmpty()) {
            throw new InvalidNameException(InvalidNameException.Rule.ARTIFACT_PATH, text);
        }
        for (String part : parts) {
            if (part.isEmpty()) {
                throw new InvalidNameException(InvalidNameException.Rule.ARTIFACT_PATH, text);
            }
        }
        String entity = parts.length == 3 ? parts[0] : defaults.entity();
        String project = parts.length >= 2 ? parts[parts.length - 2] : defaults.project();
        return new ProjectPath(entity, project)
                .collection(parts[parts.length - 1])
                .at(alias);
    }

    /// `collection:alias`.
    public String name() {
        return collection.name() + ":" + alias;
    }

    @Override
    public String toString() {
        return collection + ":" + alias;
    }
}
