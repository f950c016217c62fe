package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a second process does with a store: `shared DIR`, `exclusive DIR` and `staging DIR` hold something, say so and
/// wait; `put DIR SOURCES` stores every file of a folder.
final class StoreChild {
    private StoreChild() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[1]);
        switch (args[0]) {
            case "shared" -> hold(ObjectStore.open(directory).lockShared());
            case "exclusive" ->
                hold(ObjectStore.open(directory).tryLockExclusive().orElseThrow());
            case "staging" -> {
                Staging staging = Staging.open(directory);
                staging.newFile();
                hold(staging);
            }
            case "put" -> put(ObjectStore.open(directory), Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void hold(AutoCloseable held) throws IOException {
        System.out.println("held " + held);
        System.in.read();
    }

    private static void put(ObjectStore store, Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(sources)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            store.put(file, Md5.of(Files.readAllBytes(file)), ProgressMonitor.NONE);
        }
        System.out.println("done");
    }
}
