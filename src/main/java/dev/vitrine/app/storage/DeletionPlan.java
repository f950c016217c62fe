package dev.vitrine.app.storage;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.StorageReport;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What deleting some versions would do. Nothing of it is done yet.
///
/// @param versions those that were chosen
/// @param mode     what happens to those that have an alias
record DeletionPlan(StorageReport report, List<HeldVersion> versions, DeleteMode mode) {
    DeletionPlan {
        versions = List.copyOf(versions);
    }

    boolean isHeldBack(HeldVersion version) {
        return mode == DeleteMode.REFUSE_IF_ALIASED && !version.aliases().isEmpty();
    }

    /// Those that go.
    List<HeldVersion> going() {
        return versions.stream().filter(version -> !isHeldBack(version)).toList();
    }

    List<ArtifactPath> paths() {
        return going().stream().map(HeldVersion::path).toList();
    }

    /// How many have an alias.
    long aliased() {
        return versions.stream().filter(version -> !version.aliases().isEmpty()).count();
    }

    /// Bytes that nothing needs once they are gone. Linear in the size of the report.
    long frees() {
        return report.freedBy(going().stream().map(HeldVersion::id).collect(Collectors.toSet()));
    }

    /// Collections of which no version is left.
    Set<CollectionPath> emptied() {
        Map<CollectionPath, Long> all = counts(report.versions());
        Map<CollectionPath, Long> gone = counts(going());
        return gone.entrySet().stream()
                .filter(each -> each.getValue().equals(all.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<CollectionPath, Long> counts(List<HeldVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(
                        version -> version.path().collection(), LinkedHashMap::new, Collectors.counting()));
    }
}
