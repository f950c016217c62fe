package dev.vitrine.transfer;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.TransferBench;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// What a second process does with a folder: `BENCH HOME FOLDER POINT` checks the new files out there. At `create N`,
/// the
/// Nth file that it begins to write, or `move N`, the Nth that it moves, it says so and goes no further; its other
/// threads go on with what they do.
final class CheckoutChild {
    private static final int FILES = 400;

    private CheckoutChild() {}

    /// Half of these files stay as they are in [#newFiles()], the others change or go.
    static Map<String, String> oldFiles() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put("d%d/%d.txt".formatted(i % 7, i), "old " + i);
        }
        return files;
    }

    static Map<String, String> newFiles() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            if (i % 4 != 0) {
                files.put("d%d/%d.txt".formatted(i % 7, i), i % 4 == 1 ? "new " + i : "old " + i);
            }
            files.put("added/%d.txt".formatted(i), "added " + i);
        }
        return files;
    }

    static Checkout checkout(TransferBench bench, Path home, FileSystemSteps steps) {
        return new Checkout(
                home,
                bench.registry(),
                bench.noReferences(),
                bench.cache(),
                bench.workers(),
                new PlainFileHasher(),
                steps);
    }

    public static void main(String[] args) throws IOException {
        try (TransferBench bench = new TransferBench(Path.of(args[0]))) {
            Manifest manifest = bench.manifest(newFiles());
            Checkout checkout = checkout(bench, Path.of(args[1]), new StoppingSteps(args[3]));
            CheckoutPlan plan = checkout.plan("id", manifest, Path.of(args[2]), ProgressMonitor.NONE);
            checkout.apply(plan, manifest, ProgressMonitor.NONE);
        }
    }

    private static final class StoppingSteps implements FileSystemSteps {
        private final String point;
        private final AtomicInteger created = new AtomicInteger();
        private final AtomicInteger moved = new AtomicInteger();

        StoppingSteps(String point) {
            this.point = point;
        }

        private void reach(String here) {
            if (here.equals(point)) {
                System.out.println(here);
                while (true) {
                    LockSupport.park();
                }
            }
        }

        @Override
        public FileChannel create(Path file) throws IOException {
            reach("create " + created.incrementAndGet());
            return FileSystemSteps.super.create(file);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            reach("move " + moved.incrementAndGet());
            FileSystemSteps.super.move(from, to);
        }
    }
}
