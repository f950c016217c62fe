package dev.vitrine.app.build;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a new version, each field with the sentence that says what is wrong with it.
public final class DraftFields {
    /// More is not typed by hand, and parsing it on each key would hold the window up.
    static final int MOST_METADATA = 1_000_000;

    private final Messages messages = Messages.of(DraftFields.class);
    private final ErrorText errors = new ErrorText();
    private final Function<String, CollectionPath> parser;
    private final StringProperty collection = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("dataset");
    private final StringProperty aliases = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty metadata = new SimpleStringProperty("");
    private final StringProperty metadataHint = new SimpleStringProperty(messages.get("build.prompt.metadata"));
    private Metadata kept = Metadata.EMPTY;
    private final ObjectBinding<Optional<String>> collectionProblem;
    private final ObjectBinding<Optional<String>> typeProblem;
    private final ObjectBinding<Optional<String>> aliasesProblem;
    private final ObjectBinding<Optional<String>> tagsProblem;
    private final ObjectBinding<Optional<String>> metadataProblem;

    /// @param parser reads the name of a collection, of which entity and project may be left out
    DraftFields(Function<String, CollectionPath> parser) {
        this.parser = parser;
        collectionProblem = Bindings.createObjectBinding(
                () -> collection.get().isBlank()
                        ? Optional.of(messages.get("build.problem.noCollection"))
                        : problem(this::collectionPath),
                collection);
        typeProblem = Bindings.createObjectBinding(
                () -> type.get().isBlank()
                        ? Optional.of(messages.get("build.problem.noType"))
                        : problem(() -> Rules.artifactType(Rules.typeName(typeName()), "")),
                type);
        aliasesProblem = Bindings.createObjectBinding(() -> problem(this::aliasList), aliases);
        tagsProblem = Bindings.createObjectBinding(() -> problem(this::tagList), tags);
        metadataProblem = Bindings.createObjectBinding(this::problemOfMetadata, metadata);
    }

    private Optional<String> problemOfMetadata() {
        if (metadata.get().length() > MOST_METADATA) {
            return Optional.of(messages.get("build.problem.metadataTooLong"));
        }
        return isJsonObject() ? problem(this::metadataValue) : Optional.of(messages.get("build.problem.notJson"));
    }

    private Optional<String> problem(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (InvalidNameException e) {
            ErrorText.Explanation why = errors.explain(e);
            return Optional.of(why.sentence() + " " + why.advice());
        }
    }

    /// @throws InvalidNameException when it breaks the rules of creation
    CollectionPath collectionPath() {
        CollectionPath path = parser.apply(collection.get().strip().replaceAll("\\s*/\\s*", "/"));
        Rules.artifactName(path.name());
        Rules.projectName(path.project().project());
        Rules.entityName(path.project().entity());
        return path;
    }

    String typeName() {
        return type.get().strip();
    }

    List<String> aliasList() {
        return split(aliases.get(), Rules::alias);
    }

    List<String> tagList() {
        return split(tags.get(), Rules::tag);
    }

    private static List<String> split(String text, UnaryOperator<String> rule) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(rule)
                .distinct()
                .toList();
    }

    /// @throws InvalidNameException when it is not a JSON object, or one that the rules refuse
    Metadata metadataValue() {
        String text = metadata.get().strip();
        return text.isEmpty() ? kept : Rules.metadata(Metadata.parse(text));
    }

    private boolean isJsonObject() {
        try {
            if (!metadata.get().isBlank()) {
                Metadata.parse(metadata.get());
            }
            return true;
        } catch (InvalidNameException e) {
            return false;
        }
    }

    /// The first thing that is wrong, in the order of the page.
    Optional<String> firstProblem() {
        return Stream.of(collectionProblem, typeProblem, aliasesProblem, tagsProblem, metadataProblem)
                .flatMap(field -> field.get().stream())
                .findFirst();
    }

    /// Fills in the metadata of the version that the draft starts from. What is too long to be typed stays as it is
    /// as long as nothing else is typed.
    void showMetadata(Metadata value, String json) {
        boolean shown = json.length() <= MOST_METADATA;
        kept = shown ? Metadata.EMPTY : value;
        metadata.set(shown ? json : "");
        metadataHint.set(messages.get(shown ? "build.prompt.metadata" : "build.metadata.kept"));
    }

    /// Whether something would be lost.
    boolean isTyped() {
        return Stream.of(collection, aliases, tags, description, metadata)
                .anyMatch(field -> !field.get().isBlank());
    }

    void clear() {
        showMetadata(Metadata.EMPTY, "");
        for (StringProperty field : List.of(collection, aliases, tags, description, metadata)) {
            field.set("");
        }
        type.set("dataset");
    }

    public StringProperty collectionProperty() {
        return collection;
    }

    public StringProperty typeProperty() {
        return type;
    }

    /// Parted by commas.
    public StringProperty aliasesProperty() {
        return aliases;
    }

    /// Parted by commas.
    public StringProperty tagsProperty() {
        return tags;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    /// JSON.
    public StringProperty metadataProperty() {
        return metadata;
    }

    /// What stands in the empty field.
    public ReadOnlyStringProperty metadataHintProperty() {
        return metadataHint;
    }

    public ObjectBinding<Optional<String>> collectionProblem() {
        return collectionProblem;
    }

    public ObjectBinding<Optional<String>> typeProblem() {
        return typeProblem;
    }

    public ObjectBinding<Optional<String>> aliasesProblem() {
        return aliasesProblem;
    }

    public ObjectBinding<Optional<String>> tagsProblem() {
        return tagsProblem;
    }

    public ObjectBinding<Optional<String>> metadataProblem() {
        return metadataProblem;
    }
}
