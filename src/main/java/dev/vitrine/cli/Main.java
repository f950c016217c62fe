package dev.vitrine.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(terminal(out, err), args));
    }

    /// The terminal of this process; Ctrl-C ends what runs in it.
    static Terminal terminal(OutputStream out, OutputStream err) {
        return Terminal.ofProcess(out, err, Interruption.listen(System::exit));
    }

    /// Runs one command and returns its exit code.
    static int run(Terminal terminal, String... args) {
        VitrineCommand vitrine = new VitrineCommand(terminal);
        CommandLine line = new CommandLine(vitrine.spec());
        Subcommand.addTo(line, List.of(args));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        // '@FILE' is ours: descriptions and metadata come from files.
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Path::of);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((e, _) -> report(terminal, usage(e)));
        line.setExecutionExceptionHandler((e, _, _) -> fail(terminal, vitrine, e));
        try {
            return line.execute(args);
        } catch (Error e) {
            return fail(terminal, vitrine, e);
        }
    }

    private static int fail(Terminal terminal, VitrineCommand vitrine, Throwable failure) {
        if (failure instanceof OutputClosedException) {
            return ExitCode.DONE.code();
        }
        ErrorText text = ErrorText.of(failure);
        int code = report(terminal, text);
        if (vitrine.verbose()) {
            printDetails(terminal, failure, "");
        }
        return code;
    }

    private static void printDetails(Terminal terminal, Throwable failure, String prefix) {
        print(terminal, prefix + failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            print(terminal, "    at " + frame);
        }
        if (failure.getCause() != null) {
            printDetails(terminal, failure.getCause(), "caused by ");
        }
    }

    private static ErrorText usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("Wrong use");
        List<String> similar =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = similar.isEmpty() ? "" : " (did you mean " + String.join(", ", similar) + "?)";
        return ErrorText.wrong(message + hint + ": see '" + command + " --help'");
    }

    private static int report(Terminal terminal, ErrorText text) {
        print(terminal, "vitrine: " + text.sentence());
        return text.code().code();
    }

    private static void print(Terminal terminal, String line) {
        try {
            terminal.err().write((SafeText.of(line) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (IOException e) {
            // Nobody reads what went wrong; the exit code still tells it.
        }
    }
}
