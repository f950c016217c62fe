package dev.vitrine.app.browse;

import dev.vitrine.model.VersionSummary;
import java.util.Comparator;
import java.util.List;

/// Which versions of a list are shown, and in what order.
///
/// @param filter text that a version, an alias, a tag, the state or the run holds, in any case; blank for all
record VersionOrder(String filter, VersionsViewModel.Order order) {
    /// Whether the versions are shown just as the registry lists them.
    boolean isAsListed() {
        return filter.isBlank() && order == VersionsViewModel.Order.NEWEST;
    }

    /// Whether a page at the end of the registry's list comes at the end of this one too.
    boolean isAppended() {
        return order == VersionsViewModel.Order.NEWEST;
    }

    /// @param newestFirst as the registry lists them
    List<VersionSummary> apply(List<VersionSummary> newestFirst) {
        if (isAsListed()) {
            return List.copyOf(newestFirst);
        }
        String wanted = filter.strip();
        List<VersionSummary> fitting = wanted.isEmpty()
                ? newestFirst
                : newestFirst.stream()
                        .filter(version -> matches(version, wanted))
                        .toList();
        return switch (order) {
            case NEWEST -> fitting;
            case OLDEST -> fitting.reversed();
            case LARGEST ->
                fitting.stream()
                        .sorted(Comparator.comparingLong(VersionSummary::size).reversed())
                        .toList();
            case ALIAS ->
                fitting.stream()
                        .sorted(Comparator.comparing((VersionSummary version) ->
                                        version.aliases().isEmpty())
                                .thenComparing(
                                        version -> version.aliases().stream()
                                                .findFirst()
                                                .orElse(""),
                                        String.CASE_INSENSITIVE_ORDER))
                        .toList();
        };
    }

    private static boolean matches(VersionSummary version, String wanted) {
        return holds(version.version(), wanted)
                || version.aliases().stream().anyMatch(alias -> holds(alias, wanted))
                || version.tags().stream().anyMatch(tag -> holds(tag, wanted))
                || version.loggedBy().filter(name -> holds(name, wanted)).isPresent()
                || holds(version.state().name(), wanted);
    }

    private static boolean holds(String text, String wanted) {
        for (int i = 0; i <= text.length() - wanted.length(); i++) {
            if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }
}
