package dev.vitrine.planted.nocyclesbetweenpackages.manifest;

import dev.vitrine.planted.nocyclesbetweenpackages.model.Egg;

public class Hen {
    Egg egg;
}
