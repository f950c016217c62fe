package dev.vitrine.registry.local;

import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.SearchHit;
import java.io.IOException;

final class SearchIndex {
    SearchIndex(Database database, ManifestObjects manifests) {}

    Page<SearchHit> search(String text, PageRequest request) throws IOException {
        throw new UnsupportedOperationException("owner: registry");
    }
}
