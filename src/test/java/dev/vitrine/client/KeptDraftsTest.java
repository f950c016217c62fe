package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.KeptDrafts.Opened;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.registry.Registry.DeleteMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptDraftsTest extends ClientTest {
    private static final DraftTexts TEXTS = new DraftTexts(
            "mia/demo/next",
            "model",
            "# Next",
            "{\"half\": ",
            List.of("good"),
            List.of("a", "b"),
            List.of("mia/demo/first:v0"),
            "*.tmp");

    private Artifact first() throws Exception {
        ArtifactDraft draft = draft("first");
        draft.addFile(file("a.txt", "a"), Optional.empty(), false);
        draft.addFile(file("b.txt", "b"), Optional.empty(), false);
        return save(draft);
    }

    private void restart() throws Exception {
        closeTheClient();
        openTheClient();
    }

    private Opened onlyOne() throws Exception {
        List<KeptDrafts.Summary> all = client.keptDrafts().list();
        assertEquals(1, all.size());
        return client.keptDrafts().open(all.getFirst().id()).orElseThrow();
    }

    @Test
    void whatWasStagedAndTypedIsThereAfterARestart() throws Exception {
        KeptDraft kept = client.keptDrafts().create(Optional.of(first()));
        DraftEditing editing = kept.draft().editing();
        Path text = kept.textFile("dropped text");
        editing.addFile(text, "notes/text.txt", ProgressMonitor.NONE);
        editing.addReference(
                new ReferenceRequest("s3://bucket/key", Optional.of("key"), false, 10), ProgressMonitor.NONE);
        editing.remove(List.of("b.txt"));
        editing.makeFolder("empty");
        kept.keepEntries();
        kept.keep(TEXTS);
        List<String> before = paths(kept.draft());
        kept.close();
        restart();
        KeptDrafts.Summary summary = client.keptDrafts().list().getFirst();
        assertEquals(
                List.of("mia/demo/next", "mia/demo/first:v0", 3),
                List.of(summary.collection(), summary.base(), summary.files()));
        Opened again = onlyOne();
        assertEquals(TEXTS, again.texts());
        assertEquals(before, paths(again.draft().draft()));
        assertTrue(again.draft().draft().editing().view().has("empty"));
        again.draft().draft().setTarget(collection("next"), "dataset");
        again.draft().draft().save(ProgressMonitor.NONE);
        again.draft().remove();
        assertEquals(List.of(), client.keptDrafts().list());
        assertFalse(Files.exists(text));
    }

    @Test
    void aDraftThatIsOpenIsNotOffered() throws Exception {
        try (KeptDraft kept = client.keptDrafts().create(Optional.empty())) {
            kept.keep(TEXTS);
            assertEquals(List.of(), client.keptDrafts().list());
            assertEquals(Optional.empty(), client.keptDrafts().open(kept.id()));
        }
        assertEquals(1, client.keptDrafts().list().size());
    }

    @Test
    void garbageCollectionKeepsWhatADraftBeganFrom() throws Exception {
        Artifact first = first();
        KeptDraft kept = client.keptDrafts().create(Optional.of(first));
        kept.keepEntries();
        kept.keep(TEXTS);
        kept.close();
        client.registry().delete(first.attributes().path(), DeleteMode.DELETE_ALIASES);
        client.collectGarbage(ArtifactClient.CollectMode.DELETE, ProgressMonitor.NONE);
        restart();
        Opened again = onlyOne();
        ArtifactDraft draft = again.draft().draft();
        draft.setTarget(collection("next"), "dataset");
        draft.editing().addFile(file("c.txt", "c"), "c.txt", ProgressMonitor.NONE);
        Artifact saved = draft.save(ProgressMonitor.NONE).artifact();
        assertEquals(3, saved.manifest().count());
        saved.download(Artifact.DownloadOptions.into(temporary.resolve("out")), ProgressMonitor.NONE);
        assertEquals("a", Files.readString(temporary.resolve("out/a.txt")));
        again.draft().remove();
        client.registry().delete(saved.attributes().path(), DeleteMode.DELETE_ALIASES);
        client.collectGarbage(ArtifactClient.CollectMode.DELETE, ProgressMonitor.NONE);
        assertEquals(
                List.of(),
                filesBelow(temporary.resolve("home/objects")).stream()
                        .filter(name -> !name.endsWith("lock"))
                        .toList());
    }

    @Test
    void aDraftWhoseFileIsTornIsNotOffered() throws Exception {
        KeptDraft kept = client.keptDrafts().create(Optional.empty());
        kept.keep(TEXTS);
        kept.close();
        Path about = temporary.resolve("home/drafts/kept").resolve(kept.id()).resolve("about.json");
        Files.writeString(about, Files.readString(about).substring(0, 20));
        assertEquals(List.of(), client.keptDrafts().list());
        assertEquals(Optional.empty(), client.keptDrafts().open(kept.id()));
    }
}
