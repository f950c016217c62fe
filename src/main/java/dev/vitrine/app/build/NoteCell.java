package dev.vitrine.app.build;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftNode;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.ManifestNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// What is worth saying about a staged file or folder, in a few words.
final class NoteCell extends TableCell<StagedRow, StagedRow> {
    private final StagingViewModel viewModel;
    private final ChecksViewModel checks;
    private final Formats formats;
    private final Messages messages = Messages.of(NoteCell.class);

    NoteCell(StagingViewModel viewModel, ChecksViewModel checks, Formats formats) {
        this.viewModel = viewModel;
        this.checks = checks;
        this.formats = formats;
        getStyleClass().add("build-note");
    }

    @Override
    protected void updateItem(StagedRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (empty || row == null) {
            return;
        }
        Optional<ChecksViewModel.Finding> finding = row.isRemoved() ? Optional.empty() : checks.of(row.path());
        if (finding.isPresent()) {
            ChecksViewModel.Kind kind = finding.get().kind();
            boolean grave = kind == ChecksViewModel.Kind.SECRET || kind == ChecksViewModel.Kind.VANISHED;
            setGraphic(new Chip(grave ? Chip.Kind.DANGER : Chip.Kind.WARNING, messages.get("build.note." + kind)));
        } else {
            String text = row.isFolder() ? ofFolder(row.node()) : ofFile(row);
            setText(text);
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }

    private String ofFolder(DraftNode folder) {
        if (folder.mark() == DraftNode.Mark.REMOVED) {
            return messages.get("build.note.removed");
        }
        DraftSnapshot.Changes changes = folder.changes();
        if (folder.fileCount() == 0) {
            return messages.get("build.note.empty");
        }
        if (folder.mark() == DraftNode.Mark.ADDED) {
            return formats.files(folder.fileCount());
        }
        List<String> parts = new ArrayList<>();
        part("added", changes.added(), parts);
        part("changed", changes.changed(), parts);
        part("removed", changes.removed(), parts);
        return String.join(", ", parts);
    }

    private void part(String key, int count, List<String> parts) {
        if (count > 0) {
            parts.add(messages.get("build.count." + key, formats.count(count)));
        }
    }

    private String ofFile(StagedRow row) {
        DraftNode node = row.node();
        Optional<String> reference = node.entry().flatMap(ManifestEntry::ref);
        return switch (node.mark()) {
            case REMOVED -> messages.get("build.note.removed");
            case CHANGED ->
                messages.get(
                        "build.note.was",
                        formats.bytes(node.before().map(ManifestNode::size).orElse(0L)));
            case ADDED ->
                reference
                        .map(uri -> DisplayText.safe(uri, 200))
                        .or(() -> viewModel
                                .twinOf(row)
                                .map(other -> messages.get("build.note.same", DisplayText.safe(other, 120))))
                        .orElseGet(() -> messages.get("build.note.new"));
            case KEPT -> reference.map(uri -> DisplayText.safe(uri, 200)).orElse("");
        };
    }
}
