package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitrine.app.version.UsageSnippets.Chosen;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageSnippetsTest {
    private static final ArtifactPath PATH =
            new ProjectPath("vision", "digits").collection("mnist").at("v7");

    @Test
    void aWholeVersionIsDownloaded() {
        assertEquals(
                new UsageSnippets("""
                    import wandb

                    artifact = wandb.Api().artifact("vision/digits/mnist:v7", type="dataset")
                    path = artifact.download()\
                    """, "vitrine get vision/digits/mnist:v7", """
                        try (var client = ArtifactClient.open(Directories.ofProcess(Optional.empty()))) {
                            var artifact = client.artifact(client.parse("vision/digits/mnist:v7"));
                            artifact.download(Artifact.DownloadOptions.ALL, ProgressMonitor.NONE);
                        }\
                        """),
                UsageSnippets.of(PATH, "dataset", new Chosen.All()));
    }

    @Test
    void aFileAndAFolderAreNamed() {
        UsageSnippets file = UsageSnippets.of(PATH, "dataset", new Chosen.File("a b.png"));
        assertEquals(
                "path = artifact.get_entry(\"a b.png\").download()",
                file.python().lines().toList().getLast());
        assertEquals("vitrine get vision/digits/mnist:v7 --prefix='a b.png'", file.shell());
        assertEquals(
                "    try (InputStream bytes = artifact.open(\"a b.png\")) {",
                file.java().lines().toList().get(2));
        UsageSnippets folder = UsageSnippets.of(PATH, "dataset", new Chosen.Folder("images/"));
        assertEquals(
                "path = artifact.download(path_prefix=\"images/\")",
                folder.python().lines().toList().getLast());
        assertEquals("vitrine get vision/digits/mnist:v7 --prefix=images/", folder.shell());
        assertEquals(
                "    var options = new Artifact.DownloadOptions(Optional.empty(), \"images/\", false);",
                folder.java().lines().toList().get(2));
    }

    @Test
    void hostileNamesAreQuotedAsEachLanguageWantsIt() {
        for (List<String> each : List.of(
                List.of("a\"b\\c", "\"a\\\"b\\\\c\"", "'a\"b\\c'"),
                List.of("it's $HOME `x`", "\"it's $HOME `x`\"", "'it'\\''s $HOME `x`'"),
                List.of("two\nlines\t\r", "\"two\\nlines\\t\\r\"", "$'two\\u000alines\\u0009\\u000d'"),
                List.of("größe/数据 1", "\"größe/数据 1\"", "'größe/数据 1'"),
                List.of("a\u202Egnp.exe", "\"a\\u202egnp.exe\"", "$'a\\u202egnp.exe'"),
                List.of("a\u3164b", "\"a\\u3164b\"", "$'a\\u3164b'"),
                List.of("\\u0041", "\"\\\\u0041\"", "'\\u0041'"),
                List.of("-x; rm -rf *", "\"-x; rm -rf *\"", "'-x; rm -rf *'"),
                List.of("'\u0007\\", "\"'\\u0007\\\\\"", "$'\\'\\u0007\\\\'"))) {
            assertEquals(each.get(1), UsageSnippets.literal(each.get(0), true));
            assertEquals(each.get(1), UsageSnippets.literal(each.get(0), false));
            assertEquals(each.get(2), UsageSnippets.word(each.get(0)));
        }
        assertEquals("\"\\U000e0001\"", UsageSnippets.literal("\uDB40\uDC01", true));
        assertEquals("\"\\udb40\\udc01\"", UsageSnippets.literal("\uDB40\uDC01", false));
        String named = UsageSnippets.of(PATH, "x\", evil=\"", new Chosen.All()).python();
        assertFalse(named.contains(", evil=\")"), named);
    }
}
