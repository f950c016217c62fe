package dev.vitrine.app.build;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Metadata;
import dev.vitrine.registry.VersionEdit;
import java.util.List;

/// The latest version, when the files that were to be saved are exactly its files.
///
/// @param typed what was typed and is not what that version has; it can be written to it
public record EqualVersion(ArtifactPath path, VersionEdit typed) {
    static EqualVersion of(ArtifactVersion found, DraftSession.Wanted wanted) {
        VersionEdit typed = VersionEdit.NONE
                .withAliases(without(wanted.aliases(), found.aliases()), List.of())
                .withTags(without(wanted.tags(), found.tags()), List.of());
        if (!wanted.description().isBlank() && !wanted.description().equals(found.description())) {
            typed = typed.withDescription(wanted.description());
        }
        if (!wanted.metadata().equals(Metadata.EMPTY) && !wanted.metadata().equals(found.metadata())) {
            typed = typed.withMetadata(wanted.metadata());
        }
        return new EqualVersion(found.path(), typed);
    }

    private static List<String> without(List<String> wanted, List<String> there) {
        return wanted.stream().filter(each -> !there.contains(each)).toList();
    }

    /// Whether something that was typed is not in the version.
    public boolean saysMore() {
        return !typed.equals(VersionEdit.NONE);
    }
}
