package dev.vitrine.app.build;

import dev.vitrine.client.DraftSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Paths in a draft, and names for what comes into it without one.
final class DraftPaths {
    private DraftPaths() {}

    /// The folder that a path lies in; empty at the top.
    static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /// The path of a name in a folder.
    static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// The name that the scheme gives at the top; one that is unknown gives none.
    static Optional<String> ofReference(String folder, String uri) {
        String last = uri.replaceAll("[?#].*|/+$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        boolean known = uri.matches("(?i)(s3|gs|https?|file|wandb-artifact):.*");
        if (last.isEmpty() || folder.isEmpty() && known) {
            return Optional.empty();
        }
        return Optional.of(in(folder, last));
    }

    /// Paths without those that lie in others, in order.
    static List<String> tops(List<String> paths) {
        Set<String> all = new TreeSet<>(paths);
        return all.stream()
                .filter(path -> {
                    String up = folderOf(path);
                    while (!up.isEmpty() && !all.contains(up)) {
                        up = folderOf(up);
                    }
                    return up.isEmpty();
                })
                .toList();
    }

    /// A path that nothing has yet.
    static String free(DraftSnapshot view, String folder, String stem, String ending) {
        String name = in(folder, stem + ending);
        for (int i = 2; view.has(name); i++) {
            name = in(folder, stem + "-" + i + ending);
        }
        return name;
    }
}
