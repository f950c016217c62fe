package dev.vitrine.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/// What a command line may say to one command. Each argument is declared by one call, which gives what the line said
/// once it is read. Declared by calls, as the JVM needs longer to read picocli's annotations than most commands run:
/// src/docs/decisions/0013.
final class Arguments {
    private final CommandSpec spec;
    private final ScopeType scope;

    private Arguments(CommandSpec spec, ScopeType scope) {
        this.spec = spec;
        this.scope = scope;
    }

    static Arguments of(CommandSpec spec) {
        return new Arguments(spec, ScopeType.LOCAL);
    }

    /// Arguments that every command below `spec` has too.
    static Arguments ofAll(CommandSpec spec) {
        return new Arguments(spec, ScopeType.INHERIT);
    }

    /// An option with a value, that may be left out.
    <T> Argument<Optional<T>> option(Class<T> type, String name, String label, String description) {
        OptionSpec option = add(valued(type, name, label, description));
        return () -> Optional.ofNullable(option.getValue());
    }

    /// An option with a text, that may be left out.
    Argument<Optional<String>> option(String name, String label, String description) {
        return option(String.class, name, label, description);
    }

    /// An option that must be there.
    <T> Argument<T> requiredOption(Class<T> type, String name, String label, String description) {
        return add(valued(type, name, label, description).required(true))::getValue;
    }

    /// An option with a text, that may be left out or come more than once.
    Argument<List<String>> options(String name, String label, String description) {
        OptionSpec option = add(valued(List.class, name, label, description).auxiliaryTypes(String.class));
        return () -> Optional.<List<String>>ofNullable(option.getValue()).orElse(List.of());
    }

    /// An option that is a whole number, `initial` when left out.
    Argument<Integer> number(String name, String label, int initial, String description) {
        return add(valued(Integer.class, name, label, description).defaultValue(String.valueOf(initial)))::getValue;
    }

    /// An option without a value: is it there?
    Argument<Boolean> flag(String name, String description) {
        return flag(OptionSpec.builder(name), description);
    }

    /// `-h` and `--help`, which picocli answers.
    void help(String description) {
        flag(OptionSpec.builder("-h", "--help").usageHelp(true), description);
    }

    /// `-V` and `--version`, which picocli answers.
    void version(String description) {
        flag(OptionSpec.builder("-V", "--version").versionHelp(true), description);
    }

    /// The next word of the line; it must be there.
    <T> Argument<T> parameter(Class<T> type, String label, String description) {
        return add(positional(type, "1", label, description))::getValue;
    }

    /// The next word of the line; it must be there.
    Argument<String> parameter(String label, String description) {
        return parameter(String.class, label, description);
    }

    /// The next word of the line, if there is one.
    Argument<Optional<String>> optionalParameter(String label, String description) {
        PositionalParamSpec parameter = add(positional(String.class, "0..1", label, description));
        return () -> Optional.ofNullable(parameter.getValue());
    }

    /// All further words of the line.
    ///
    /// @param arity how many there must be, such as `0..*`
    <T> Argument<List<T>> parameters(Class<T> type, String arity, String label, String description) {
        String index = spec.positionalParameters().size() + "..*";
        PositionalParamSpec parameters = add(positional(List.class, arity, label, description)
                .auxiliaryTypes(type)
                .index(index));
        return () -> Optional.<List<T>>ofNullable(parameters.getValue()).orElse(List.of());
    }

    private Argument<Boolean> flag(OptionSpec.Builder flag, String description) {
        return add(flag.type(boolean.class).arity("0").initialValue(false).description(description))::getValue;
    }

    private static OptionSpec.Builder valued(Class<?> type, String name, String label, String description) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(description);
    }

    private PositionalParamSpec.Builder positional(Class<?> type, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .type(type)
                .index(String.valueOf(spec.positionalParameters().size()))
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(description);
    }

    private OptionSpec add(OptionSpec.Builder builder) {
        OptionSpec option = builder.scopeType(scope).build();
        spec.addOption(option);
        return option;
    }

    private PositionalParamSpec add(PositionalParamSpec.Builder builder) {
        PositionalParamSpec parameter = builder.build();
        spec.addPositional(parameter);
        return parameter;
    }
}
