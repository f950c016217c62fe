package dev.vitrine.app.build;

import dev.vitrine.manifest.ManifestNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder or file of a draft.
///
/// @param node  empty for the line that stands for what is not listed
/// @param notes says something about the path of a file
/// @param rest  how many more there are than are listed
public record StagedRow(Optional<ManifestNode> node, Notes notes, int rest) {
    /// So many are listed in one folder; more are counted.
    static final int MOST_LISTED = 1_000;

    /// Knows where a file comes from.
    @FunctionalInterface
    public interface Notes {
        FileNote of(ManifestNode file);
    }

    static StagedRow of(ManifestNode node, Notes notes) {
        return new StagedRow(Optional.of(node), notes, 0);
    }

    public boolean isFolder() {
        return node.map(ManifestNode::isDirectory).orElse(false);
    }

    public Optional<FileNote> note() {
        return node.filter(file -> !file.isDirectory()).map(notes::of);
    }

    public String path() {
        return node.map(ManifestNode::path).orElse("");
    }

    public List<StagedRow> children() {
        List<ManifestNode> all = node.map(ManifestNode::children).orElse(List.of());
        Stream<StagedRow> listed = all.stream().limit(MOST_LISTED).map(child -> of(child, notes));
        return all.size() <= MOST_LISTED
                ? listed.toList()
                : Stream.concat(listed, Stream.of(new StagedRow(Optional.empty(), notes, all.size() - MOST_LISTED)))
                        .toList();
    }
}
