package dev.vitrine.app.build;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftTexts;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
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
    private final ChipsModel aliases = new ChipsModel(Rules::alias);
    private final ChipsModel tags = new ChipsModel(Rules::tag);
    private final ChipsModel inputs;
    private final StringProperty ignore = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final DraftMetadata metadata = new DraftMetadata();
    private final ObjectBinding<Optional<String>> collectionProblem;
    private final ObjectBinding<Optional<String>> typeProblem;

    /// @param parser   reads the name of a collection, of which entity and project may be left out
    /// @param versions reads the name of a version
    DraftFields(Function<String, CollectionPath> parser, Function<String, ArtifactPath> versions) {
        this.parser = parser;
        inputs = new ChipsModel(text -> versions.apply(text).toString());
        collectionProblem = Bindings.createObjectBinding(
                () -> collection.get().isBlank() ? Optional.empty() : problem(this::collectionPath), collection);
        typeProblem = Bindings.createObjectBinding(
                () -> type.get().isBlank()
                        ? Optional.of(messages.get("build.problem.noType"))
                        : problem(() -> Rules.artifactType(Rules.typeName(typeName()), "")),
                type);
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

    /// The first thing that is wrong, in the order of the page.
    Optional<String> firstProblem() {
        if (collection.get().isBlank()) {
            return Optional.of(messages.get("build.problem.noCollection"));
        }
        return Stream.of(
                        collectionProblem,
                        typeProblem,
                        aliases.problem(),
                        tags.problem(),
                        inputs.problem(),
                        metadata.problem())
                .flatMap(field -> field.get().stream())
                .findFirst();
    }

    /// Everything whose change may make it right or wrong.
    List<Observable> all() {
        return List.of(
                collection,
                type,
                description,
                metadata.textProperty(),
                ignore,
                aliases.typedProperty(),
                aliases.names(),
                tags.typedProperty(),
                tags.names(),
                inputs.typedProperty(),
                inputs.names());
    }

    /// What was typed, to be kept.
    DraftTexts texts() {
        return new DraftTexts(
                collection.get(),
                type.get(),
                description.get(),
                metadata.textProperty().get(),
                aliases.names(),
                tags.names(),
                inputs.names(),
                ignore.get());
    }

    void show(DraftTexts texts, Metadata base) {
        collection.set(texts.collection());
        type.set(texts.type());
        description.set(texts.description());
        metadata.show(base, texts.metadata());
        aliases.show(texts.aliases());
        tags.show(texts.tags());
        inputs.show(texts.inputs());
        ignore.set(texts.ignore());
    }

    /// Whether something was typed that is worth keeping.
    boolean isTyped() {
        return Stream.of(collection, description, metadata.textProperty())
                        .anyMatch(field -> !field.get().isBlank())
                || Stream.of(aliases, tags, inputs)
                        .anyMatch(chips -> !chips.names().isEmpty());
    }

    void clear() {
        show(DraftTexts.EMPTY, Metadata.EMPTY);
        type.set("dataset");
    }

    public StringProperty collectionProperty() {
        return collection;
    }

    public StringProperty typeProperty() {
        return type;
    }

    public ChipsModel aliases() {
        return aliases;
    }

    public ChipsModel tags() {
        return tags;
    }

    /// Names of versions that are used as input.
    public ChipsModel inputs() {
        return inputs;
    }

    /// Patterns of what is left out of folders.
    public StringProperty ignoreProperty() {
        return ignore;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    public DraftMetadata metadata() {
        return metadata;
    }

    public ObjectBinding<Optional<String>> collectionProblem() {
        return collectionProblem;
    }

    public ObjectBinding<Optional<String>> typeProblem() {
        return typeProblem;
    }
}
