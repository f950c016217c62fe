package dev.vitrine.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// Runs the command line in this JVM, with a home, a working directory and streams of its own.
final class CommandLineRun {
    final Interruption interruption = new Interruption();
    private final Path directory;
    private boolean person;
    private boolean screen;
    private String input = "";
    private Map<String, String> variables = Map.of();

    /// What a command did.
    record Result(int code, String out, String err) {}

    /// Works in `directory`; the registry lies in its `.home`.
    CommandLineRun(Path directory) {
        this.directory = directory;
    }

    /// Somebody sits there and types `answer`.
    CommandLineRun answering(String answer) {
        person = true;
        input = answer;
        return this;
    }

    /// The environment holds `variable` too.
    CommandLineRun with(String variable, String value) {
        variables = Map.of(variable, value);
        return this;
    }

    /// Standard error is a screen.
    CommandLineRun onScreen() {
        screen = true;
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(terminal(out, err), args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Terminal terminal(OutputStream out, OutputStream err) {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("user.name", "ada");
        properties.setProperty("user.home", directory.toString());
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("VITRINE_HOME", directory.resolve(".home").toString());
        environment.put("WANDB_CACHE_DIR", directory.resolve(".cache").toString());
        return new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                environment,
                properties,
                directory,
                person,
                screen,
                interruption);
    }
}
