package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where things are in a store: objects in `md5/ab/cdef…` (W&B's own cache layout, wandb-protocol 3.2), files being
/// written in `tmp/`, the lock in `lock`. Paths only; touches no disk.
record StoreLayout(Path directory) {
    private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern REST = Pattern.compile("[0-9a-f]{30}");

    Path objects() {
        return directory.resolve("md5");
    }

    Path object(Md5 md5) {
        return shard(md5).resolve(md5.hex().substring(2));
    }

    /// The directory of [#object(Md5)].
    Path shard(Md5 md5) {
        return objects().resolve(md5.hex().substring(0, 2));
    }

    /// The digest that a file below [#objects()] is named after; empty for a foreign file.
    Optional<Md5> md5(Path object) {
        Path below = objects().relativize(object);
        if (below.getNameCount() != 2) {
            return Optional.empty();
        }
        String shard = below.getName(0).toString();
        String rest = below.getName(1).toString();
        boolean named = SHARD.matcher(shard).matches() && REST.matcher(rest).matches();
        return named ? Optional.of(Md5.ofHex(shard + rest)) : Optional.empty();
    }

    Path temporaries() {
        return directory.resolve("tmp");
    }

    Path newTemporary() {
        return temporaries().resolve(UUID.randomUUID().toString());
    }

    Path lock() {
        return directory.resolve("lock");
    }

    /// All that belongs into [#directory()].
    Set<Path> parts() {
        return Set.of(objects(), temporaries(), lock());
    }
}
