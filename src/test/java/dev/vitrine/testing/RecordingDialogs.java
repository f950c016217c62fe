package dev.vitrine.testing;

import dev.vitrine.app.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers as the test told it to, and remembers what it was asked.
public final class RecordingDialogs implements Dialogs {
    public final List<Confirmation> confirmations = new ArrayList<>();
    public final List<Throwable> errors = new ArrayList<>();
    public final List<Path> shown = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    private Optional<Path> directory = Optional.empty();
    private List<Path> files = List.of();
    private Optional<Path> saveFile = Optional.empty();
    private boolean confirms = true;

    public RecordingDialogs choosing(Path answer) {
        directory = Optional.of(answer);
        return this;
    }

    public RecordingDialogs choosingFiles(List<Path> answer) {
        files = List.copyOf(answer);
        return this;
    }

    public RecordingDialogs savingTo(Path answer) {
        saveFile = Optional.of(answer);
        return this;
    }

    public RecordingDialogs refusing() {
        confirms = false;
        return this;
    }

    @Override
    public Optional<Path> chooseDirectory(String title, Optional<Path> start) {
        asked.add(title);
        return directory;
    }

    @Override
    public List<Path> chooseFiles(String title) {
        asked.add(title);
        return files;
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName) {
        asked.add(title);
        return saveFile;
    }

    @Override
    public boolean confirm(Confirmation question) {
        confirmations.add(question);
        return confirms;
    }

    @Override
    public void error(Throwable failure) {
        errors.add(failure);
    }

    @Override
    public void showInFileManager(Path path) {
        shown.add(path);
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }
}
