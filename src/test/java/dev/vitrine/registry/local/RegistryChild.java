package dev.vitrine.registry.local;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// What a second process does with a registry: `save HOME SCRATCH COUNT` saves that many versions, `die HOME SCRATCH
/// CONTENT STEP` saves one and is gone at the named step, `die-in-gc HOME STEP` the same while it collects.
final class RegistryChild {
    static final CollectionPath COLLECTION = new ProjectPath("me", "demo").collection("shared");
    static final int DEAD = 42;

    private RegistryChild() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[1]);
        switch (args[0]) {
            case "save" -> {
                try (LocalRegistry registry = LocalRegistry.open(home, Hashers.PLAIN)) {
                    System.out.println("ready");
                    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                        Drafts.of(COLLECTION, "child " + i).save(registry, Path.of(args[2]));
                    }
                }
            }
            case "die" -> Drafts.of(COLLECTION, args[3]).save(dying(home, args[4]), Path.of(args[2]));
            case "die-in-gc" -> dying(home, args[2]).gc(GcMode.DELETE, ProgressMonitor.NONE);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    // Halting runs no shutdown hook, no finally and closes nothing: the system takes the process away.
    private static LocalRegistry dying(Path home, String at) throws IOException {
        return LocalRegistry.open(home, Hashers.PLAIN, Clock.systemUTC(), step -> {
            if (step.equals(at)) {
                Runtime.getRuntime().halt(DEAD);
            }
        });
    }
}
