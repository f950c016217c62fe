package dev.vitrine.planted.nocyclesbetweenpackages.model;

import dev.vitrine.planted.nocyclesbetweenpackages.manifest.Hen;

class Nest {
    Hen hen;
}
