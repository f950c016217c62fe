package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String[] COMMANDS = {
        "digest",
        "put",
        "ls",
        "show",
        "manifest",
        "search",
        "get",
        "file",
        "checkout",
        "undo",
        "verify",
        "diff",
        "edit",
        "rm",
        "link",
        "unlink",
        "lineage",
        "gc",
        "fsck",
        "sample"
    };

    @TempDir
    Path directory;

    @Test
    void theListOfCommandsIsThis() {
        assertEquals(
                List.of(COMMANDS), Subcommand.ALL.stream().map(Subcommand::name).toList());
    }

    @Test
    void whatEveryCommandHasMayStandBeforeAndAfterItsName() {
        var before = new CommandLineRun(directory).run("--json", "--home", "other", "ls");
        var after = new CommandLineRun(directory).run("ls", "--json", "--home", "other");
        assertEquals(before, after);
        assertEquals("[]", after.out().strip());
        assertTrue(Files.exists(directory.resolve("other")));
        assertFalse(Files.exists(directory.resolve(".home")));
    }

    @Test
    void helpNamesEveryCommandAndOpensNoRegistry() {
        var result = new CommandLineRun(directory).run("--help");
        assertEquals(0, result.code());
        assertEquals("", result.err());
        for (String command : COMMANDS) {
            assertTrue(result.out().contains("\n  " + command + " "), command);
        }
        assertFalse(Files.exists(directory.resolve(".home")));
    }

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        for (String command : COMMANDS) {
            var result = new CommandLineRun(directory).run(command, "--help");
            assertEquals(0, result.code(), command);
            assertTrue(result.out().contains("Example:\n  "), result.out());
            assertTrue(result.out().contains("vitrine " + command), result.out());
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        var result = new CommandLineRun(directory).run("--version");
        assertTrue(result.out().matches("vitrine \\d+\\.\\d+.*\n"), result.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "put",
                "put a/b/c",
                "get",
                "get a b",
                "digest",
                "ls a//b",
                "ls a/b/c/d",
                "checkout a",
                "checkout a --root d",
                "edit a",
                "edit a --ttl soon",
                "edit a --ttl -1",
                "edit a --metadata [1]",
                "lineage a --depth 0",
                "lineage a --depth many",
                "ls --registry elsewhere",
                "search"
            })
    void wrongUseIsOneLineAndMakesNothing(String line) {
        var result = new CommandLineRun(directory).run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, result.code(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().matches("vitrine: [^\n]+\n"), result.err());
        assertFalse(Files.exists(directory.resolve(".home")));
    }

    @Test
    void aMissingFileBehindAnAtSignIsNotFound() {
        var result = new CommandLineRun(directory).run("edit", "a", "--description", "@gone.md");
        assertEquals(3, result.code());
        assertTrue(result.err().contains("gone.md"), result.err());
    }
}
