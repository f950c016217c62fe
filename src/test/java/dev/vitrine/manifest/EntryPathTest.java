package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EntryPathTest {
    @TempDir
    Path directory;

    @Test
    void logicalPathsAreNormalizedAsTheClientDoes() {
        List<String> refused = List.of("a/../b", "../a", "//a", "///a", "", ".", "C:\\x\\y");
        for (JsonNode row : Golden.manifestRules().get("logicalPath")) {
            String in = row.get("in").asString();
            if (refused.contains(in)) {
                assertThrows(UnsafePathException.class, () -> EntryPath.of(in), in);
            } else {
                assertEquals(row.get("out").asString(), EntryPath.of(in).value());
            }
        }
    }

    @Test
    void p3NoNameLeadsOutsideADirectory() {
        List<String> unsafe = List.of(
                "",
                ".",
                "./",
                "..",
                "../x",
                "x/..",
                "a/../../x",
                "/",
                "/x",
                "//srv/share",
                "./../x",
                ".//..",
                "..\\x",
                "a\\..\\..\\x",
                "a/..\\x",
                "x\\..",
                "\\x",
                "./\\x",
                "\\\\srv\\share\\x",
                "C:\\x",
                "C:/x",
                "./c:/x",
                "C:..\\x",
                "z:..",
                "a\0b",
                "\ud800",
                "a\udc00b",
                "a\ud83d");
        for (String text : unsafe) {
            UnsafePathException e = assertThrows(UnsafePathException.class, () -> EntryPath.of(text), text);
            assertEquals(text, e.path());
        }
    }

    @Test
    void p3EveryAcceptedNameStaysBelowTheDirectory() {
        Random random = new Random(7);
        String[] parts = {"..", ".", "/", "\\", "a", "b:", "C:", "...", "", " ", "\n", "é", "😀", "~", "%2e%2e", "\0"};
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            EntryPath path;
            try {
                path = EntryPath.of(text.toString());
            } catch (UnsafePathException e) {
                continue;
            }
            accepted++;
            assertEquals(path, EntryPath.of(path.value()));
            Path resolved = path.resolveIn(directory);
            assertTrue(resolved.equals(resolved.normalize()) && resolved.startsWith(directory), path.value());
            assertTrue(resolved.getNameCount() > directory.getNameCount(), path.value());
        }
        assertTrue(accepted > 1000);
    }

    @Test
    void oddButHarmlessNamesAreKept() {
        for (String text : List.of(
                "..a",
                "a..",
                "...",
                "a..b/c",
                "line\nbreak",
                "tab\there",
                "q\"uo'te",
                "a:b",
                "1:/x",
                " a ",
                "a\\b",
                "%2e%2e/x",
                "e\u0301",
                "\u00e9",
                "\u202egnp.exe",
                "CON",
                "😀/😀",
                "\ufffd",
                "~",
                "a ./b")) {
            assertEquals(text, EntryPath.of(text).value());
        }
        assertEquals("a/b", EntryPath.of(".//a/./b//").value());
    }

    @Test
    void theFileNameIsTheLastComponent() {
        assertEquals("c.txt", EntryPath.of("a/b/c.txt").fileName());
        assertEquals("c.txt", EntryPath.of("c.txt").fileName());
    }

    @Test
    void pathsAreOrderedByTheirUtf8Bytes() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            EntryPath a = EntryPath.of(Unicode.name(random));
            EntryPath b = EntryPath.of(Unicode.name(random));
            int bytes = Arrays.compareUnsigned(utf8(a), utf8(b));
            assertEquals(Integer.signum(bytes), Integer.signum(a.compareTo(b)), a + " and " + b);
        }
    }

    private static byte[] utf8(EntryPath path) {
        return path.value().getBytes(StandardCharsets.UTF_8);
    }
}
