package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.editor.MetadataNode;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.model.Metadata;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftMetadataTest {
    private final DraftMetadata metadata = new DraftMetadata();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final MetadataViewModel editor = new MetadataViewModel(metadata, new DirectTaskRunner(), dialogs);

    private MetadataNode root() {
        return metadata.root().getValue().orElseThrow();
    }

    private String json() {
        return metadata.value().toJson();
    }

    private boolean showsText() {
        return editor.rawProperty().get().isPresent();
    }

    @Test
    void aChangeOfTheTreeChangesTheTextAndCanBeTakenBack() {
        assertTrue(editor.add(root(), "lr", MetadataNode.Type.NUMBER, "0.1"));
        assertTrue(editor.add(root(), "sizes", MetadataNode.Type.LIST, ""));
        assertEquals(
                "{\n  \"lr\" : 0.1,\n  \"sizes\" : [ ]\n}",
                metadata.textProperty().get());
        editor.remove(root().children().getFirst());
        assertEquals("{\"sizes\":[]}", json());
        DraftMetadata.Change change = metadata.changeProperty().get().orElseThrow();
        assertEquals("Removed “lr”.", change.text());
        change.undo().orElseThrow().run();
        assertEquals("{\"lr\":0.1,\"sizes\":[]}", json());
        assertEquals(Optional.empty(), metadata.changeProperty().get());
    }

    @Test
    void whatIsTypedLaterIsNotTakenBackWithAChange() {
        editor.add(root(), "a", MetadataNode.Type.TEXT, "x");
        metadata.textProperty().set("{\"b\": 1}");
        assertEquals(Optional.empty(), metadata.changeProperty().get());
    }

    @Test
    void textThatIsNoJsonShowsAsTextUntilItIsRight() {
        metadata.show(Metadata.EMPTY, "{\"lr\": ");
        assertTrue(showsText());
        editor.closeRaw();
        assertTrue(showsText());
        metadata.textProperty().set("{\"lr\": 1}");
        editor.closeRaw();
        assertEquals(Optional.empty(), editor.rawProperty().get());
        assertEquals("{\"lr\":1}", json());
    }

    @Test
    void theHundredthKeyIsTheLast() {
        Map<String, Object> many = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> many.put("k" + i, "v"));
        metadata.show(Metadata.EMPTY, new Metadata(many).toJson());
        assertEquals(Optional.empty(), metadata.problem().get());
        assertEquals(
                Optional.of("Metadata has at most 100 keys at its top level. Put some into an object of their own."),
                editor.problemOfKey(root(), "more"));
    }

    @Test
    void whatIsTooLongToBeTypedIsKeptAndNotChanged() {
        Metadata base = new Metadata(Map.of("text", "x".repeat(MetadataViewModel.LONGEST_TYPED)));
        metadata.show(base, base.toJson());
        editor.remove(root().children().getFirst());
        assertEquals(base, metadata.value());
        assertTrue(metadata.changeProperty().get().orElseThrow().refused());
    }

    @Test
    void allOfItIsCopiedEvenWhileItIsNotRight() {
        metadata.textProperty().set("{\"lr\": ");
        editor.copyAll();
        assertEquals("{\"lr\": ", dialogs.copied.getLast());
    }
}
