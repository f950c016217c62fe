package dev.vitrine.app.compare;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.model.ArtifactPath;
import java.nio.file.Path;

/// What the open version is compared with.
public sealed interface Partner {
    record Version(ArtifactPath path) implements Partner {
        @Override
        public String name() {
            return DisplayText.safe(path.name(), 60);
        }
    }

    record Folder(Path root) implements Partner {
        @Override
        public String name() {
            return DisplayText.safe(root.toString(), 48);
        }
    }

    /// The name to show: `mnist:v6`, or the folder's path.
    String name();
}
