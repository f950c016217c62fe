package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.NameDefaults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a command works with. The registry is opened when it is first asked for, so that help and wrong use cost
/// nothing and make nothing.
final class Session implements AutoCloseable {
    private final Terminal terminal;
    private final Optional<Path> home;
    private final Output output;
    private Optional<ArtifactClient> client = Optional.empty();

    Session(Terminal terminal, Optional<Path> home, boolean json) {
        this.terminal = terminal;
        this.home = home;
        this.output = new Output(terminal.out(), json);
    }

    Output output() {
        return output;
    }

    ArtifactClient client() throws IOException {
        if (client.isEmpty()) {
            client = Optional.of(ArtifactClient.open(directories(), defaults()));
        }
        return client.get();
    }

    /// A client for a command that needs no registry, which is then neither opened nor made.
    ArtifactClient clientWithoutRegistry() throws IOException {
        if (client.isEmpty()) {
            client = Optional.of(ArtifactClient.openWithoutRegistry(directories(), defaults()));
        }
        return client.get();
    }

    private Directories directories() {
        return Directories.resolve(home, terminal.environment(), terminal.properties(), terminal.directory());
    }

    private NameDefaults defaults() {
        return NameDefaults.resolve(
                terminal.environment(), terminal.properties().getProperty("user.name", ""));
    }

    /// The version that a name means.
    Artifact artifact(String name) throws IOException {
        return client().artifact(client().parse(name));
    }

    /// A path that the user gave, seen from the working directory.
    Path path(Path path) {
        return terminal.resolve(path);
    }

    /// A path for people: as seen from the working directory where it lies below it.
    String shown(Path path) {
        return path.startsWith(terminal.directory()) && !path.equals(terminal.directory())
                ? terminal.directory().relativize(path).toString()
                : path.toString();
    }

    /// A monitor that shows `title` and how far it is, and that Ctrl-C cancels; close it when the work ended.
    ProgressLine progress(String title) {
        return new ProgressLine(title, terminal);
    }

    /// Prints one line on standard error: news that is no result.
    void note(String line) throws IOException {
        terminal.err().write((SafeText.of(line) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        terminal.err().flush();
    }

    /// Whether somebody can answer a question.
    boolean canAsk() {
        return terminal.inputIsPerson();
    }

    /// Asks for a yes.
    boolean confirm(String question) throws IOException {
        output.flush();
        terminal.err().write((SafeText.of(question) + " [y/N] ").getBytes(StandardCharsets.UTF_8));
        terminal.err().flush();
        var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        String answer = Optional.ofNullable(reader.readLine()).orElse("");
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> true;
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        if (client.isPresent()) {
            client.get().close();
        }
    }
}
