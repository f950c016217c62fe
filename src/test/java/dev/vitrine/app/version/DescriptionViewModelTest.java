package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionViewModelTest {
    @TempDir
    Path work;

    private OpenRegistry registry;
    private DescriptionViewModel description;

    @BeforeEach
    void openARegistry() throws IOException {
        registry = new OpenRegistry(work);
        description = registry.page.description();
        registry.open("v2");
    }

    @AfterEach
    void closeIt() throws IOException {
        registry.close();
    }

    @Test
    void whatIsWrittenStaysWithItsVersionUntilItIsSavedOrLeft() {
        description.edit();
        assertFalse(description.unsavedProperty().get());
        description.textProperty().set("# Digits\n\nmore");
        registry.open("v1");
        assertFalse(description.editingProperty().get());
        description.edit();
        description.textProperty().set("other");
        registry.open("v2");
        assertEquals("# Digits\n\nmore", description.textProperty().get());
        assertTrue(description.unsavedProperty().get());
        description.save();
        assertEquals("# Digits\n\nmore", registry.held("v2").description());
        assertFalse(description.editingProperty().get());
        registry.open("v1");
        assertEquals("other", description.textProperty().get());
        description.cancel();
        registry.open("v2");
        registry.open("v1");
        assertFalse(description.editingProperty().get());
        assertEquals("", registry.held("v1").description());
    }

    @Test
    void anEditElsewhereIsTold() throws IOException {
        description.edit();
        description.textProperty().set("mine");
        registry.client.registry().edit(OpenRegistry.MNIST.at("v2"), VersionEdit.NONE.withDescription("theirs"));
        registry.selection.registryChanged();
        assertTrue(description.changedElsewhereProperty().get());
        assertEquals("mine", description.textProperty().get());
    }

    @Test
    void whatCouldNotBeSavedIsStillThere() throws IOException {
        description.edit();
        description.textProperty().set("mine");
        registry.client.registry().delete(OpenRegistry.MNIST.at("v2"), DeleteMode.DELETE_ALIASES);
        registry.tasks.hold();
        description.save();
        assertEquals("mine", registry.shown().description());
        registry.tasks.runNext();
        assertEquals("# Digits", registry.shown().description());
        assertTrue(description.editingProperty().get());
        assertEquals("mine", description.textProperty().get());
    }

    @Test
    void aDescriptionOfMegabytesIsShownButNotEditedHere() throws IOException {
        registry.client
                .registry()
                .edit(
                        OpenRegistry.MNIST.at("v2"),
                        VersionEdit.NONE.withDescription("x".repeat(DescriptionViewModel.LONGEST + 1)));
        registry.selection.registryChanged();
        description.edit();
        assertFalse(description.editingProperty().get());
    }
}
