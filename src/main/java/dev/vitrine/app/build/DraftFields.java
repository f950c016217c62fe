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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a new version, each field with the sentence that says what is wrong with it.
public final class DraftFields {
    private final Messages messages = Messages.of(DraftFields.class);
    private final ErrorText errors = new ErrorText();
    private final Function<String, CollectionPath> parser;
    private final StringProperty collection = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("dataset");
    private final StringProperty aliases = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty metadata = new SimpleStringProperty("");
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
        metadataProblem = Bindings.createObjectBinding(
                () -> isJsonObject()
                        ? problem(this::metadataValue)
                        : Optional.of(messages.get("build.problem.notJson")),
                metadata);
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
        return text.isEmpty() ? Metadata.EMPTY : Rules.metadata(Metadata.parse(text));
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

    void clear() {
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
