package dev.vitrine.planted.featuresdonotknoweachother.app.browse;

import dev.vitrine.planted.featuresdonotknoweachother.app.build.Builder;

class Browser {
    Builder builder;
}
