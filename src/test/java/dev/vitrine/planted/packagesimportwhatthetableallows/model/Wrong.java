package dev.vitrine.planted.packagesimportwhatthetableallows.model;

import dev.vitrine.planted.packagesimportwhatthetableallows.store.Objects;

class Wrong {
    Objects objects;
}
