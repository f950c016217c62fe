package dev.vitrine.planted.nocyclesbetweenpackages.model;

import dev.vitrine.planted.nocyclesbetweenpackages.manifest.Hen;

public class Egg {
    Hen hen;
}
