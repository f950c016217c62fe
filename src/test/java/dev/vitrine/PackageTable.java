package dev.vitrine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package may import which, as data: the table of decision 0001. Names are relative to the root package.
/// A package may always import itself; what is not of Vitrine is not the table's matter.
final class PackageTable {
    /// Features of the window: one View and ViewModel each, unknown to each other.
    static final Set<String> FEATURES = Set.of(
            "app.browse",
            "app.version",
            "app.manifest",
            "app.preview",
            "app.lineage",
            "app.build",
            "app.transfer",
            "app.compare",
            "app.storage",
            "app.settings");

    /// What the features share.
    static final Set<String> SUPPORT =
            Set.of("app.selection", "app.task", "app.action", "app.dialog", "app.control", "app.editor", "app.text");

    private static final Set<String> REFERENCE = Set.of("manifest", "digest", "progress", "http");
    private static final Set<String> REGISTRY = Set.of("model", "manifest", "digest", "progress");

    /// The packages whose records, enums and failures `client` hands out; never `store`, `http` or a registry's engine.
    private static final Set<String> CLIENT = Set.of(
            "client",
            "model",
            "manifest",
            "digest",
            "progress",
            "registry",
            "registry.local",
            "transfer",
            "reference",
            "settings",
            "lineage",
            "content",
            "value");

    private static final Map<String, Set<String>> ALLOWED = allowed();

    private PackageTable() {}

    static Set<String> packages() {
        return ALLOWED.keySet();
    }

    static boolean allows(String importer, String imported) {
        return importer.equals(imported)
                || ALLOWED.getOrDefault(importer, Set.of()).contains(imported);
    }

    static Set<String> importsOf(String importer) {
        return ALLOWED.get(importer);
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> table = new HashMap<>();
        table.put("progress", Set.of());
        table.put("digest", Set.of("progress"));
        table.put("settings", Set.of());
        table.put("content", Set.of("digest"));
        table.put("model", Set.of("digest"));
        table.put("manifest", Set.of("digest"));
        table.put("value", Set.of("manifest", "digest"));
        table.put("store", Set.of("digest", "progress"));
        table.put("http", Set.of("progress"));
        table.put("reference", REFERENCE);
        for (String scheme : List.of("file", "http", "s3", "gs", "artifact")) {
            table.put("reference." + scheme, plus(REFERENCE, Set.of("reference")));
        }
        table.put("registry", REGISTRY);
        table.put("registry.local", plus(REGISTRY, Set.of("registry", "store")));
        table.put("registry.wandb", plus(REGISTRY, Set.of("registry", "http")));
        table.put("lineage", Set.of("registry", "model"));
        table.put("transfer", Set.of("registry", "reference", "store", "manifest", "model", "digest", "progress"));
        table.put("client", Set.copyOf(table.keySet()));
        table.put("server", Set.of("client", "registry", "model", "manifest", "digest", "progress", "settings"));
        table.put("cli", plus(CLIENT, Set.of("server")));

        table.put("app.text", Set.of());
        table.put("app.task", Set.of("progress", "app.text"));
        table.put("app.action", Set.of("app.text"));
        table.put("app.control", Set.of("app.text"));
        table.put("app.selection", Set.of("model", "manifest"));
        table.put("app.dialog", plus(CLIENT, Set.of("app.text", "app.task", "app.control")));
        table.put("app.editor", Set.of("model", "app.text", "app.task", "app.control", "app.dialog"));
        FEATURES.forEach(feature -> table.put(feature, plus(CLIENT, SUPPORT)));
        table.put("app.shell", plus(plus(CLIENT, SUPPORT), FEATURES));
        table.put("app", plus(table.get("app.shell"), Set.of("app.shell")));
        return Map.copyOf(table);
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
