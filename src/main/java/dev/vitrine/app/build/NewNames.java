package dev.vitrine.app.build;

import dev.vitrine.client.DraftSnapshot;
import java.util.Optional;

/// Names for what comes into a draft without one.
final class NewNames {
    private NewNames() {}

    /// The name that the scheme gives at the top; one that is unknown gives none.
    static Optional<String> ofReference(String folder, String uri) {
        String last = uri.replaceAll("[?#].*|/+$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        boolean known = uri.matches("(?i)(s3|gs|https?|file|wandb-artifact):.*");
        if (last.isEmpty() || folder.isEmpty() && known) {
            return Optional.empty();
        }
        return Optional.of(folder.isEmpty() ? last : folder + "/" + last);
    }

    /// A path that nothing has yet.
    static String free(DraftSnapshot view, String folder, String stem, String ending) {
        String prefix = folder.isEmpty() ? stem : folder + "/" + stem;
        String name = prefix + ending;
        for (int i = 2; view.has(name); i++) {
            name = prefix + "-" + i + ending;
        }
        return name;
    }
}
