package dev.vitrine.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The JSON form of manifests, version 1 (wandb-protocol 2.1, 2.2): reads what the Python and the Go writer write,
/// streaming; writes storage layout V2, entries in path order. Unknown keys are ignored; `local_path` and `skip_cache`
/// are dropped; unsafe paths are refused.
public final class ManifestJson {
    private ManifestJson() {}

    /// @throws ManifestFormatException when it is not a manifest of version 1
    /// @throws UnsafePathException when an entry's path is unsafe
    public static Manifest read(InputStream json) throws IOException {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// Writes UTF-8; does not close `out`.
    public static void write(Manifest manifest, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("owner: manifest");
    }
}
